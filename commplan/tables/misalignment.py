"""Money that something speaks against, each amount once, beside the share that a guide quotes."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.calculators.misaligned_spend import misaligned_spend
from commplan.knowledge.catalogue import facts
from commplan.knowledge.say import Column, Say
from commplan.model.action import Plan
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.objective import Objective
from commplan.model.quantity import money
from commplan.model.text import LANGUAGES, Text
from commplan.tables.told import told

UNIT = "tables/misalignment"
QUOTED = "misalignment_loss/any/any"
COLUMNS = (Column("title"), Column("campaign"), Column("amount", "money0"), Column("share", "percent"),
           Column("reason"), Column("also_shown"), Column("where"))  # fmt: skip


def data(
    client: Client,
    month: str,
    channels: Sequence[Channel] = (),
    objectives: Sequence[Objective] | None = None,
    plan: Plan | None = None,
    performance: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """The month's money without objective, without tracking, on the wrong kind of channel or below break-even.

    Returns
    -------
    DataFrame, one row per channel or campaign and file
        The columns of `misaligned_spend`; amount as Money, also_shown and where (file and lines) as texts. Attribute:
        spent, as Money.
    """
    found = misaligned_spend(performance, client=client, channels=channels, objectives=objectives, plan=plan,
                             month=month)  # fmt: skip
    rows = found.to_dict("records")
    shown: dict[str, Any] = {
        "amount": [money(row["amount"], client.currency) for row in rows],
        "also_shown": [_also(row["also"]) for row in rows],
        "where": [_where(row) for row in rows],
    }
    frame = found.astype({"amount": object}).assign(**shown)
    spent = float(found.attrs["spent"])
    frame.attrs = {"spent": money(spent, client.currency), "amount": money(found["amount"].sum(), client.currency),
                   "share": found["amount"].sum() / spent if spent > 0 else float("nan")}  # fmt: skip
    return frame


def _also(reasons: Sequence[str]) -> Text | None:
    if not reasons:
        return None
    parts = [told(UNIT, f"values.reason.{reason}") for reason in reasons]
    return Text.model_validate({lang: ", ".join(part.pick(lang) for part in parts) for lang in LANGUAGES})


def _where(row: dict[Any, Any]) -> Text:
    if row["lines"] is None:
        return told(UNIT, "where.file", file=row["file"])
    first, last = row["lines"]
    key = "line" if first == last else "lines"
    return told(UNIT, f"where.{key}", file=row["file"], first=str(first), last=str(last), n=row["rows"])


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How much, out of how much, and what a guide quotes."""
    known: dict[str, Any] = {str(name): value for name, value in frame.attrs.items()}
    return f"{say('lead', **known)} {say('quoted', value=facts()[QUOTED].value)}"
