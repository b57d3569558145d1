"""How a what-if is told: its changes, its ranges and what it rests on."""

import math
from collections.abc import Iterator

from commplan.calculators.amount import three_digits
from commplan.calculators.what_if import Range, WhatIf
from commplan.calculators.what_if_assumptions import RESPONSE, SALES, Assumption
from commplan.calculators.what_if_changes import LEVERS
from commplan.calculators.what_if_today import Today
from commplan.knowledge.say import told
from commplan.knowledge.words import Words, words
from commplan.model.decision import Changes
from commplan.model.quantity import Money, money
from commplan.model.text import LANGUAGES, Lang, Text

UNIT = "calculators/what_if_told"
SHARES = ("margin", "lead_to_sale", "conversion")
FEW = 10
"""Counts below are shown with a decimal [count]."""


def changes_told(changes: Changes, today: Today) -> tuple[Text, ...]:
    """What is changed, each against today, as people write it."""
    return tuple(_parts(changes, today))


def _parts(changes: Changes, today: Today) -> Iterator[Text]:
    titles = {each.id: each for each in today.channels}
    for name in LEVERS:
        given = getattr(changes, name)
        if name == "channels":
            for key, amount in (given or {}).items():
                now = money(titles[key].spend, today.currency) if key in titles else None
                yield told(
                    UNIT, "change.channel", title=titles[key].title if key in titles else key, to=amount, now=now
                )
        elif given is not None:
            yield told(UNIT, f"change.{name}", to=shown(name, given), now=_now(name, today))
    if changes.doubled is not None:
        yield told(UNIT, "change.doubled", to=shown("doubled", changes.doubled))


def _now(name: str, today: Today) -> Text | None:
    amounts = {"budget": today.spend, "fees": today.all_fees, "price": today.price}
    if name in amounts:
        return shown(name, money(amounts[name], today.currency))
    return shown(name, today.hours) if name == "hours" else shown(name, getattr(today, name, math.nan))


def shown(name: str, value: Money | float | None) -> Text:
    """The value of a lever as people write it."""
    found = {lang: _shown(name, value, lang) for lang in LANGUAGES}
    return Text.model_validate(found)


def _shown(name: str, value: Money | float | None, lang: Lang) -> str:
    say = words(lang)
    if isinstance(value, Money):
        return say.money(value, cents=abs(value.amount) < FEW)
    figure = math.nan if value is None else value
    if name in (*SHARES, "doubled"):
        return say.percent(figure, digits=1 if 0 < figure < 0.1 else 0)
    return say.number(figure)


def range_told(found: Range, kind: str, currency: str) -> Text:
    """A figure with its range: `money`, `count`, `ratio` or `months`."""
    if math.isnan(found.likely):
        return told(UNIT, "unknown")
    if math.isinf(found.likely):
        return told(UNIT, "never")
    few = abs(found.likely) < FEW
    ends = {name: _end(getattr(found, name), kind, currency, few=few) for name in ("low", "likely", "high")}
    if ends["low"] == ends["high"]:
        return told(UNIT, "exact", likely=ends["likely"])
    return told(UNIT, "range_open" if math.isinf(found.high) else "range", **ends)


def _end(value: float, kind: str, currency: str = "", *, few: bool) -> Text:
    return Text.model_validate({lang: _end_in(value, kind, currency, words(lang), few=few) for lang in LANGUAGES})


def _end_in(value: float, kind: str, currency: str, say: Words, *, few: bool) -> str:
    """Where the likely figure is small, its range shows the digits after the comma too."""
    if math.isinf(value):
        return say.number(value)
    if kind == "money":
        # a line may break behind a minus: the sign of the currency stays with it
        return say.money(money(three_digits(value), currency), cents=few).replace(
            "\N{MINUS SIGN}", "\N{MINUS SIGN}\N{WORD JOINER}"
        )
    return say.percent(value, digits=0) if kind == "ratio" else say.number(value, digits=1 if few else 0)


def assumption_told(each: Assumption, today: Today, *, outcome: str) -> Text:
    """What an assumption is about."""
    if each.name in (RESPONSE, SALES):
        return told(UNIT, f"assumption.{each.name}")
    title = next(one.title for one in today.channels if each.name == f"results/{one.id}")
    return told(UNIT, f"assumption.results.{outcome}", title=title)


def assumption_value(each: Assumption, value: float) -> Text:
    """A value of an assumption as people can picture it: of the response, what twice the money brings more."""
    if each.name == RESPONSE:
        return told(UNIT, "value.response", more=2**value - 1)
    kind = "ratio" if each.name == SALES else "count"
    return told(UNIT, f"value.{kind}", value=_end(value, kind, few=abs(value) < FEW))


def gain_state(found: WhatIf) -> str:
    """Whether a scenario leaves more than today: in nine cases of ten, in one, or in between."""
    chance = found.gain_chance
    if math.isnan(chance):
        return "unknown"
    if math.isclose(found.gain.low, found.gain.high, abs_tol=0.005):  # half a cent
        return "same" if abs(found.gain.likely) < 1 else "reached" if found.gain.likely > 0 else "missed"
    return "reached" if chance >= 0.9 else "missed" if chance <= 0.1 else "uncertain"
