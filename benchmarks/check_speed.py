"""How long a check and --help take as whole processes: `python -m benchmarks.check_speed`.

The check reads a full engagement (all parts with exports, 40 actions, 12 channels) and has to answer within a second;
help may take half as long again as loading typer and rich.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.full_engagement import ACTIONS, CHANNELS, ROOT, write_workspace

RUNS = 9
LIMIT, RATIO = 1.0, 1.5
ANSWERED = (0, 1)
"""Nothing grave was found, or something was; any other exit code says that nothing was checked."""


def seconds(*arguments: str) -> float:
    """The best of several runs of a Python process, the first of which only warms up."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    found = []
    for _ in range(RUNS + 1):
        start = time.perf_counter()
        done = subprocess.run([sys.executable, *arguments], env=environment, capture_output=True, check=False)
        found.append(time.perf_counter() - start)
        if done.returncode not in ANSWERED:
            raise SystemExit(done.stderr.decode())
    return min(found[1:])


def checking() -> float:
    """A whole `commplan check` of the full engagement [s]."""
    with tempfile.TemporaryDirectory() as root:
        write_workspace(Path(root))
        return seconds("-m", "commplan", "check", "full", "--month", "2026-10", "--workspace", root)


def main() -> int:
    """Print both times beside their limits; 1 where one is missed."""
    check = checking()
    helped, loaded = seconds("-m", "commplan", "--help"), seconds("-c", "import typer, rich")
    print(f"check of {ACTIONS} actions and {CHANNELS} channels: {check:.3f} s (limit {LIMIT} s)")
    print(f"--help: {helped:.3f} s, typer and rich: {loaded:.3f} s, ratio {helped / loaded:.2f} (limit {RATIO})")
    return int(check > LIMIT or helped > RATIO * loaded)


if __name__ == "__main__":
    raise SystemExit(main())
