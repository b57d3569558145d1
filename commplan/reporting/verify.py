"""Comparing published pages with their manifest: what was changed, what is gone, what came in addition."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from commplan.reporting.manifest import NAME, sha256

What = Literal["changed", "gone", "added", "unreadable"]


@dataclass(frozen=True)
class Difference:
    """A file of a report that is not as it was published."""

    report: Path
    file: str
    what: What


def reports_below(folder: Path) -> list[Path]:
    """Every published report at or below a folder."""
    if (folder / NAME).is_file():
        return [folder]
    found = (path.parent for path in folder.rglob(NAME))
    return sorted(path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts))


def differences(report: Path) -> Iterator[Difference]:
    """What is not as the manifest of a report says."""
    try:
        told = json.loads((report / NAME).read_text("utf-8"))
        pages = {**told["pages"], **told.get("files", {})}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        yield Difference(report, NAME, "unreadable")
        return
    there = {path.name for path in report.iterdir() if path.is_file() and path.name != NAME}
    yield from (Difference(report, name, "gone") for name in sorted(pages.keys() - there))
    yield from (Difference(report, name, "added") for name in sorted(there - pages.keys()))
    for name in sorted(there & pages.keys()):
        if sha256(report / name) != pages[name]:
            yield Difference(report, name, "changed")
