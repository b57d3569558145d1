from typing import Any

from commplan.tables.propositions import lead

OURS = {"fr": "Des lieux prêts à la date prévue", "en": "Places ready on the day"}
MARKET = {
    "competitors": [
        {"id": "x", "title": "X", "value_proposition": {"fr": "Le lieu prévu, moins cher", "en": "Cheaper places"}},
        {"id": "y", "title": "Y", "value_proposition": "none"},
        {"id": "z", "title": "Z"},
    ]
}


def test_words_are_those_of_the_client(data_of: Any) -> None:
    frame = data_of("propositions", market=MARKET, brand={"value_proposition": OURS})
    first = frame.iloc[0]
    assert (first["shared"].fr, first["own"].fr) == ("lieux", "prêts, date, prévue")
    assert (first["shared"].en, first["own"].en) == ("places", "ready, day")
    assert frame["theirs"].iloc[1:].tolist() == ["none", "unknown"]
    assert frame["shared"].iloc[1:].tolist() == ["unknown", "unknown"]


def test_what_nobody_else_says_leads_in(data_of: Any, speak: Any) -> None:
    frame = data_of("propositions", market=MARKET, brand={"value_proposition": OURS})
    assert frame.attrs["only_ours"].en == "ready, day"
    say = speak("propositions")
    assert frame.attrs["only_ours"].pick(say.words.lang) in lead(frame, say)


def test_no_word_in_common_is_said(data_of: Any) -> None:
    market = {"competitors": [{"id": "x", "title": "X", "value_proposition": "Rien à voir"}]}
    found = data_of("propositions", market=market, brand={"value_proposition": OURS}).iloc[0]["shared"]
    assert (found.fr, found.en) == ("aucun mot", "none")


def test_nothing_to_compare_with(data_of: Any, speak: Any) -> None:
    say = speak("propositions")
    assert lead(data_of("propositions", market=MARKET, brand={"value_proposition": "none"}), say) == say("lead.none")
    assert lead(data_of("propositions", market=MARKET), say) == say("lead.none")
    bare = {"competitors": [{"id": "z", "title": "Z"}]}
    assert lead(data_of("propositions", market=bare, brand={"value_proposition": OURS}), say).endswith(
        say("lead.alone")
    )


def test_no_competitor_no_rows(data_of: Any) -> None:
    assert data_of("propositions", market={"competitors": "none"}).empty
