"""One line on how sure the figures are: files that are there or missing, months covered, figures restated."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from commplan.calculators.channel_results import export_names
from commplan.calculators.monthly import months_covered
from commplan.calculators.own_count import own_system
from commplan.knowledge.say import Column, Say
from commplan.knowledge.words import words
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.quantity import money
from commplan.model.text import LANGUAGES, Text
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
        covered; restated [count of past figures]; changed [count]: of those that were sent with an earlier report, with
        the one that changed most in words (since).
    """
    own = own_system(orders=orders, leads=leads, indicators=indicators, client=client)[2]
    missing = [short(each.title, LETTERS) for each in channels if _is_missing(each, performance, month)]
    missing += [] if month in own.index else [told(UNIT, f"own.{client.outcome}")]
    attrs = {} if performance is None else performance.attrs
    months = () if performance is None else months_covered(performance)
    return pd.DataFrame([{
        "read": len(attrs.get("files", ())), "refused": len(extras["export_problems"]), "missing": missing,
        "first": months[0] if months else None, "last": months[-1] if months else None, "months": len(months),
        "restated": len(attrs.get("restated", ())), "since": _since(extras.get("restated", ()), channels, client),
        "changed": len(extras.get("restated", ())),
    }])  # fmt: skip


def _since(restated: Sequence[Any], channels: Sequence[Channel], client: Client) -> Text | None:
    """The largest change of a figure that was sent, with its old and its new value."""
    if not restated:
        return None
    most = max(restated, key=lambda each: abs(each.now - each.before) / max(abs(each.before), 1.0))
    title = next((channel.title for channel in channels if channel.id == most.channel), most.channel)
    before, now = (_value(most.figure, value, client) for value in (most.before, most.now))
    return told(UNIT, "since.one", title=title, figure=told(UNIT, f"figure.{most.figure}"), month=most.month,
                before=before, now=now)  # fmt: skip


def _value(figure: str, value: float, client: Client) -> Text:
    shown = {lang: words(lang).number(value) if figure == "conversions" else words(lang).money(
        money(value, client.currency), cents=False) for lang in LANGUAGES}  # fmt: skip
    return Text.model_validate(shown)


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
    key = "restated" if row["restated"] else "" if row["changed"] else "as_before"
    parts += [say(key, n=row["restated"])] if row["months"] and key else []
    parts += [say("since.many", n=row["changed"], one=row["since"])] if row["changed"] else []
    return " ".join(parts)


def _few(names: list[Text], say: Say) -> list[str]:
    shown = [say.words.show(name) for name in names[:MOST]]
    return shown + ([say("others", n=len(names) - MOST)] if len(names) > MOST else [])
