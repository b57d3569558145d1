"""What `commplan import` does with each file: read it, say what it is, copy it in."""

import filecmp
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rich.markup import escape
from rich.table import Table

from commplan.cli.terminal import out, say_error
from commplan.errors import CommplanError, WorkspaceError
from commplan.knowledge.problem import problem
from commplan.knowledge.words import Words

TOTALS = ("impressions", "clicks", "cost", "conversions", "revenue", "sessions")


def recognise_all(files: Iterable[Path], exports: Path, words: Words, *, copy: bool) -> bool:
    """Read every file; those that cannot be read do not stop the others. True where all could."""
    from commplan.sources import read_export

    table = Table("file", "tool", "rows", "from", "to", *TOTALS)
    good = True
    for path in files:
        try:
            frame = read_export(path)
            if copy:
                _copy_in(path, exports)
            table.add_row(*(escape(text) for text in _row(path, frame, words)))
        except CommplanError as error:
            good = False
            say_error(error, words.lang)
    if table.rows:
        out.print(table)
    return good


def _row(path: Path, frame: Any, words: Words) -> list[str]:
    start, end = frame.attrs.get("period") or (None, None)
    totals = [words.number(float(frame[name].sum(min_count=1))) for name in TOTALS]
    return [path.name, frame.attrs["tool"], str(len(frame)), start or "–", end or "–", *totals]


def _copy_in(path: Path, exports: Path) -> None:
    """Copy a file beside the others; nothing that is there is ever overwritten."""
    try:
        exports.mkdir(exist_ok=True)
        target = exports / path.name
        rank = 2
        while target.exists() and not filecmp.cmp(path, target, shallow=False):
            target = exports / f"{path.stem}-{rank}{path.suffix}"
            rank += 1
        if not target.exists():
            shutil.copyfile(path, target)
    except OSError as error:
        raise problem(WorkspaceError, "folder_unwritable", folder=str(exports), reason=error.strerror or "?") from error
