"""Reading a questionnaire that was sent out as a workbook: every answer, or all that is wrong with its cell."""

import datetime as dt
import warnings
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from commplan.engagement.problem import Problem
from commplan.errors import EngagementError, WorkspaceError
from commplan.knowledge import item_ids
from commplan.knowledge.problem import problem
from commplan.model.base import is_none_word

MARK = "commplan audit"
"""What the first cell begins with; the kind of the audit follows."""
KEYS = ("id", "level", "evidence", "note")
NOT_APPLICABLE = {"sans objet", "not applicable", "n/a", "na", "s.o.", "so"}
MOST = 4
LARGEST = 50_000_000  # a questionnaire has a hundred thousand [bytes, unpacked]
ROWS, COLUMNS = 2_000, 40
"""What is looked at: a cell that somebody left far away makes a sheet as large as it can be."""


@dataclass(frozen=True)
class Told:
    """One answer as it came back, and the cell of its level; a level of None is: not applicable."""

    cell: str
    row: int
    level: int | None
    evidence: str = ""
    note: str = ""


@dataclass
class Filled:
    """A questionnaire that came back."""

    file: str
    kind: str
    date: dt.date | None = None
    by: str = ""
    answers: dict[str, Told] = field(default_factory=dict)
    unanswered: int = 0


def read_answers(path: Path, *, day: dt.date | None = None) -> Filled:
    """Read a workbook that `commplan audit --xlsx` wrote and somebody filled in.

    Parameters
    ----------
    path : path
        The workbook.
    day : date, optional
        The day of the audit, where the workbook does not say it or is wrong.

    Raises
    ------
    WorkspaceError
        There is no such file, or it is no questionnaire.
    EngagementError
        Answers are wrong; `problems` lists every one with its sheet and cell.
    """
    page = _page(path)
    kind = str(page["A1"].value).removeprefix(MARK).strip()
    filled = Filled(path.name, kind if kind in ("quick", "full") else "quick", day)
    problems: list[Problem] = []
    columns = _columns(page)
    if columns is None:
        raise problem(WorkspaceError, "questionnaire_unknown", file=str(path))
    for row in page.iter_rows(max_row=min(page.max_row, ROWS), max_col=COLUMNS):
        problems += _read_row(row, columns, filled, page.title)
    if filled.date is None and not any(each.expected == "date" for each in problems):
        problems.append(Problem(path.name, 3, f"{page.title}!C3", "date", "nothing"))
    if problems:
        raise EngagementError("\n".join(map(str, problems)), problems=tuple(sorted(problems)))
    return filled


def _page(path: Path) -> Any:
    """The sheet with the mark; formulas stay as they were typed."""
    if not path.is_file():
        raise problem(WorkspaceError, "file_missing", file=str(path))
    try:
        pages = _sheets(path)
    except Exception as error:  # a damaged archive lets errors of any type out of openpyxl
        raise problem(WorkspaceError, "questionnaire_unknown", file=str(path)) from error
    for page in pages:
        if str(page["A1"].value).startswith(MARK):
            return page
    raise problem(WorkspaceError, "questionnaire_unknown", file=str(path))


def _sheets(path: Path) -> list[Any]:
    """The sheets of a workbook; none of one that would fill the memory."""
    from openpyxl import load_workbook  # type: ignore[import-untyped]

    with zipfile.ZipFile(path) as parts:
        if sum(part.file_size for part in parts.infolist()) > LARGEST:
            return []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and lists that nobody needs for answers
        return list(load_workbook(path).worksheets)


def _columns(page: Any) -> Mapping[str, int] | None:
    for row in page.iter_rows(max_row=min(page.max_row, ROWS), max_col=COLUMNS, values_only=True):
        if row[0] == "id":
            found = {str(name): at for at, name in enumerate(row) if name in KEYS}
            return found if found.keys() == set(KEYS) else None
    return None


def _read_row(row: Any, columns: Mapping[str, int], filled: Filled, sheet: str) -> Iterator[Problem]:
    key = row[0].value
    if key == "by":
        filled.by = _text(row[2].value)
    elif key == "date" and filled.date is None:
        filled.date = _day(row[2].value)
        if filled.date is None and _text(row[2].value):
            yield _wrong(row[2], "date", filled, sheet)
    elif isinstance(key, str) and "/" in key:
        yield from _read_answer(key, {name: row[at] for name, at in columns.items()}, filled, sheet)


def _read_answer(key: str, cells: Mapping[str, Any], filled: Filled, sheet: str) -> Iterator[Problem]:
    texts = {name: _text(cells[name].value) for name in ("evidence", "note")}
    written = _text(cells["level"].value)
    if not written and not any(texts.values()):
        filled.unanswered += 1
        return
    level = _level(cells["level"].value)
    if key not in item_ids() or key in filled.answers:
        yield _wrong(cells["id"], "audit_item", filled, sheet)
    elif level == "wrong":
        yield _wrong(cells["level"], "audit_level", filled, sheet)
    else:
        texts["note"] = "" if is_none_word(texts["note"]) else texts["note"]
        cell = cells["level"]
        filled.answers[key] = Told(f"{sheet}!{cell.coordinate}", cell.row, level, **texts)  # type: ignore[arg-type]


def _level(value: Any) -> int | str | None:
    """The level; None for `not applicable`."""
    text = _text(value)
    if text.casefold() in NOT_APPLICABLE:
        return None
    return int(text) if text in {str(level) for level in range(MOST + 1)} else "wrong"


def _text(value: Any) -> str:
    """What stands in a cell, as somebody reads it."""
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        value = value.date()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value).strip()


def _day(value: Any) -> dt.date | None:
    try:
        return dt.date.fromisoformat(_text(value)[:10])
    except ValueError:
        return None


def _wrong(cell: Any, expected: str, filled: Filled, sheet: str) -> Problem:
    return Problem(filled.file, cell.row, f"{sheet}!{cell.coordinate}", expected, _text(cell.value)[:60] or "nothing")
