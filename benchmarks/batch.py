"""An agency's night: our batch against `papermill` and `jupyter nbconvert` as commands, and unchanged clients.

    python -m benchmarks.batch [--clients 100] [--peer 4]

Both run two at a time on the same notebooks and clients. The peer is so slow that it makes a sample only; the ratio is
of times per report, in one run. The machine and the load at the start are printed with the figures.
"""

import argparse
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from commplan.demo.agency import make_agency
from commplan.engagement.workspace import Workspace
from commplan.reporting.notebook import templates

TWO = 2
MONTH = "2026-10"


def ours(root: Path, *more: str) -> float:
    """How long our batch takes as a command [seconds]."""
    command = [sys.executable, "-m", "commplan", "batch", "--workspace", str(root), "--month", MONTH, "--jobs",
               str(TWO), *more]  # fmt: skip
    begun = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - begun


def peer(root: Path, clients: list[str]) -> float:
    """How long the two commands take for some clients, two at a time [seconds]."""
    begun = time.perf_counter()
    with ThreadPoolExecutor(TWO) as pool:
        list(pool.map(lambda client: one_by_peer(root, client), clients))
    return time.perf_counter() - begun


def one_by_peer(root: Path, client: str) -> None:
    """One report as people make it today: each notebook run, then turned into a page."""
    bin_folder = Path(sys.executable).parent
    with tempfile.TemporaryDirectory() as scratch:
        for step in templates(Workspace(root), client):
            made = Path(scratch) / step.path.name
            given = ["-p", "client", client, "-p", "month", MONTH, "-p", "workspace", root]
            subprocess.run(
                [bin_folder / "papermill", step.path, made, *given], check=True, capture_output=True, cwd=root
            )
            page = [bin_folder / "jupyter", "nbconvert", "--to", "html", made]
            subprocess.run(page, check=True, capture_output=True)


def lost(root: Path, clients: list[str]) -> int:
    """Clients without a whole report [count]."""
    command = [sys.executable, "-m", "commplan", "verify", "--workspace", str(root)]
    done = subprocess.run(command, capture_output=True)
    whole = [client for client in clients if (root / "reports" / client / MONTH / "manifest.json").is_file()]
    return len(clients) - len(whole) + (done.returncode != 0)


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--clients", type=int, default=100)
    asked.add_argument("--peer", type=int, default=4)
    given = asked.parse_args()
    print(f"{platform.platform()}, Python {platform.python_version()}, {len(os.sched_getaffinity(0))} cores, "
          f"load {os.getloadavg()[0]:.1f}")  # fmt: skip
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch) / "agency"
        begun = time.perf_counter()
        clients = make_agency(root, given.clients)
        print(f"agency of {len(clients)} clients written in {time.perf_counter() - begun:.1f} s")
        theirs = peer(root, clients[: given.peer]) / given.peer
        whole = ours(root) / len(clients)
        ratio = theirs / whole
        print(f"per report: peer {theirs:.2f} s (of {given.peer}), ours {whole:.2f} s (of {len(clients)}): "
              f"{ratio:.1f} times")  # fmt: skip
        print(f"reports lost or torn: {lost(root, clients)}")
        standing = ours(root)
        path = root / "client_data" / clients[0] / "client.yaml"
        path.write_text(path.read_text("utf-8") + "\n# changed\n", encoding="utf-8")
        one = ours(root)
        print(f"nothing changed: {standing:.2f} s in all; 1 changed: {one:.2f} s")
        few = ours(root, clients[0])
        each = 1000 * (standing - few) / max(len(clients) - 1, 1)
        print(f"each unchanged one: {each:.2f} ms more than for a single client")
        print(f"largest process of all: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
