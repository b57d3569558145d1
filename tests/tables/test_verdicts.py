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
        (4000, 8, "stop", "c’est à perte", "loses money"),
        (100, 2, "not_enough_data", "trop peu pour juger", "too few to judge"),
        (400, 0, "stop", "Aucun résultat pour 2 400 €", "No result for €2,400"),
        (40, 0, "not_enough_data", "Encore", "Another"),
        (400, None, "not_enough_data", "comptez-les avant de juger", "count them before judging"),
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
    assert "réunis" not in plain["fr"]


def test_the_number_still_needed_is_told(data_of: Any) -> None:
    row = data_of("verdicts", frame=rows(100, 2)).iloc[0]
    assert f"{row['more_results']:.0f} more would do" in row["evidence"].en


def test_without_margin_it_says_once_what_is_missing(data_of: Any, speak: Any) -> None:
    frame = data_of("verdicts", client=BARE, frame=rows(400, 8))
    row, above = frame.iloc[0], lead(frame, speak("verdicts"))
    assert any(words in above for words in ("the margin and the share of leads that buy would be needed",
                                            "la marge et la part des contacts qui achètent"))  # fmt: skip
    assert "break-even unknown" in row["evidence"].en
    assert row["evidence"].en.startswith("48\N{NO-BREAK SPACE}results at a full cost of €38")


@pytest.mark.parametrize(
    ("months", "fr", "en"),
    [
        (MONTHS, "mai 2026 à octobre 2026 réunis", "May 2026 to October 2026 pooled"),
        (MONTHS[-1:], "octobre 2026 seul", "October 2026 only"),
        (
            MONTHS[::2],
            "3 mois réunis entre mai 2026 et septembre 2026",
            "3 months pooled between May 2026 and September",
        ),
    ],
)
def test_the_months_pooled_are_named_once_above(data_of: Any, speak: Any, months: Any, fr: str, en: str) -> None:
    said = re.sub(r"\s", " ", lead(data_of("verdicts", frame=rows(400, 8, months)), speak("verdicts")))
    assert fr in said or en in said


def test_a_channel_with_other_months_names_its_own(data_of: Any) -> None:
    channels = [{"id": name, "title": name, "exported_as": [name]} for name in ("old", "second", "new")]
    both = performance(*(advertising(f"{month}-05", 400, 8, tool=name) for name in ("old", "second", "new")
                         for month in (MONTHS if name != "new" else MONTHS[-2:])))  # fmt: skip
    told = {row["channel"]: row["evidence"].en for row in
            data_of("verdicts", frame=both, channels=channels).to_dict("records")}  # fmt: skip
    assert told["new"].endswith("(September 2026 to October 2026 pooled)")
    assert "2026" not in told["old"]


def test_a_channel_that_no_export_shows_has_its_line(data_of: Any) -> None:
    channels = [{"id": "ads", "title": "Ads", "exported_as": ["google_ads"]},
                {"id": "directory", "title": "Directory", "state": "kept", "money_per_month": "180 EUR"},
                {"id": "letter", "title": "Letter", "state": "kept", "fees_per_month": "90 EUR",
                 "exported_as": ["brevo"]},
                {"id": "word", "title": "Word of mouth", "state": "kept"},
                {"id": "fair", "title": "Fair", "state": "renounced"}]  # fmt: skip
    frame = data_of("verdicts", frame=rows(400, 8), channels=channels)
    assert frame["reason"].tolist() == ["below", "uncounted", "not_exported", "no_cost"]
    assert frame["answer"].tolist()[1:] == ["not_enough_data"] * 3
    assert frame["evidence"].iloc[1].en.startswith("€180 spent in full, and the exports count no result")
    assert "export" in frame["evidence"].iloc[2].en


def test_lead_counts_the_verdicts(data_of: Any, speak: Any) -> None:
    assert re.search(r"1 (à renforcer|to reinforce)", lead(data_of("verdicts", frame=rows(400, 8)), speak("verdicts")))
