"""What the first objective that asks for results would take: each lever alone."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.calculators.what_if_scenarios import compared
from commplan.calculators.what_if_today import Today
from commplan.calculators.what_if_told import shown
from commplan.calculators.what_if_wish import wished
from commplan.calculators.what_it_takes import Needed, what_it_takes
from commplan.knowledge.say import Column, Say
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective
from commplan.model.quantity import money
from commplan.model.text import Text
from commplan.tables.told import told

UNIT = "tables/what_it_takes"
COLUMNS = (Column("lever"), Column("now"), Column("likely"), Column("safe"))


def data(
    performance: pd.DataFrame, client: Client, month: str, channels: Sequence[Channel] = (),
    objectives: Sequence[Objective] = (), indicators: Sequence[Indicator] = (),
    orders: pd.DataFrame | None = None, leads: pd.DataFrame | None = None,
) -> pd.DataFrame:  # fmt: skip
    """One row per lever that could get there by itself.

    Returns
    -------
    DataFrame
        lever; now, likely (from here on the likely figure is reached) and safe (from here on in nine cases of ten) as
        texts. Attributes: figure, wish (as text) and objective.
    """
    found = compared(performance, client=client, channels=channels, month=month, scenarios={}, indicators=indicators,
                     orders=orders, leads=leads)  # fmt: skip
    names = [column.name for column in COLUMNS]
    wish = wished(objectives, indicators=indicators, today=found.today, base=found.base) if found else None
    if found is None or wish is None:
        return pd.DataFrame(columns=names)
    needed = what_it_takes(found.today, wish.figure, at_least=wish.at_least)
    frame = pd.DataFrame([_row(each, found.today) for each in needed], columns=names)
    now = found.base.before[wish.figure].likely
    frame.attrs = {"figure": wish.figure, "wish": round(wish.at_least, 1), "now": round(now, 1),
                   "objective": wish.objective.title if wish.objective else None,
                   "outcome": client.outcome, "currency": client.currency}  # fmt: skip
    return frame


def _row(each: Needed, today: Today) -> dict[str, Any]:
    def value(figure: float | None) -> Text:
        if figure is None:
            return told(UNIT, "beyond", most=_value(each.lever, each.most, today))
        return _value(each.lever, figure, today)

    return {"lever": told(UNIT, f"lever.{each.lever}"), "now": value(each.now), "likely": value(each.likely),
            "safe": value(each.safe)}  # fmt: skip


def _value(lever: str, figure: float, today: Today) -> Text:
    is_money = lever in ("budget", "price")
    return shown(lever, money(figure, today.currency) if is_money else figure)


def lead(frame: pd.DataFrame, say: Say) -> str:
    """What is wished for, and from where it starts."""
    told = frame.attrs
    if told["objective"] is None:
        return say("lead.loss", loss=money(-told["now"], told["currency"]))
    wish, now = (say.words.number(told[name], digits=0 if told[name] % 1 == 0 else 1) for name in ("wish", "now"))
    return say("lead.results", objective=told["objective"], wish=wish, now=now,
               many=say(f"many.{told['outcome']}"))  # fmt: skip
