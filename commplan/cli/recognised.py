"""What `commplan import` does with each file: read it, say what it is, copy it in."""

import filecmp
import shutil
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from rich.markup import escape

from commplan.cli.terminal import out, say_error
from commplan.errors import CommplanError, WorkspaceError
from commplan.knowledge.problem import problem
from commplan.knowledge.say import say
from commplan.knowledge.words import Words, tool_name
from commplan.model.quantity import money
from commplan.sources.problem import PHRASES

TOTALS = ("impressions", "clicks", "cost", "conversions", "revenue", "sessions")


def recognise_all(files: Iterable[Path], exports: Path, words: Words, *, copy: bool) -> bool:
    """Read every file; those that cannot be read do not stop the others. True where all could."""
    from commplan.sources import read_export

    good = True
    for path in files:
        try:
            frame = read_export(path)
            if copy:
                _copy_in(path, exports)
            out.print(escape(_told(path, frame, words)))
        except CommplanError as error:
            good = False
            say_error(error, words.lang)
    return good


def _told(path: Path, frame: Any, words: Words) -> str:
    """What was recognised: tool, rows, period, totals, doubts."""
    speak = say(PHRASES, words)
    start, end = (date.fromisoformat(day) if day else None for day in frame.attrs.get("period") or (None, None))
    lines = [words("recognised.file", file=path.name, tool=tool_name(frame.attrs["tool"]), rows=len(frame))]
    lines += [words("recognised.period", start=start, end=end)] if start and end else [words("recognised.undated")]
    sums = {name: frame[name].sum(min_count=1) for name in TOTALS if name in frame and frame[name].notna().any()}
    lines += [
        f"{words(f'recognised.{name}')} {_amount(name, float(value), frame, words)}" for name, value in sums.items()
    ]
    lines += [words("recognised.doubt", doubt=speak(f"doubt.{key}", **values)) for key, values in doubts(frame)]
    return "\n    ".join(lines)


def _amount(name: str, value: float, frame: Any, words: Words) -> str:
    """A total; money in its currency to the cent, where the file has one."""
    currencies = frame["currency"].dropna().unique()
    if name in ("cost", "revenue"):
        return words.money(money(value, currencies[0])) if len(currencies) == 1 else words.number(value, 2)
    return words.number(value, 0 if value.is_integer() else 2)


def doubts(frame: Any) -> list[tuple[str, dict[str, Any]]]:
    """What is not certain in a file that was read."""
    return list(frame.attrs.get("doubts", ()))


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
