"""What `commplan import` does with each file: read it, say what it is, copy it in."""

import filecmp
import shutil
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from commplan.cli.terminal import err, escape, out
from commplan.errors import WorkspaceError
from commplan.knowledge.problem import problem
from commplan.knowledge.say import Say, say
from commplan.knowledge.words import Words
from commplan.model.mapping import MappedFile
from commplan.model.quantity import money
from commplan.model.recognised import RecognisedFile, Table, Total

UNIT = "cli/recognised"


def recognise_all(files: Iterable[Path], mapping: Sequence[MappedFile]) -> list[tuple[Path, RecognisedFile]]:
    """What every file is; those that cannot be read do not stop the others."""
    from commplan.sources.examine import examine

    return [(path, examine(path, mapping)) for path in files]


def print_recognised(found: RecognisedFile, words: Words) -> None:
    """Print what a file is, table by table, or why it cannot be read."""
    speak = say(UNIT, words)
    if found.recognised:
        out.print(escape("\n".join(_told(found, speak))))
    for each in found.problems:
        err.print(escape(each.fr if words.lang == "fr" else each.en))


def _told(found: RecognisedFile, speak: Say) -> list[str]:
    """The lines of a file that was read: tool, then each table with period, totals and doubts."""
    name = (found.tool_name or {})[speak.words.lang]
    lines = [speak("mapped" if found.mapped else "file", file=found.file, tool=name)]
    for table in found.tables:
        lines.append("  " + speak("table", kind=_kind(table, speak), rows=table.rows, period=_period(table, speak)))
        lines += [f"    {line}" for line in _details(table, speak)]
    return lines


def _kind(table: Table, speak: Say) -> str:
    """The kind of a table, and its breakdown where there are several."""
    kind = speak(f"kind.{table.kind}")
    if table.kind not in ("web", "queries", "social"):
        return kind
    known = speak.texts["dimension"]
    # What the tool alone calls so keeps the tool's own words.
    parts = (speak(f"dimension.{name}") if name in known else name for name in table.dimension.split("+"))
    return speak("by", kind=kind, dimension=" × ".join(parts))


def _period(table: Table, speak: Say) -> str:
    """The days that a table covers."""
    start, end = (date.fromisoformat(day) if day else None for day in (table.period.start, table.period.end))
    return speak("period", start=start, end=end) if start and end else speak("undated")


def _details(table: Table, speak: Say) -> list[str]:
    """The totals of a table, what is to be checked, and what was set aside."""
    lang = speak.words.lang
    lines = [speak("total", name=_column(total, speak), value=_amount(total, speak.words)) for total in table.totals]
    codes = sorted({total.currency for total in table.totals if total.currency})
    lines += [speak("currencies", codes=codes)] if len(codes) > 1 else []
    lines += [speak("not_additive")] if not table.additive and table.totals and table.kind == "performance" else []
    lines += [speak("doubt", doubt=getattr(doubt, lang)) for doubt in table.doubts]
    return lines + [speak("set_aside", what=getattr(each, lang)) for each in table.set_aside]


def _column(total: Total, speak: Say) -> str:
    """The name of a figure; one of a page is named as its network names it."""
    return speak(f"column.{total.column}") if total.column in speak.texts["column"] else total.column


def _amount(total: Total, words: Words) -> str:
    """A total; money in its currency to the cent."""
    if total.currency:
        return words.money(money(total.total, total.currency))
    return words.number(total.total, 0 if total.total.is_integer() else 2)


def copy_in(path: Path, exports: Path) -> None:
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
