import re
from typing import Any

import pytest

from commplan.tables.verdicts import lead
from tests.exports import advertising, performance

MONTHS = [f"2026-{month:02}" for month in range(5, 11)]
BARE = {"name": "A", "currency": "EUR"}


def rows(cost: float, leads: float | None, months: Any = MONTHS) -> Any:
    return performance(*(advertising(f"{month}-05", cost, leads) for month in months))


@pytest.mark.parametrize(
    ("cost", "leads", "answer", "fr", "en"),
    [
        (400, 8, "reinforce", "48 contacts à un coût complet de 38 € à 68 € l’unité, seuil 80 €", "48 leads"),
        (4000, 8, "stop", "cela perd de l’argent", "loses money"),
        (100, 2, "not_enough_data", "trop peu pour juger", "too few to judge"),
        (400, 0, "stop", "Aucun résultat pour 2 400 €", "No result for €2,400"),
        (40, 0, "not_enough_data", "Encore", "Another"),
        (400, None, "not_enough_data", "mettez un suivi en place", "set up tracking"),
    ],
)
def test_the_evidence_is_in_the_sentence(
    data_of: Any, cost: float, leads: float | None, answer: str, fr: str, en: str
) -> None:
    row = data_of("verdicts", frame=rows(cost, leads)).iloc[0]
    assert row["answer"] == answer
    plain = {lang: re.sub(r"\s", " ", row["evidence"].pick(lang)) for lang in ("fr", "en")}
    assert fr in plain["fr"], plain
    assert en in plain["en"], plain
    assert "mai 2026 à octobre 2026 réunis" in plain["fr"]


def test_the_number_still_needed_is_told(data_of: Any) -> None:
    row = data_of("verdicts", frame=rows(100, 2)).iloc[0]
    assert f"{row['more_results']:.0f} more would do" in row["evidence"].en


def test_without_margin_it_says_what_is_missing(data_of: Any) -> None:
    row = data_of("verdicts", client=BARE, frame=rows(400, 8)).iloc[0]
    assert "the average order, the margin and the share of leads that buy would be needed" in row["evidence"].en
    assert row["evidence"].en.startswith("48\N{NO-BREAK SPACE}results at a full cost of €38")


def test_months_pooled_are_named_whether_one_or_with_gaps(data_of: Any) -> None:
    assert "(October 2026 only)" in data_of("verdicts", frame=rows(400, 8, MONTHS[-1:])).iloc[0]["evidence"].en
    gaps = data_of("verdicts", frame=rows(400, 8, MONTHS[::2])).iloc[0]["evidence"].en
    assert "(3 months pooled between May 2026 and September 2026)" in gaps


def test_lead_counts_the_verdicts(data_of: Any, speak: Any) -> None:
    assert re.search(r"1 (à renforcer|to reinforce)", lead(data_of("verdicts", frame=rows(400, 8)), speak("verdicts")))
