"""Each test on one line: what it takes, what it showed with its interval, and what forbids believing it."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.calculators.experiment_results import Result, experiment_results
from commplan.knowledge.say import Column, Say
from commplan.model.experiment import Experiment
from commplan.model.text import LANGUAGES, Text
from commplan.tables.told import confidence, quoted, told

UNIT = "tables/experiments"
COLUMNS = (Column("title"), Column("metric", "under"), Column("plan"), Column("reading"), Column("verdict"),
           Column("warnings"))  # fmt: skip


def data(experiments: Sequence[Experiment]) -> pd.DataFrame:
    """One row per test, in the client's order.

    Returns
    -------
    DataFrame
        title, metric, plan (visitors and weeks, and whether to run it), reading (the difference in points, with its
        range), verdict, warnings as texts; answer, the verdict's name, and advice, the plan's.
    """
    names = [*(column.name for column in COLUMNS), "answer", "advice"]
    return pd.DataFrame([_row(each) for each in experiment_results(experiments)], columns=names)


def _row(result: Result) -> dict[str, Any]:
    return {
        "title": result.experiment.title, "metric": result.experiment.metric, "plan": _plan(result),
        "reading": _reading(result), "verdict": _verdict(result), "warnings": _warnings(result),
        "answer": result.verdict, "advice": result.plan.advice,
    }  # fmt: skip


def _plan(result: Result) -> Text:
    """Whether to run it is said before it runs; of one that is over, only how many visitors it took."""
    plan, state = result.plan, result.experiment.state
    if plan.per_arm is None:
        return told(UNIT, f"plan.{plan.advice}")
    if state in ("stopped", "done"):
        return told(UNIT, "plan.over", n=plan.per_arm)
    key = "running_too_long" if (state, plan.advice) == ("running", "too_long") else plan.advice
    return told(UNIT, f"plan.{key}", n=plan.per_arm, weeks=plan.weeks or 0.0)


def _reading(result: Result) -> Text | None:
    """Of the version that the verdict speaks of, else of the first new one; nothing before the test is over."""
    reading = result.reading
    if reading is None or result.verdict in ("planned", "running", "invalid", "no_data"):
        return None
    gap = reading.comparisons[(result.best or 1) - 1].difference
    points = {
        name: 100 * value for name, value in (("low", gap.low), ("likely", gap.likely or 0.0), ("high", gap.high))
    }
    return told(UNIT, "reading", level=confidence(reading.level), **points)


def _verdict(result: Result) -> Text:
    arms = result.experiment.arms or ()
    version = arms[result.best].title if result.best is not None else result.experiment.title
    return told(UNIT, f"verdict.{result.verdict}", version=quoted(version))


def _warnings(result: Result) -> Text | None:
    if not result.warnings:
        return None
    values = {"looks": result.experiment.looks or 1, "arms": result.plan.comparisons,
              "n": result.smallest or 0, "needed": result.plan.per_arm or 0,
              "error": result.reading.naive_error if result.reading else 0.0}  # fmt: skip
    said = [told(UNIT, f"warning.{name}", **values) for name in result.warnings]
    return Text.model_validate({lang: " ".join(text.pick(lang) for text in said) for lang in LANGUAGES})


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many tests settled something, and how many are not worth running."""
    settled = int(frame["answer"].isin(["better", "worse", "too_small"]).sum())
    over = int((~frame["answer"].isin(["planned", "running"])).sum())
    long = int(((frame["answer"] == "planned") & (frame["advice"] == "too_long")).sum())
    parts = [say("lead.settled", n=settled, over=over)] if over else []
    parts += [say("lead.too_long", n=long)] if long else []
    return " ".join(parts) or say("lead.none_over")
