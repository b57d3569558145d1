from typing import Any

from commplan.tables.decisions import IF_NOT, TITLE, lead


def asked(count: int, **more: Any) -> list[dict[str, Any]]:
    made = [{"id": f"d{n}", "title": f"D{n}", "state": "asked", **more} for n in range(count)]
    return [{"month": "2026-10", "decisions": made}]


def test_what_is_asked_this_month_comes_first(data_of: Any) -> None:
    frame = data_of("decisions")
    assert str(frame.iloc[0]["title"].pick("en")) == "Stop Ads"
    assert frame.iloc[0]["expected"].high == 4


def test_never_more_than_three_and_the_rest_is_not_hidden(data_of: Any, speak: Any) -> None:
    frame = data_of("decisions", decisions=asked(9))
    assert len(frame) == 3
    assert {"3", "9"} <= set(lead(frame, speak("decisions")).replace("\xa0", " ").replace(".", "").split())


def test_nothing_to_decide_is_no_row(data_of: Any) -> None:
    assert data_of("decisions", decisions=[{"month": "2026-09"}], frame=None).empty
    assert data_of("decisions", decisions=None, channels=None, frame=None).empty


def test_long_texts_are_cut_between_words(data_of: Any) -> None:
    row = data_of("decisions", decisions=asked(1, title="word " * 60, if_not="word " * 60)).iloc[0]
    assert len(row["title"].pick("fr")) <= TITLE
    assert len(row["if_not"].pick("en")) <= IF_NOT
    assert row["title"].pick("en").endswith("word…")
