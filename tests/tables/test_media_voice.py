from typing import Any

from commplan.reporting.html import cards
from commplan.tables.media_voice import COLUMNS, lead

PROMISE = {"fr": "La date est écrite, elle est tenue", "en": "The date is written and kept"}
MEDIA = [
    {
        "id": "a",
        "title": "Site",
        "says": {"fr": "Prêt à la date", "en": "Ready on the date"},
        "axis": "no",
        "evidence": "Seen",
    },
    {"id": "b", "title": "<i>Van</i>", "says": "none", "evidence": "none"},
    {"id": "c", "title": "Card"},
]


def test_words_of_the_promise_that_a_medium_takes_up(data_of: Any) -> None:
    frame = data_of("media_voice", brand={"promise": PROMISE, "media": MEDIA})
    assert (frame["shared"].iloc[0].fr, frame["says"].iloc[0].en) == ("date", "“Ready on the date”")
    assert frame["says"].iloc[1:].tolist() == ["none", "unknown"]
    assert frame["shared"].iloc[1:].tolist() == ["unknown", "unknown"]
    assert frame["evidence"].iloc[1:].tolist() == ["none", "unknown"]


def test_agreement_is_in_words(data_of: Any) -> None:
    found = data_of("media_voice", brand={"media": MEDIA})["agreement"].iloc[0]
    assert found.en == "identity: not judged; central axis: no; tone: not judged; visual signature: not judged"
    assert "axe central\u00a0: non\u202f;" in found.fr


def test_no_promise_nothing_to_compare(data_of: Any, speak: Any) -> None:
    frame, say = data_of("media_voice", brand={"promise": "none", "media": MEDIA}), speak("media_voice")
    assert set(frame["shared"]) == {"unknown"}
    assert lead(frame, say) == say("lead.none")
    with_it = data_of("media_voice", brand={"promise": PROMISE, "media": MEDIA})
    assert PROMISE[say.words.lang] in lead(with_it, say)


def test_cards_are_in_words_and_escaped(data_of: Any, speak: Any) -> None:
    html = str(cards(data_of("media_voice", brand={"promise": PROMISE, "media": MEDIA}), COLUMNS, speak("media_voice")))
    assert "&lt;i&gt;Van" in html
    assert not [wrong for wrong in ("None", "nan", "unknown", ">none<", "–") if wrong in html]


def test_no_media_no_cards(data_of: Any) -> None:
    assert data_of("media_voice", brand={"media": "none"}).empty
