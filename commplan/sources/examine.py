"""What a file is, without keeping anything of it: tool, tables, periods, totals, doubts, or why it cannot be read."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from commplan.knowledge import tool_name
from commplan.knowledge.say import say
from commplan.knowledge.words import words
from commplan.model.mapping import MappedFile
from commplan.model.recognised import Covered, Problem, RecognisedFile, Sentence, Table, Total
from commplan.model.text import LANGUAGES, Text
from commplan.sources.kinds import ALIKE, KINDS
from commplan.sources.money import MONEY
from commplan.sources.problem import PHRASES, Refusal
from commplan.sources.reading import read_frames

__all__ = ["examine"]


def examine(path: str | Path, mapping: Sequence[MappedFile] | None = None) -> RecognisedFile:
    """What a file is; nothing is written, and what cannot be read is said rather than raised.

    Parameters
    ----------
    path
        A file as a tool exported it.
    mapping
        What the client's tables made by hand mean.
    """
    path = Path(path)
    try:
        frames = read_frames(path, path.name, mapping or ())
    except Refusal as error:
        return RecognisedFile(file=path.name, recognised=False, problems=(refused(error),))
    known = frames[0].attrs
    return RecognisedFile(
        file=path.name,
        recognised=True,
        sha256=known["sha256"],
        tool=known["tool"],
        tool_name={lang: tool_name(known["tool"]).pick(lang) for lang in LANGUAGES},
        mapped=bool(known.get("mapped")),
        tables=tuple(map(table, frames)),
        problems=tuple(refused(error) for frame in frames for error in frame.attrs.get("problems", ())),
    )


def refused(error: Refusal) -> Problem:
    """Why a file is not read, in both languages."""
    expected = str(error.expected) if isinstance(error.expected, Text) else error.expected
    found = {name: value for name, value in (("found", error.found), ("expected", expected)) if value is not None}
    told = {lang: error.phrase(words(lang)) for lang in LANGUAGES}
    return Problem(key=error.key, values=found, row=error.row, column=error.column, **told)


def table(frame: pd.DataFrame) -> Table:
    """One table of a file."""
    known = frame.attrs
    start, end = known["period"]
    aside = [(each["reason"], {"rows": each["rows"]}) for each in (*known.get("set_aside", ()), *tests(frame))]
    return Table(
        kind=known["kind"],
        dimension=known["dimension"],
        grain=known["grain"],
        rows=len(frame),
        additive=known["additive"],
        period=Covered(start=start, end=end),
        totals=tuple(totals(frame)),
        doubts=tuple(sentence(f"doubt.{key}", key, values) for key, values in known["doubts"]),
        set_aside=tuple(sentence(f"set_aside.{key}", key, values) for key, values in aside),
    )  # fmt: skip


def tests(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """How many rows are mailings that somebody sent to try."""
    rows = int(frame["is_test"].eq(True).sum()) if "is_test" in frame else 0  # noqa: FBT003 (an operand)
    return [{"reason": "tests", "rows": rows}] if rows else []


def sentence(unit: str, key: str, values: dict[str, Any]) -> Sentence:
    """A doubt or a reason in both languages, its values as plain ones."""
    told = {lang: say(PHRASES, words(lang))(unit, **values) for lang in LANGUAGES}
    return Sentence(key=key, values={name: plain_value(value) for name, value in values.items()}, **told)


def plain_value(value: Any) -> Any:
    """A value as JSON has it."""
    return value.isoformat() if isinstance(value, dt.date) else value


def totals(frame: pd.DataFrame) -> list[Total]:
    """The sum of each column of which a total means something; of pages, one for each measure."""
    kind = frame.attrs["kind"]
    if kind == "social":
        return [Total(column=str(name), total=total) for name, total in summed(frame, "value", "metric")]
    found: list[Total] = []
    for name in KINDS[kind].amounts:
        if name in ALIKE or not frame[name].notna().any():
            continue
        if name in MONEY[kind]:
            found += [Total(column=name, total=total, currency=code) for code, total in summed(frame, name, "currency")]
        else:
            found.append(Total(column=name, total=round(float(frame[name].sum()), 2)))
    return found


def summed(frame: pd.DataFrame, name: str, by: str) -> list[tuple[str | None, float]]:
    """The sums of a column for each word of another one; rows that say none have a sum of their own."""
    groups = frame.groupby(frame[by].astype(object).where(frame[by].notna(), ""), sort=True)[name]
    return [(str(word) or None, round(float(total), 2)) for word, total in groups.sum(min_count=1).dropna().items()]
