"""Archives of exports, such as the one in which Search Console puts its tables: their members, within bounds."""

import io
import zipfile
from pathlib import PurePosixPath

from commplan.sources.problem import DamagedFile

__all__ = ["is_workbook", "members"]

MEMBER_BOUND = 200
UNPACKED_BOUND = 300_000_000
# Text packs to about a tenth; far more is a trap.
RATIO_BOUND = 300
MEGABYTE = 1_000_000
ENCRYPTED = 0x1


def is_workbook(data: bytes) -> bool:
    """Whether an archive is a workbook; what cannot be opened counts as one, so that its reader says why."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return True
    return any(name.startswith("xl/") for name in names)


def members(data: bytes) -> list[tuple[str, bytes]]:
    """The name and the bytes of each file in an archive, in the order of their names.

    Raises
    ------
    DamagedFile
        When it is locked, broken or would fill the memory.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            wanted = [entry for entry in archive.infolist() if is_wanted(entry)]
            guard(wanted, len(data))
            return sorted((entry.filename, archive.read(entry)) for entry in wanted)
    except DamagedFile:
        raise
    except Exception as error:  # zipfile lets errors of any type out of a broken archive
        raise DamagedFile("broken_archive") from error


def is_wanted(entry: zipfile.ZipInfo) -> bool:
    """Whether an entry is a file that somebody put there, not what a system adds."""
    parts = PurePosixPath(entry.filename).parts
    return not entry.is_dir() and not any(part.startswith((".", "__MACOSX")) for part in parts)


def guard(wanted: list[zipfile.ZipInfo], packed: int) -> None:
    """Refuse what is locked, and what would fill the memory once unpacked."""
    if any(entry.flag_bits & ENCRYPTED for entry in wanted):
        raise DamagedFile("locked_archive")
    if len(wanted) > MEMBER_BOUND:
        raise DamagedFile("too_many_members", found=len(wanted), expected=MEMBER_BOUND)
    unpacked = sum(entry.file_size for entry in wanted)
    if unpacked > UNPACKED_BOUND or unpacked > RATIO_BOUND * packed + MEGABYTE:
        raise DamagedFile("too_large", found=unpacked // MEGABYTE, expected=UNPACKED_BOUND // MEGABYTE)
