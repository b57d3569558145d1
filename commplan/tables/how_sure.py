"""One line on how sure the figures are: files that are there or missing, months covered, figures restated."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from commplan.calculators.channel_results import export_names
from commplan.calculators.monthly import months_covered
from commplan.calculators.own_count import own_system
from commplan.knowledge.say import Column, Say
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.text import Text
from commplan.tables.told import short, told

UNIT = "tables/how_sure"
FORM = "line"
MOST, LETTERS = 4, 40
COLUMNS = (Column("read", "integer"), Column("refused", "integer"), Column("missing"), Column("first", "month"),
           Column("last", "month"), Column("months", "integer"), Column("restated", "integer"))  # fmt: skip


def data(
    client: Client, month: str, extras: Mapping[str, Any], performance: pd.DataFrame | None = None,
    channels: Sequence[Channel] = (), orders: pd.DataFrame | None = None, leads: pd.DataFrame | None = None,
    indicators: Sequence[Indicator] = (),
) -> pd.DataFrame:  # fmt: skip
    """What the month's figures rest on.

    Returns
    -------
    DataFrame, one row
        read and refused [count of files]; missing (texts): the kept channels that are said to be exported and of which
        no export says anything of the month, and the client's own count where there is none; first, last and months
        covered; restated [count of past figures].
    """
    own = own_system(orders=orders, leads=leads, indicators=indicators, client=client)[2]
    missing = [short(each.title, LETTERS) for each in channels if _is_missing(each, performance, month)]
    missing += [] if month in own.index else [told(UNIT, f"own.{client.outcome}")]
    attrs = {} if performance is None else performance.attrs
    months = () if performance is None else months_covered(performance)
    return pd.DataFrame([{
        "read": len(attrs.get("files", ())), "refused": len(extras["export_problems"]), "missing": missing,
        "first": months[0] if months else None, "last": months[-1] if months else None, "months": len(months),
        "restated": len(attrs.get("restated", ())),
    }])  # fmt: skip


def _is_missing(channel: Channel, performance: pd.DataFrame | None, month: str) -> bool:
    """Whether the client says under which name exports show a channel, and none does in the month."""
    if channel.state != "kept" or not channel.exported_as:
        return False
    if performance is None:
        return True
    rows = performance.loc[performance["month"] == month, "channel"]
    return not rows.isin(export_names(channel)).any()


def lead(frame: pd.DataFrame, say: Say) -> str:
    """The line."""
    row = {str(name): value for name, value in frame.iloc[0].items()}
    parts = [say("read" if row["months"] else "undated" if row["read"] else "nothing", **row)]
    parts += [say("refused", n=row["refused"])] if row["refused"] else []
    parts += [say("missing", names=_few(row["missing"], say))] if row["missing"] else []
    parts += [say("restated" if row["restated"] else "as_before", n=row["restated"])] if row["months"] else []
    return " ".join(parts)


def _few(names: list[Text], say: Say) -> list[str]:
    shown = [say.words.show(name) for name in names[:MOST]]
    return shown + ([say("others", n=len(names) - MOST)] if len(names) > MOST else [])
