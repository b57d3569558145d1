from typing import Any

from commplan.reporting.html import cards
from commplan.tables.competitors import COLUMNS, lead

MARKET = {
    "competitors": [
        {"id": "x", "title": "Xylo", "channels": ["ads", "radio"], "messages": ["Cheap, always", "Near you"],
         "techniques": "none", "value_proposition": "none", "to_take": "Photographs", "seen_on": "2026-09-01"},
        {"id": "y", "title": "</ul><script>"},
    ]
}  # fmt: skip
OWN: dict[str, Any] = {
    "market": MARKET,
    "brand": {"axis": "On time", "promise": "none", "value_proposition": "We keep dates"},
    "tools": [{"id": "t", "title": "Mailer"}],
    "swot": {"strengths": [{"id": "s", "title": "Dates kept, always"}, {"id": "r", "title": "Oak"}]},
}


def test_client_comes_first_with_what_the_other_parts_say(data_of: Any) -> None:
    own = data_of("competitors", **OWN).iloc[0]
    assert (own["title"].fr, own["title"].en) == ("A (vous)", "A (you)")
    assert own["strengths"].en == "Dates kept, always\u00a0· Oak"
    assert (own["channels"].en, own["messages"].en, own["tools"].en) == ("Ads", "“On time”", "Mailer")
    assert own["weaknesses"] == "unknown"
    assert own[["techniques", "to_take", "seen_on"]].isna().all()


def test_competitor_tells_none_from_not_asked(data_of: Any) -> None:
    row = data_of("competitors", **OWN).iloc[1]
    assert (row["channels"].en, row["messages"].en) == ("Ads\u00a0· radio", "“Cheap, always”\u00a0· “Near you”")
    assert (row["techniques"], row["value_proposition"], row["tools"]) == ("none", "none", "unknown")


def test_nothing_is_known_of_the_client_yet(data_of: Any) -> None:
    own = data_of("competitors", market=MARKET, channels=[], brand={}).iloc[0]
    assert set(own[["value_proposition", "messages", "channels", "tools", "strengths"]]) == {"unknown"}


def test_cards_are_in_words_and_escaped(data_of: Any, speak: Any) -> None:
    html = str(cards(data_of("competitors", **OWN), COLUMNS, speak("competitors")))
    assert "&lt;script&gt;" in html
    assert html.count("<li") == 3
    assert not [wrong for wrong in ("None", "nan", "unknown", ">none<", "–") if wrong in html]


def test_sentence_counts_what_may_be_taken(data_of: Any, speak: Any) -> None:
    frame = data_of("competitors", **OWN)
    assert lead(frame, speak("competitors")).count(".") == 3
    assert lead(frame.iloc[[0, 2]], speak("competitors")).count(".") == 2


def test_no_competitor_no_cards(data_of: Any) -> None:
    assert data_of("competitors", market={"competitors": "none"}).empty
