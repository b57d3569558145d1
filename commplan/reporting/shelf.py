"""Putting a finished report in its place: whole or not at all."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from commplan.errors import ReportError
from commplan.knowledge.problem import problem

OLD, NEW = ".old", ".new"


@contextmanager
def new_report(place: Path) -> Iterator[Path]:
    """A folder beside `place` to build in; when all went well it takes the place of the previous report.

    Raises
    ------
    ReportError
        The folder cannot be written, or the disk is full. The previous report is as it was.
    """
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        recover(place)
        building = Path(tempfile.mkdtemp(prefix=f".{place.name}.", suffix=NEW, dir=place.parent))
    except OSError as error:
        raise problem(ReportError, "reports_unwritable", folder=str(place.parent), reason=_reason(error)) from error
    try:
        yield building
        _flush(building)
        _swap(building, place)
    except OSError as error:
        raise problem(ReportError, "report_unwritable", folder=str(place), reason=_reason(error)) from error
    finally:
        shutil.rmtree(building, ignore_errors=True)


def sweep(reports: Path) -> None:
    """Remove what builders left that were ended half-way; only for who is alone at work in these reports."""
    for left in reports.glob(f"*/.*{NEW}"):
        shutil.rmtree(left, ignore_errors=True)


def recover(place: Path) -> None:
    """Bring back the previous report if an earlier run was cut off between its two renames."""
    old = place.with_name(f".{place.name}{OLD}")
    if old.exists() and not place.exists():
        old.rename(place)
    elif old.exists():
        shutil.rmtree(old)


def _reason(error: OSError) -> str:
    return error.strerror or str(error)


def _flush(folder: Path) -> None:
    """Make sure that what will be shown is on the disk before it is shown."""
    for path in sorted(folder.iterdir()):
        with path.open("rb") as file:
            os.fsync(file.fileno())


def _swap(building: Path, place: Path) -> None:
    building.chmod(0o755)
    old = place.with_name(f".{place.name}{OLD}")
    if place.exists():
        place.rename(old)
    try:
        building.rename(place)
    except OSError:
        if old.exists():
            old.rename(place)
        raise
    shutil.rmtree(old, ignore_errors=True)
