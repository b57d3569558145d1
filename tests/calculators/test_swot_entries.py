from typing import Any

import pandas as pd
import pytest

from commplan.calculators.swot_entries import swot_entries, swot_options
from commplan.knowledge import items
from commplan.model.audit import Audit
from commplan.model.market import Market
from commplan.model.swot import Swot

FIRST, SECOND, THIRD, FOURTH, *_ = items()
AUDITS = [
    Audit.model_validate({"date": "2025-10-01", "answers": {THIRD: {"level": 0}}}),
    Audit.model_validate({"date": "2026-10-01", "answers": {
        FIRST: {"level": 4, "evidence": "Seen"}, SECOND: {"level": 1}, THIRD: {"level": 2}}}),
]  # fmt: skip
MARKET = Market.model_validate({
    "opportunities": [{"id": "grant", "title": "A grant", "kind": "regulation", "weight": 2},
                      {"id": "fair", "title": "A new fair", "kind": "market", "weight": 5, "evidence": "Programme"}],
})  # fmt: skip


def rows(swot: dict[str, Any] | None = None) -> list[dict[Any, Any]]:
    entered = Swot.model_validate(swot) if swot else None
    return swot_entries(entered, audit=AUDITS, market=MARKET).to_dict("records")


def test_latest_audit_and_market_propose() -> None:
    assert [(row["list"], row["origin"], row["state"]) for row in rows()] == [
        ("strengths", FIRST, "proposed"), ("weaknesses", SECOND, "proposed"),
        ("opportunities", "fair", "proposed"), ("opportunities", "grant", "proposed"),
    ]  # fmt: skip


def test_entry_with_an_origin_is_not_typed_twice() -> None:
    row = rows({"strengths": [{"id": "clear", "origin": FIRST}]})[0]
    assert row["title"] == items()[FIRST].levels[4]
    assert str(row["evidence"]) == "Seen"
    assert row["weight"] == items()[FIRST].weight
    assert row["state"] == "entered"
    assert len(rows({"strengths": [{"id": "clear", "origin": FIRST}]})) == len(rows())


def test_own_words_win_over_those_of_the_origin() -> None:
    row = rows({"strengths": [{"id": "clear", "origin": FIRST, "title": "Ours", "weight": 1}]})[0]
    assert (str(row["title"]), row["weight"], str(row["evidence"])) == ("Ours", 1, "Seen")


def test_entered_first_then_evidence_then_weight() -> None:
    entered = {"opportunities": [{"id": "x", "title": "X"}, {"id": "y", "title": "Y", "weight": 3},
                                 {"id": "z", "title": "Z", "evidence": "Shown"}]}  # fmt: skip
    assert [row["id"] for row in rows(entered) if row["list"] == "opportunities"] == ["z", "y", "x", "fair", "grant"]


def test_option_gets_its_kind_from_its_two_ends() -> None:
    swot = Swot.model_validate({
        "weaknesses": [{"id": "slow", "title": "Slow"}],
        "options": [{"id": "o", "title": "O", "inside": "slow", "outside": "fair"},
                    {"id": "p", "title": "P", "inside": "nowhere", "outside": "fair"}],
    })  # fmt: skip
    first, second = swot_options(swot, swot_entries(swot, audit=AUDITS, market=MARKET)).to_dict("records")
    assert first["kind"] == "weakness_opportunity"
    assert (str(first["inside"]), str(first["outside"])) == ("Slow", "A new fair")
    assert pd.isna(second["kind"])


def test_nothing_known_is_an_empty_swot() -> None:
    assert swot_entries(None).empty


def test_entry_keeps_a_title_when_its_question_was_not_asked_again() -> None:
    earlier = Audit.model_validate({"date": "2025-10-01", "answers": {FOURTH: {"level": 1}}})
    swot = Swot.model_validate({"weaknesses": [{"id": "old", "origin": FOURTH}]})
    row = swot_entries(swot, audit=[earlier, *AUDITS]).to_dict("records")[1]
    assert (row["id"], row["title"], row["state"]) == ("old", items()[FOURTH].levels[1], "entered")
    proposed = swot_entries(None, audit=[earlier, *AUDITS])["origin"].tolist()
    assert FOURTH not in proposed, "only the latest audit proposes"


@pytest.mark.parametrize(("level", "state"), [(0, "entered"), (1, "entered"), (3, "outdated"), (4, "outdated")])
def test_weakness_that_was_mended_since_is_to_be_reviewed(level: int, state: str) -> None:
    later = Audit.model_validate({"date": "2026-12-01", "answers": {SECOND: {"level": level}}})
    swot = Swot.model_validate({"weaknesses": [{"id": "old", "origin": SECOND}]})
    rows = swot_entries(swot, audit=[*AUDITS, later]).to_dict("records")
    assert [row["state"] for row in rows if row["id"] == "old"] == [state]


def test_entry_in_its_own_words_stays_whatever_its_question_says() -> None:
    swot = Swot.model_validate({"weaknesses": [{"id": "slow", "title": "Refunds are slow", "origin": FIRST}]})
    rows = swot_entries(swot, audit=AUDITS).to_dict("records")
    assert [row["state"] for row in rows if row["id"] == "slow"] == ["entered"]
