"""What surveys and remarks say, with their margins, and whether anything moved beyond chance."""

import datetime as dt
from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import pandas as pd

from commplan.calculators.feedback_results import Measure, ToneShare, measures, tone_error, tone_shares, uncoded
from commplan.calculators.interval import Interval
from commplan.knowledge.say import Column, Say
from commplan.knowledge.tone import tone_backend
from commplan.model.client import Client
from commplan.model.feedback import Feedback, Remark
from commplan.model.text import Lang
from commplan.tables.told import told

UNIT = "tables/feedback"
COLUMNS = (Column("title"), Column("measure"), Column("answers", "integer"), Column("score", "figure"),
           Column("margin", "figure"), Column("change"))  # fmt: skip


def data(feedback: Feedback, client: Client, today: dt.date) -> pd.DataFrame:
    """One row per wave of a survey, the latest first, then one per tone of the remarks.

    Returns
    -------
    DataFrame
        title, measure, answers [count], score and margin (its 95 % range) as texts, change (what moved, or that it
        is within chance); kind and moved as `measures` has them. The `attrs` tell who gave the remarks their tone.
    """
    remarks = [each for each in feedback.remarks or () if each.date is None or each.date <= today]
    shares = tone_shares(remarks, backend=feedback.tone_backend, lang=client.lang)
    rows = [*map(_wave, measures(feedback, until=today)), *map(_tone, shares)]
    frame = pd.DataFrame(rows, columns=[*(column.name for column in COLUMNS), "kind", "moved"])
    frame.attrs = _coders(remarks, feedback.tone_backend, shares[0].coded if shares else 0, client.lang)
    return frame


def _coders(remarks: Sequence[Remark], plugin: str | None, coded: int, lang: Lang) -> dict[Hashable | None, Any]:
    by_hand = len(remarks) - uncoded(remarks)
    error = tone_error(remarks, backend=plugin, lang=lang)
    is_absent = plugin is not None and tone_backend(plugin) is None
    return {"uncoded": len(remarks) - coded, "by_hand": by_hand, "by_plugin": coded - by_hand, "plugin": plugin or "",
            "is_absent": is_absent, "error": error}  # fmt: skip


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
        "score": told(UNIT, "score.tone", value=_points(share.share.likely, "tone")),
        "margin": _range(share.share, "tone"), "kind": "tone", "moved": "first",
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
    """Whether anything moved, and who gave the remarks their tone."""
    moved = int(frame["moved"].isin(["up", "down"]).sum())
    compared = int((frame["moved"] != "first").sum())
    parts = [say("lead.moved" if moved else "lead.noise", n=moved, compared=compared)] if compared else []
    return " ".join([*parts, *_told_coders(frame.attrs, say)])


def _told_coders(known: Mapping[Any, Any], say: Say) -> list[str]:
    said = [say("lead.by_hand", n=known["by_hand"])] if known["by_hand"] else []
    if known["by_plugin"]:
        said.append(say("lead.plugin", n=known["by_plugin"], plugin=known["plugin"]))
        said.append(_error(known["error"], known["by_hand"], say))
    if known["is_absent"] and known["uncoded"]:
        said.append(say("lead.absent", plugin=known["plugin"]))
    return said + ([say("lead.uncoded", n=known["uncoded"])] if known["uncoded"] else [])


def _error(error: Interval | None, by_hand: int, say: Say) -> str:
    if error is None:
        return say("lead.error_unknown")
    return say("lead.error", low=error.low, high=error.high, n=by_hand)
