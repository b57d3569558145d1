"""The stages of the customer journey, where the buyer meets the firm, and how that goes."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.calculators.drop_off import drop_off
from commplan.knowledge import benchmark
from commplan.knowledge.say import Column, Say
from commplan.model.journey import Journey, Touchpoint
from commplan.model.text import Text
from commplan.tables.told import pointed, told

UNIT = "tables/journey"
COLUMNS = (Column("stage"), Column("people", "integer"), Column("rate", "percent"), Column("touchpoints"),
           Column("moments"))  # fmt: skip


def data(journey: Journey) -> pd.DataFrame:
    """The stages in order.

    Returns
    -------
    DataFrame, one row per stage
        stage, people [per month], rate [ratio of the stage before, on the way to the purchase], touchpoints and
        moments of truth with their state (`none` where there are none). `attrs`: seconds and limit of page loads,
        baskets and usual abandonment, and the same for what is not known as None.
    """
    rates = {step.stage.id: step.rate.likely for step in drop_off(journey) if step.rate is not None}
    rows: list[dict[str, Any]] = [
        {"stage": stage.title, "people": stage.people_per_month, "rate": rates.get(stage.id),
         "touchpoints": _listed(stage.touchpoints or (), every=True),
         "moments": _listed(stage.touchpoints or (), every=False)} for stage in journey.stages or ()]  # fmt: skip
    frame = pd.DataFrame(rows, columns=[column.name for column in COLUMNS], dtype=object)
    frame.attrs = {"seconds": journey.page_load_seconds, "limit": benchmark("page_load_time/any/any").value,
                   "baskets": journey.basket_abandonment,
                   "usual": benchmark("basket_abandonment/any/any").value}  # fmt: skip
    return frame


def _listed(points: Sequence[Touchpoint], *, every: bool) -> Text | str:
    found = [point for point in points if every or point.moment_of_truth]
    if not found:
        return "none"
    return pointed([point.title if every else _with_state(point) for point in found])


def _with_state(point: Touchpoint) -> Text:
    return told(UNIT, f"state.{point.state or 'unknown'}", point=point.title)


def lead(frame: pd.DataFrame, say: Say) -> str:
    """Page load and baskets against the figures that are quoted."""
    known = {str(name): value for name, value in frame.attrs.items()}
    parts = [say("lead.count", n=len(frame))]
    if known["seconds"] is not None:
        parts.append(say("lead.slow" if known["seconds"] > known["limit"] else "lead.fast", **known))
    if known["baskets"] is not None:
        parts.append(say("lead.baskets_above" if known["baskets"] > known["usual"] else "lead.baskets", **known))
    return " ".join(parts)
