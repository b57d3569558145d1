"""An agency's night: our batch against `papermill` and `jupyter nbconvert` as commands, its limit, unchanged clients.

    python -m benchmarks.batch [--clients 100] [--peer 4] [--limit 20]

All run two at a time on the same notebooks and clients. The peer is so slow that it makes a sample only; the limit is
the same cells in processes that are warm already and serve one client after the other, rendered by an exporter that is
built already, with nothing checked, kept apart or written. Ratios are of times per report, in one run. The machine and
the load at the start are printed with the figures.
"""

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from benchmarks.batch_limit import MONTH, TWO, limit
from commplan.demo.agency import make_agency
from commplan.engagement.workspace import Workspace
from commplan.reporting.notebook import templates


def ours(root: Path, *more: str) -> tuple[float, float]:
    """How long our batch takes as a command [seconds], and the most memory that its own process held [MB]."""
    command = [sys.executable, "-m", "commplan", "batch", "--workspace", str(root), "--month", MONTH, "--jobs",
               str(TWO), *more]  # fmt: skip
    begun, held = time.perf_counter(), 0.0
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as at_work:
        while at_work.poll() is None:
            held = max(held, _held(at_work.pid))
            time.sleep(0.05)
    if at_work.returncode:
        raise subprocess.CalledProcessError(at_work.returncode, command)
    return time.perf_counter() - begun, held


def _held(pid: int) -> float:
    """The most memory that a process has held so far [MB]; 0 where the system does not say."""
    try:
        status = Path(f"/proc/{pid}/status").read_text("utf-8")
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM")), 0.0)


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


def measure_making(root: Path, clients: list[str], sample: int, at_the_limit: int) -> None:
    """All reports, against both others."""
    taken, held = ours(root)
    whole = taken / len(clients)
    print(f"ours: {taken:.0f} s, {whole:.2f} s per report (of {len(clients)}); the command's own process held "
          f"{held:.0f} MB at most", flush=True)  # fmt: skip
    print(f"reports lost or torn: {lost(root, clients)}", flush=True)
    if at_the_limit:
        least = limit(root, clients[:at_the_limit]) / at_the_limit
        print(f"limit: {least:.2f} s per report (of {at_the_limit}): ours takes {whole / least:.2f} times as long",
              flush=True)  # fmt: skip
    if sample:
        theirs = peer(root, clients[:sample]) / sample
        print(f"peer: {theirs:.2f} s per report (of {sample}): {theirs / whole:.1f} times ours", flush=True)


def measure_unchanged(root: Path, clients: list[str]) -> None:
    """The night after, with nothing and with one client changed."""
    standing, _ = ours(root)
    path = root / "client_data" / clients[0] / "client.yaml"
    path.write_text(path.read_text("utf-8") + "\n# changed\n", encoding="utf-8")
    one, _ = ours(root)
    print(f"nothing changed: {standing:.2f} s in all; 1 changed: {one:.2f} s")
    few = min(ours(root, clients[0])[0] for _ in range(3))
    each = 1000 * (standing - few) / max(len(clients) - 1, 1)
    print(f"each unchanged one: {each:.2f} ms more than for a single client")


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--clients", type=int, default=100)
    asked.add_argument("--peer", type=int, default=4)
    asked.add_argument("--limit", type=int, default=20)
    given = asked.parse_args()
    print(f"{platform.platform()}, Python {platform.python_version()}, {len(os.sched_getaffinity(0))} cores, "
          f"load {os.getloadavg()[0]:.1f}")  # fmt: skip
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch) / "agency"
        begun = time.perf_counter()
        clients = make_agency(root, given.clients)
        print(f"agency of {len(clients)} clients written in {time.perf_counter() - begun:.1f} s")
        measure_making(root, clients, given.peer, given.limit)
        measure_unchanged(root, clients)


if __name__ == "__main__":
    main()
