"""The evidence of a verdict in one sentence, in both languages."""

import math
from collections.abc import Mapping
from typing import Any

from commplan.knowledge.say import Say, say
from commplan.knowledge.words import words
from commplan.model.client import Client
from commplan.model.quantity import money
from commplan.model.text import LANGUAGES, Text

UNIT = "tables/verdicts"
CENTS_BELOW = 10


def evidence(row: Mapping[str, Any], client: Client) -> Text:
    """What the verdict rests on: results, range, break-even, months, and what it would take to say more.

    Parameters
    ----------
    row : mapping
        As `channel_verdicts` gives it.
    client : Client
        For the currency and what a result is.
    """
    return Text.model_validate({lang: _told(row, client, say(UNIT, words(lang))) for lang in LANGUAGES})


def _told(row: Mapping[str, Any], client: Client, spoken: Say) -> str:
    values = {
        "results": _things(row["results"], client, spoken), "range": _range(row, client, spoken),
        "limit": price(row["break_even"], client, spoken), "spent": price(row["full_cost"], client, spoken),
        "expected": row["expected"], "missing": [spoken(f"field.{name}") for name in row["missing"]],
    }  # fmt: skip
    said = [spoken(f"evidence.{row['reason']}", **values), *_more(row, client, spoken), *_cautions(row, spoken)]
    return " ".join([*said, _span(row, spoken)])


def _things(count: float, client: Client, spoken: Say) -> str:
    return "" if math.isnan(count) else spoken(f"things.{client.outcome}", n=count)


def _range(row: Mapping[str, Any], client: Client, spoken: Say) -> str:
    if math.isnan(row["low"]):
        return ""
    low, high = (price(row[name], client, spoken) for name in ("low", "high"))
    return spoken("range.open", low=low) if math.isinf(row["high"]) else spoken("range.both", low=low, high=high)


def price(value: float, client: Client, spoken: Say) -> str:
    """An amount; to the cent where it is below ten."""
    return spoken.words.money(money(value, client.currency), cents=abs(value) < CENTS_BELOW)


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


def _span(row: Mapping[str, Any], spoken: Say) -> str:
    key = "one" if row["first"] == row["last"] else "many" if _is_whole(row) else "gaps"
    return spoken(f"span.{key}", first=row["first"], last=row["last"], months=row["months"])


def _is_whole(row: Mapping[str, Any]) -> bool:
    (first_year, first), (last_year, last) = ((int(part) for part in row[end].split("-")) for end in ("first", "last"))
    return bool((last_year - first_year) * 12 + last - first + 1 == row["months"])
