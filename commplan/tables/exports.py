"""How sure we are: which files were read, which months they cover, what was restated."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pandas as pd

from commplan.calculators.monthly import months_covered
from commplan.knowledge import tool_name
from commplan.knowledge.say import Column, Say
from commplan.model.client import Client

COLUMNS = (Column("file"), Column("tool"), Column("rows", "integer"), Column("start", "date"), Column("end", "date"),
           Column("state"))  # fmt: skip


def data(performance: pd.DataFrame, client: Client, extras: Mapping[str, Any]) -> pd.DataFrame:
    """One row per file of the exports folder, used or not.

    Returns
    -------
    DataFrame
        file, tool, rows, start, end, state (`used`, `spans_months`, `set_aside`, `refused`); months covered and the
        number of restated figures are in `attrs`.
    """
    rows = [_row(file) for file in performance.attrs.get("files", ())]
    rows += [{"file": problem["file"], "state": "refused"} for problem in extras["export_problems"]]
    frame = pd.DataFrame(rows, columns=[column.name for column in COLUMNS])
    months = months_covered(performance)
    frame.attrs = {"first": months[0] if months else None, "last": months[-1] if months else None,
                   "months": len(months), "restated": len(performance.attrs.get("restated", ())),
                   "own": client.currency, "others": _others(performance, client.currency),
                   "converted": _converted(performance)}  # fmt: skip
    return frame


def _others(performance: pd.DataFrame, currency: str) -> tuple[str, ...]:
    known = {*performance["currency"].dropna().unique(), *performance.attrs.get("unconverted", ())}
    return tuple(sorted(known - {currency}))


def _converted(performance: pd.DataFrame) -> tuple[Mapping[str, Any], ...]:
    """What was converted, each currency once."""
    return tuple({each["currency"]: each for each in performance.attrs.get("converted", ())}.values())


def _row(file: Mapping[str, Any]) -> dict[str, Any]:
    start, end = file.get("period") or (None, None)
    return {
        "file": file["file"],
        "tool": tool_name(file["tool"]),
        "rows": file["rows"],
        "start": _day(start),
        "end": _day(end),
        "state": _state(file),
    }


def _state(file: Mapping[str, Any]) -> str:
    start, end = file["period"]
    if not file["used"]:
        return "set_aside"
    return "spans_months" if file["grain"] == "period" and start and end and start[:7] != end[:7] else "used"


def _day(text: str | None) -> Any:
    return pd.Timestamp(text).date() if text else None


def _named(values: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(name): value for name, value in values.items()}


def lead(frame: pd.DataFrame, say: Say) -> str:
    """The line that says how much the figures rest on."""
    known = frame.attrs
    refused = int((frame["state"] == "refused").sum())
    parts = [
        say("lead.covered", files=len(frame) - refused, **_named(known)) if known["months"] else say("lead.undated")
    ]
    parts += [say("lead.refused", n=refused)] if refused else []
    parts += [say("lead.restated", n=known["restated"])] if known["restated"] else []
    parts += [say("lead.currencies", own=known["own"], others=known["others"])] if known["others"] else []
    parts += [_rate(each, known["own"], say) for each in known["converted"]]
    return " ".join(parts)


def _rate(converted: Mapping[str, Any], own: str, say: Say) -> str:
    """At which rate amounts were converted, and where it comes from as far as somebody said."""
    stated = {"from_currency": converted["currency"], "own": own, "rate": _digits(converted["rate"], say)}
    day, source = _day(converted["date"]), converted["source"]
    key = "converted" + ("_on" if day else "") + ("_by" if source else "")
    return say(f"lead.{key}", **stated, date=day, source=source)


def _digits(rate: float, say: Say) -> str:
    """A rate with all its digits, as people of the language write it."""
    digits = max(0, -Decimal(repr(rate)).normalize().as_tuple().exponent)  # type: ignore[operator]
    return say.words.number(rate, digits)
