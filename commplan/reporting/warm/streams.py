"""What is written past Python while a cell runs: by C code, by other programs, by `os.write`."""

import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import IO

NAMES = {1: "stdout", 2: "stderr"}


class Streams:
    """The two streams of this process, kept in files until they are asked for; a file takes whatever comes."""

    def __init__(self, kept: Mapping[int, IO[bytes]]) -> None:
        self._kept = kept
        self._read = dict.fromkeys(kept, 0)

    def written(self) -> Iterator[tuple[str, str]]:
        """Name and text of each stream that was written to since the last time."""
        for number, file in self._kept.items():
            data = os.pread(file.fileno(), os.fstat(file.fileno()).st_size - self._read[number], self._read[number])
            self._read[number] += len(data)
            if data:
                yield NAMES[number], data.decode("utf-8", errors="replace")


@contextmanager
def captured() -> Iterator[Streams]:
    """Within it, what goes to the two streams of the process is kept apart from the terminal."""
    for stream in (sys.__stdout__, sys.__stderr__):
        if stream is not None:
            stream.flush()
    with ExitStack() as stack:
        kept = {number: stack.enter_context(tempfile.TemporaryFile()) for number in NAMES}
        for number, file in kept.items():
            before = os.dup(number)
            stack.callback(_restore, number, before)
            os.dup2(file.fileno(), number)
        yield Streams(kept)


def _restore(number: int, before: int) -> None:
    os.dup2(before, number)
    os.close(before)
