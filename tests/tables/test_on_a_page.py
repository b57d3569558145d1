from typing import Any

from commplan.tables.on_a_page import lead
from tests.tables.planning import PARTS

MORE: dict[str, Any] = {
    **PARTS,
    "brand": {"axis": "none", "promise": "On the agreed day"},
    "personas": [{"id": "shops", "title": "Shops"}, {"id": "offices", "title": "Offices"}],
    "budget": {"year": 2027, "total": "12000 EUR"},
}


def test_seven_answers(data_of: Any) -> None:
    row = data_of("on_a_page", **MORE).iloc[0]
    assert row["message"].en == "On the agreed day"
    assert row["audience"].en == "Shops\N{NO-BREAK SPACE}· Offices"
    assert row["objectives"].en == "Be known\N{NO-BREAK SPACE}· 30 quotes (by 30 June 2027)", "by priority"
    assert row["channels"].en == "Letter\N{NO-BREAK SPACE}· Site"
    assert row["order"].en == "Mailing (9 November 2026)\N{NO-BREAK SPACE}· Stand (11 January 2027)"
    assert row["budget"].en == "€12,000 in 2027, and 35 hours a month"
    assert row["renounced"].en == "TV: Too dear"


def test_what_nobody_asked_is_missing_and_what_is_none_is_not(data_of: Any, speak: Any) -> None:
    say = speak("on_a_page")
    frame = data_of("on_a_page", client={"name": "A", "currency": "EUR"}, brand={"axis": "none"}, objectives=None,
                    channels=[{"id": "a", "title": "A", "state": "kept"}], plan=None)  # fmt: skip
    row = frame.iloc[0]
    assert (row["message"], row["renounced"], row["audience"], row["budget"]) == ("none", "none", None, None)
    assert lead(frame, say) == say("lead.open", n=frame.attrs["missing"])
    assert frame.attrs["missing"] == 6, "what is none is no answer to carry out either"
    assert lead(data_of("on_a_page", **MORE), say) == say("lead.whole")


def test_total_of_the_lines_where_none_was_set(data_of: Any) -> None:
    line = {"id": "a", "title": "A", "category": "paid", "amount": "300 EUR"}
    budget = {"year": 2027, "lines": [line, {**line, "id": "b", "amount": "200 EUR"}]}
    assert data_of("on_a_page", **{**MORE, "budget": budget}).iloc[0]["budget"].en.startswith("€500 in 2027")
    mixed = {**budget, "lines": [line, {**line, "id": "b", "amount": "200 USD"}]}
    assert data_of("on_a_page", **{**MORE, "budget": mixed}).iloc[0]["budget"].en.startswith("35 hours a month")


def test_nothing_begun_has_no_page(data_of: Any) -> None:
    client = {"name": "A", "currency": "EUR"}
    assert data_of("on_a_page", client=client, objectives=None, channels=None, plan=None).empty
