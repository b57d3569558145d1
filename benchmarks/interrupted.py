"""A batch ended by `kill -9` at moments drawn at random: is what the next one leaves the same, byte for byte?

python -m benchmarks.interrupted [--clients 3] [--times 30]
"""

import argparse
import hashlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.batch_limit import MONTH
from commplan.demo.agency import make_agency

SEED = 20261101


def batch(root: Path, *, until: float | None = None) -> float:
    """Run it to its end, or kill it after so many seconds; how long it took [seconds]."""
    command = [sys.executable, "-m", "commplan", "batch", "--workspace", str(root), "--month", MONTH]
    begun = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as at_work:
        try:
            at_work.wait(until)
        except subprocess.TimeoutExpired:
            at_work.send_signal(signal.SIGKILL)
    return time.perf_counter() - begun


def pages(root: Path) -> dict[str, str]:
    """Every file of every report with its digest."""
    found = sorted(path for path in (root / "reports").glob(f"*/{MONTH}*/**/*") if path.is_file())
    return {str(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest() for path in found}


def main() -> None:
    """Disturb, go on, compare."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--clients", type=int, default=3)
    asked.add_argument("--times", type=int, default=30)
    given = asked.parse_args()
    chance = random.Random(SEED)  # noqa: S311 (moments, not secrets)
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch) / "agency"
        make_agency(root, given.clients)
        whole = batch(root)
        expected = pages(root)
        print(f"undisturbed: {whole:.1f} s, {len(expected)} files", flush=True)
        same = 0
        for number in range(1, given.times + 1):
            shutil.rmtree(root / "reports")
            moment = chance.uniform(0, whole)
            batch(root, until=moment)
            there = pages(root)
            torn = sum(expected.get(name) != digest for name, digest in there.items())
            batch(root)
            equal = pages(root) == expected
            same += equal and not torn
            print(f"{number}: killed after {moment:.2f} s with {len(there)} files there, {torn} torn; "
                  f"then {'the same' if equal else 'DIFFERENT'}", flush=True)  # fmt: skip
        print(f"{same} of {given.times} the same, nothing torn")


if __name__ == "__main__":
    main()
