"""Landlock: the Linux kernel keeps files from this process and all that it starts, for good."""

import ctypes
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

_CREATE, _ADD, _RESTRICT = 444, 445, 446  # the numbers are the same on every architecture
_PATH_BENEATH = 1
_NO_NEW_PRIVILEGES = 38
_WRITE_FILE, _READ_FILE = 1 << 1, 1 << 2
_FILES = _WRITE_FILE | _READ_FILE


class _Ruleset(ctypes.Structure):
    _fields_ = (("handled_access_fs", ctypes.c_uint64),)


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("allowed_access", ctypes.c_uint64), ("parent_fd", ctypes.c_int32))


def allow_only(places: Iterable[Path]) -> bool:
    """From now on, files are opened only in these places.

    Parameters
    ----------
    places : iterable of path
        Folders, with all that is beneath them, and files. What is not there is passed over; a link opens nothing.

    Returns
    -------
    bool
        Whether the kernel does this; False on other systems and on kernels before 5.13.
    """
    if not hasattr(os, "O_PATH"):
        return False
    kernel = ctypes.CDLL(None, use_errno=True)
    handled = _Ruleset(_FILES)
    ruleset = kernel.syscall(_CREATE, ctypes.byref(handled), ctypes.sizeof(handled), 0)
    if ruleset < 0:
        return False
    try:
        for place in places:
            _allow(kernel, ruleset, place)
        kernel.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
        return bool(kernel.syscall(_RESTRICT, ruleset, 0) == 0)
    finally:
        os.close(ruleset)


def _allow(kernel: ctypes.CDLL, ruleset: int, place: Path) -> None:
    try:
        opened = os.open(place, os.O_PATH | os.O_CLOEXEC | os.O_NOFOLLOW)
    except OSError:
        return
    rule = _Beneath(_FILES, opened)
    kernel.syscall(_ADD, ruleset, _PATH_BENEATH, ctypes.byref(rule), 0)
    os.close(opened)


def all_but(hidden: Iterable[Path], kept: Iterable[Path] = ()) -> Iterator[Path]:
    """Every place of this system but some folders; of these, what is kept.

    Parameters
    ----------
    hidden : iterable of path
        Folders, resolved.
    kept : iterable of path
        What may be opened inside them all the same.

    Yields
    ------
    path
        What lies beside the way down to each hidden folder. Files made beside that way later on are not among them.
    """
    barred = {place.resolve() for place in hidden}
    on_the_way = {parent for place in barred for parent in place.parents}
    for folder in on_the_way:
        yield from (entry for entry in _entries(folder) if entry not in barred and entry not in on_the_way)
    yield from kept


def _entries(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []
