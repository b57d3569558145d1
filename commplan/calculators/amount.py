"""Figures of objectives: each in the unit that the client counts in, shown alike in both languages."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd
from babel.numbers import is_currency

from commplan.knowledge.words import MISSING, Words, words
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.quantity import money
from commplan.model.text import LANGUAGES, Text

CURRENCIES = {"€": "EUR", "$": "USD", "£": "GBP", "euro": "EUR", "euros": "EUR"}
IN_MONEY = {"cost", "revenue", "cost_per_lead", "cost_per_own_lead", "cost_per_order", "net_sales"}
RATES = {"click_rate", "click_conversion_rate", "key_event_rate", "engagement_rate", "email_open_rate",
         "email_click_rate", "email_click_to_open_rate"}  # fmt: skip


@dataclass(frozen=True)
class Unit:
    """What a figure is counted in: money, percent or things, and the noun that follows."""

    noun: Text | None = None
    currency: str | None = None
    whole: float | None = None
    """What one hundred percent is in the file: 1 where `41 %` was written, 100 where a bare 41 was."""


def unit_of(written: Text | None, *, figures: Iterable[float], indicator: Indicator | None, client: Client) -> Unit:
    """The unit of an objective from what the client wrote of it or of its indicator, else from the exports' column.

    Parameters
    ----------
    written : Text or None
        Such as `%`, `EUR`, `€ par contact`, `leads`.
    figures : iterable of float
        Those written beside it: where none is above 1, `%` was read as a share.
    indicator : Indicator or None
        What measures the objective.
    client : Client
        For the currency of the exports.
    """
    written = written or (indicator.unit if indicator else None)
    if written is None and indicator is not None and indicator.reads in RATES:
        return Unit(whole=1)
    if written is None:
        in_money = indicator is not None and indicator.reads in IN_MONEY
        return Unit(currency=client.currency if in_money else None)
    first = written.en.split()[0] if written.en.split() else ""
    known = [figure for figure in figures if not pd.isna(figure)]
    if first == "%":
        return Unit(_rest(written), whole=1 if known and max(map(abs, known)) <= 1 else 100)
    currency = CURRENCIES.get(first.lower(), first.upper())
    return Unit(_rest(written), currency) if is_currency(currency) else Unit(written)


def _rest(written: Text) -> Text | None:
    left = {lang: " ".join(written.pick(lang).split()[1:]) for lang in LANGUAGES}
    return Text.model_validate(left) if all(left.values()) else None


def amount(value: float, unit: Unit, *, bare: bool = False, reckoned: bool = False) -> Text:
    """A figure in its unit.

    Parameters
    ----------
    value : float
        The figure.
    unit : Unit
        What it is counted in.
    bare : bool
        Leaves the noun out, for an axis or where it was said already.
    reckoned : bool
        One that comes out of a calculation: a percentage to a tenth unless it is whole, things without decimals from
        ten on.
    """
    shown = {lang: _reckoned(value, unit, words(lang)) if reckoned else _figure(value, unit, words(lang))
             for lang in LANGUAGES}  # fmt: skip
    if unit.noun is None or bare or pd.isna(value):
        return Text.model_validate(shown)
    return Text.model_validate({lang: f"{shown[lang]}\N{NO-BREAK SPACE}{unit.noun.pick(lang)}" for lang in LANGUAGES})


def ends(low: float, high: float, unit: Unit) -> tuple[Text, Text]:
    """The ends of a range, rounded to two digits of its width: finer would claim more than is known."""
    step = step_of(high - low)
    coarse = [end if pd.isna(end) else round(end / step) * step for end in (low, high)]
    shown = [amount(end, unit, bare=True, reckoned=True) for end in coarse]
    return shown[0], shown[1]


def three_digits(value: float) -> float:
    """A computed amount as it is shown: a fourth digit of a cost per result would claim more than is known."""
    return float(f"{value:.3g}")


def step_of(spread: float) -> float:
    """What the ends of a range so wide are rounded to."""
    return 10.0 ** (math.floor(math.log10(spread)) - 1) if spread > 0 and math.isfinite(spread) else 1.0


def _reckoned(value: float, unit: Unit, speaker: Words) -> str:
    if pd.isna(value) or unit.currency:
        return _figure(value, unit, speaker)
    if unit.whole:
        share = value / unit.whole
        return speaker.percent(share, digits=0 if round(100 * share, 9).is_integer() else 1)
    small = 10
    return speaker.number(value, digits=1 if abs(value) < small and not float(value).is_integer() else 0)


def _figure(value: float, unit: Unit, speaker: Words) -> str:
    if pd.isna(value):
        return MISSING
    if unit.currency:
        return speaker.money(money(value, unit.currency), cents=abs(value) < 10 and not float(value).is_integer())
    return speaker.percent(value / unit.whole) if unit.whole else speaker.number(value)
