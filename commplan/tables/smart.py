"""Each objective letter by letter, with the reason."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.calculators.amount import amount, unit_of
from commplan.calculators.objective_course import ObjectiveCourse, objective_course
from commplan.calculators.smart import LETTERS, Letter, smart
from commplan.knowledge.say import Column, Say
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective
from commplan.model.text import Text
from commplan.tables.told import told

UNIT = "tables/smart"
COLUMNS = (Column("title"), *(Column(name) for name in LETTERS))
FORM = "cards"


def data(
    client: Client,
    objectives: Sequence[Objective],
    month: str,
    today: dt.date,
    indicators: Sequence[Indicator] = (),
    performance: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Every objective, in the client's order.

    Returns
    -------
    DataFrame, one row per objective
        title; a text per letter: the verdict and its reason; verdicts (as `smart` gives them) and met (how many of
        the five letters are a yes).
    """
    rows: list[dict[str, Any]] = []
    for objective in objectives:
        course = objective_course(objective, indicators=indicators, performance=performance, client=client, month=month)
        letters = smart(objective, course=course, client=client, indicators=indicators or None, today=today)
        values = _values(objective, course, client, indicators)
        rows.append({"title": objective.title, **{each.name: _said(each, values) for each in letters},
                     "verdicts": tuple(each.verdict for each in letters),
                     "met": sum(each.verdict == "yes" for each in letters)})  # fmt: skip
    return pd.DataFrame(rows, columns=[*(column.name for column in COLUMNS), "verdicts", "met"], dtype=object)


def _said(letter: Letter, values: dict[str, Any]) -> Text:
    twice = "_twice" if letter.reason in ("possible", "unreachable") and values["has_year"] else ""
    reason = told(UNIT, f"reason.{letter.reason}{twice}", **values)
    return told(UNIT, f"verdict.{letter.verdict}", reason=reason)


def _values(
    objective: Objective, course: ObjectiveCourse, client: Client, indicators: Sequence[Indicator]
) -> dict[str, Any]:
    figures = {"baseline": objective.baseline, "wanted": course.wanted, "expected": course.expected,
               "low": course.low, "high": course.high, "yearly": course.yearly}  # fmt: skip
    known = {name: value if isinstance(value, float) else float("nan") for name, value in figures.items()}
    if objective.kind == "count":  # half a request is no forecast
        known = {name: value if pd.isna(value) else float(round(value)) for name, value in known.items()}
    indicator = next((each for each in indicators if each.id == objective.indicator), None)
    unit = unit_of(objective.unit, figures=known.values(), indicator=indicator, client=client)
    goal = next((each.title for each in client.goals or () if each.id == objective.goal), objective.goal)
    return {**{name: amount(value, unit, bare=True) for name, value in known.items()}, "metric": objective.metric,
            "goal": goal, "date": objective.deadline, "months": course.months,
            "has_year": course.yearly is not None}  # fmt: skip


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many objectives hold on every letter, and which one fails most often."""
    whole = int((frame["met"] == len(LETTERS)).sum())
    said = say("lead.whole", n=whole, total=len(frame))
    failing = [sum(verdicts[rank] == "no" for verdicts in frame["verdicts"]) for rank in range(len(LETTERS))]
    if not max(failing):
        return said
    worst = LETTERS[failing.index(max(failing))]
    return f"{said} {say('lead.worst', letter=say(f'columns.{worst}'), n=max(failing))}"
