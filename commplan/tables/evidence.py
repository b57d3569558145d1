"""The evidence of a verdict in one sentence, in both languages."""

import math
from collections.abc import Iterable, Mapping
from typing import Any

from commplan.calculators.amount import Unit, amount, three_digits
from commplan.knowledge.say import Say, say
from commplan.knowledge.words import words
from commplan.model.client import Client
from commplan.model.text import LANGUAGES, Text

UNIT = "tables/verdicts"
Span = tuple[str, str, int]


def evidence(row: Mapping[str, Any], client: Client, *, but_for: Span | None = None) -> Text:
    """What the verdict rests on: results, range, break-even, months, and what it would take to say more.

    Parameters
    ----------
    row : mapping
        As `channel_verdicts` gives it.
    client : Client
        For the currency and what a result is.
    but_for : tuple or None
        Months that were named already, as `span_of` gives them, and are not named again.
    """
    spans = [] if span_of(row) == but_for else [row]
    return Text.model_validate({lang: _told(row, client, say(UNIT, words(lang)), spans) for lang in LANGUAGES})


def span_of(row: Mapping[str, Any]) -> Span:
    """The first and the last month pooled, and how many have figures."""
    return str(row["first"]), str(row["last"]), int(row["months"])


def span_told(span: Span, spoken: Say) -> str:
    """The months pooled, in words."""
    first, last, months = span
    key = "one" if first == last else "many" if _is_whole(span) else "gaps"
    return spoken(f"span.{key}", first=first, last=last, months=months)


def _told(row: Mapping[str, Any], client: Client, spoken: Say, spans: Iterable[Mapping[str, Any]]) -> str:
    values = {
        "results": _things(row["results"], client, spoken), "range": _range(row, client, spoken),
        "limit": price(row["break_even"], client, spoken), "spent": price(row["full_cost"], client, spoken),
        "expected": row["expected"],
    }  # fmt: skip
    said = [spoken(f"evidence.{row['reason']}", **values), *_more(row, client, spoken), *_cautions(row, spoken)]
    return " ".join([*said, *(f"({span_told(span_of(each), spoken)})" for each in spans)])


def _things(count: float, client: Client, spoken: Say) -> str:
    return "" if math.isnan(count) else spoken(f"things.{client.outcome}", n=count)


def _range(row: Mapping[str, Any], client: Client, spoken: Say) -> str:
    if math.isnan(row["low"]):
        return ""
    low, high = (price(row[name], client, spoken) for name in ("low", "high"))
    return spoken("range.open", low=low) if math.isinf(row["high"]) else spoken("range.both", low=low, high=high)


def price(value: float, client: Client, spoken: Say) -> str:
    """An amount with three digits."""
    if math.isnan(value):
        return ""
    return spoken.words.show(amount(three_digits(value), Unit(currency=client.currency)))


def _more(row: Mapping[str, Any], client: Client, spoken: Say) -> list[str]:
    """How much more it takes for a verdict."""
    if row["reason"] == "none_yet":
        return [spoken("more.spend", amount=price(row["more_spend"], client, spoken))]
    if row["reason"] not in {"few", "around"}:
        return []
    if math.isnan(row["more_results"]):
        return [spoken("more.never")]
    key = "months" if row["more_months"] >= 1 else "results"
    return [spoken(f"more.{key}", n=row["more_results"], months=math.ceil(row["more_months"]))]


def _cautions(row: Mapping[str, Any], spoken: Say) -> list[str]:
    half = 0.5
    is_claimed = row["answer"] == "reinforce" and row["credited"] >= half
    return [spoken("caution.credited", share=row["credited"])] if is_claimed else []


def _is_whole(span: Span) -> bool:
    (first_year, first), (last_year, last) = ((int(part) for part in end.split("-")) for end in span[:2])
    return (last_year - first_year) * 12 + last - first + 1 == span[2]
