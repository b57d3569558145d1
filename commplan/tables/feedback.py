"""What surveys and remarks say, with their margins, and whether anything moved beyond chance."""

import datetime as dt
from typing import Any

import pandas as pd

from commplan.calculators.feedback_results import Measure, ToneShare, measures, tone_shares, uncoded
from commplan.calculators.interval import Interval
from commplan.knowledge.say import Column, Say
from commplan.model.feedback import Feedback
from commplan.tables.told import told

UNIT = "tables/feedback"
COLUMNS = (Column("title"), Column("measure"), Column("answers", "integer"), Column("score", "figure"),
           Column("margin", "figure"), Column("change"))  # fmt: skip


def data(feedback: Feedback, today: dt.date) -> pd.DataFrame:
    """One row per wave of a survey, the latest first, then one per tone of the remarks.

    Returns
    -------
    DataFrame
        title, measure, answers [count], score and margin (its 95 % range) as texts, change (what moved, or that it
        is within chance); kind and moved as `measures` has them. The `attrs` hold how many remarks have no tone and
        which plugin coded some.
    """
    remarks = [each for each in feedback.remarks or () if each.date is None or each.date <= today]
    shares = tone_shares(remarks, backend=feedback.tone_backend)
    rows = [*map(_wave, measures(feedback, until=today)), *map(_tone, shares)]
    frame = pd.DataFrame(rows, columns=[*(column.name for column in COLUMNS), "kind", "moved"])
    left, coded = uncoded(remarks), shares[0].coded if shares else 0
    by_plugin = coded - (len(remarks) - left)
    frame.attrs = {"uncoded": len(remarks) - coded, "by_plugin": by_plugin, "plugin": feedback.tone_backend or ""}
    return frame


def _wave(measure: Measure) -> dict[str, Any]:
    score = measure.score
    is_known = score.likely is not None
    return {
        "title": measure.survey.title, "measure": told(UNIT, f"measure.{measure.kind}"), "answers": measure.answers,
        "score": told(UNIT, f"score.{measure.kind}", value=_points(score.likely, measure.kind)) if is_known else None,
        "margin": _range(score, measure.kind) if is_known else None, "change": _change(measure),
        "kind": measure.kind, "moved": measure.moved,
    }  # fmt: skip


def _tone(share: ToneShare) -> dict[str, Any]:
    return {
        "title": told(UNIT, f"tone.{share.tone}"), "measure": told(UNIT, "measure.tone"), "answers": share.count,
        "score": told(UNIT, "score.tone", value=_points(share.share.likely, "tone")), "margin": _range(share.share, "tone"),
        "kind": "tone", "moved": "first",
    }  # fmt: skip


def _range(score: Interval, kind: str) -> Any:
    return told(UNIT, f"margin.{kind}", low=_points(score.low, kind), high=_points(score.high, kind))


def _points(value: float | None, kind: str) -> int:
    """Whole points: a promoter score is in points already, a share is not."""
    return round((value or 0.0) * (1 if kind == "nps" else 100))


def _change(measure: Measure) -> Any:
    if measure.change is None:
        return told(UNIT, "change.small" if measure.is_small else "change.first")
    change = measure.change
    gap = {name: _points(value, measure.kind) for name, value in
           (("value", change.likely), ("low", change.low), ("high", change.high))}  # fmt: skip
    return told(UNIT, f"change.{measure.moved}", **gap)


def lead(frame: pd.DataFrame, say: Say) -> str:
    """Whether anything moved, and how the remarks were coded."""
    moved = int(frame["moved"].isin(["up", "down"]).sum())
    compared = int((frame["moved"] != "first").sum())
    parts = [say("lead.moved" if moved else "lead.noise", n=moved, compared=compared)] if compared else []
    known = frame.attrs
    parts += [say("lead.uncoded", n=known["uncoded"])] if known["uncoded"] else []
    parts += [say("lead.plugin", n=known["by_plugin"], plugin=known["plugin"])] if known["by_plugin"] > 0 else []
    return " ".join(parts)
