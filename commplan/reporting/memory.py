"""How much memory there is for another report."""

import os
from collections.abc import Iterable
from pathlib import Path

FIRST_GUESS = 400 << 20
RESERVE = 256 << 20  # left to the rest of the machine [bytes]
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


class Room:
    """Says whether another process fits, judged by the largest one seen so far."""

    def __init__(self, limit: int | None = None) -> None:
        self.limit = limit
        self.largest = 0

    def for_another(self, pids: Iterable[int]) -> bool:
        """Whether another report may begin beside these; the first always may."""
        sizes = [own_size(pid) for pid in pids]
        self.largest = max([self.largest, *sizes])
        expected = self.largest or FIRST_GUESS
        still_to_grow = sum(max(expected - size, 0) for size in sizes)
        free = (self.limit - sum(sizes)) if self.limit is not None else available() - RESERVE
        return not sizes or free - still_to_grow >= expected


def own_size(pid: int) -> int:
    """What a process holds for itself alone, without what it shares with the one it was forked from [bytes]."""
    try:
        fields = Path(f"/proc/{pid}/statm").read_text("ascii").split()
    except (OSError, ValueError):
        return 0
    return (int(fields[1]) - int(fields[2])) * _PAGE


def available() -> int:
    """What the system can give without swapping [bytes]; a great deal where it does not say."""
    try:
        lines = Path("/proc/meminfo").read_text("ascii").splitlines()
    except OSError:
        return 1 << 40
    return next((int(line.split()[1]) << 10 for line in lines if line.startswith("MemAvailable:")), 1 << 40)
