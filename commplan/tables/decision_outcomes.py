"""The decision journal: what was decided, what was expected of it, and what came."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
from babel.numbers import is_currency

from commplan.calculators.amount import Unit, amount
from commplan.calculators.forecast_record import decision_record, hit_rate
from commplan.knowledge.say import Column, Say
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.decision import Review
from commplan.model.text import Text
from commplan.tables.told import told

UNIT = "tables/decision_outcomes"
JUDGED = ("as_expected", "less", "more", "opposite")
COLUMNS = (Column("decided", "month"), Column("title"), Column("expected"), Column("came_shown"), Column("state"),
           Column("noted"))  # fmt: skip


def data(
    decisions: Sequence[Review],
    client: Client,
    month: str,
    channels: Sequence[Channel] = (),
    performance: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Each decision up to the month reviewed with what followed on its channel.

    Returns
    -------
    DataFrame, the latest first
        The columns of `decision_record`; expected and came as texts, noted: the outcome that the journal has.
        Attributes: judged and hits [count], rate, low and high [ratio] of the hit rate (95 %).
    """
    found = decision_record(decisions, performance=performance, client=client, channels=channels, month=month)
    noted = {(review.month, str(each.title)): each.outcome for review in decisions for each in review.decisions or ()}
    rows = [_shown({str(name): value for name, value in row.items()}, noted) for row in found.to_dict("records")]
    frame = pd.DataFrame(rows, columns=[*found.columns, "expected", "came_shown", "noted"])
    judged = frame.loc[frame["state"].isin(JUDGED), "state"] == "as_expected"
    rate = hit_rate(judged.tolist())
    frame.attrs = {"judged": len(judged), "hits": int(judged.sum()), "rate": rate.likely if rate else None,
                   "low": rate.low if rate else None, "high": rate.high if rate else None}  # fmt: skip
    return frame


def _shown(row: dict[str, Any], noted: dict[tuple[str, str], Any]) -> dict[str, Any]:
    return row | {
        "expected": _range(row, "low", "likely", "high"), "came_shown": _range(row, "came_low", "came", "came_high"),
        "noted": noted.get((row["decided"], str(row["title"]))) or None,
    }  # fmt: skip


def _range(row: dict[str, Any], low: str, likely: str, high: str) -> Text | None:
    if pd.isna(row[low]) or not isinstance(row["unit"], Text):
        return None
    currency = row["unit"].fr if is_currency(row["unit"].fr) else None
    unit = Unit(currency=currency)
    ends = {"low": amount(row[low], unit), "likely": amount(row[likely], unit), "high": amount(row[high], unit)}
    return told(UNIT, "range.money" if currency else "range.things", thing=row["unit"], **ends)


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How often what came was what was expected."""
    known = {str(name): value for name, value in frame.attrs.items()}
    return say("lead.rate", **known) if known["judged"] else say("lead.none")
