"""Two short texts compared word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators.wording import Wording, compare, compare_texts, content_words, normal
from commplan.model.text import Text

LETTERS = st.characters(codec="utf-8", exclude_categories=["Cs"])
WORDS = st.lists(
    st.sampled_from(["date", "Dates", "l’atelier", "prêt", "Prête", "le", "et", "bois", "24", "e-mail", "œuvre"])
)
TEXTS = st.text(LETTERS) | WORDS.map(" ".join)
LANGS = st.sampled_from(["fr", "en"])


@pytest.mark.parametrize(
    ("word", "lang", "expected"),
    [
        ("DÉLAIS", "fr", "delai"),
        ("bureaux", "fr", "bureau"),
        ("prix", "fr", "prix"),
        ("les", "fr", "les"),
        ("express", "fr", "express"),
        ("companies", "en", "company"),
        ("status", "en", "status"),
        ("Dates", "en", "date"),
        ("business", "en", "business"),
    ],
)
def test_case_accents_and_plurals_do_not_count(word, lang, expected):
    assert normal(word, lang=lang) == expected


def test_words_are_shown_as_they_were_written():
    found = content_words("Prêt à l’heure. Un lieu, en France, sur LinkedIn !", lang="fr")
    assert list(found.values()) == ["prêt", "heure", "lieu", "France", "LinkedIn"]


def test_both_apostrophes_and_decomposed_accents_are_the_same():
    assert compare("l'été prévu", "L’e\u0301te\u0301 pre\u0301vu", lang="fr").overlap == 1


def test_stop_words_are_found_with_and_without_accents():
    assert content_words("Même à très vous, AVEC l’autre", lang="fr") == {}
    assert content_words("It’s the one with which we don’t", lang="en").keys() == {"one"}


def test_nothing_to_compare_is_not_zero():
    assert compare("", "le la", lang="fr") == Wording((), (), ())
    assert (compare("", "", lang="fr").overlap, compare("", "", lang="fr").containment) == (None, None)
    assert (compare("date", "", lang="fr").overlap, compare("date", "", lang="fr").containment) == (0, None)


def test_short_text_within_a_long_one():
    found = compare("Ready on the day", "Ready on the day or money back", lang="en")
    assert (found.overlap, found.containment) == (0.5, 1)


def test_each_language_is_compared_with_itself():
    first, second = Text(fr="La date tenue", en="Kept promises"), Text(fr="Une autre idée", en="A promise kept")
    found = compare_texts(first, second)
    assert (found["fr"].overlap, found["en"].overlap) == (0, 1)


@given(TEXTS, TEXTS, LANGS)
def test_turning_the_texts_round_swaps_them(first, second, lang):
    one, other = compare(first, second, lang=lang), compare(second, first, lang=lang)
    assert (one.shared, one.first_only, one.second_only) == (other.shared, other.second_only, other.first_only)
    assert (one.overlap, one.containment) == (other.overlap, other.containment)


@given(TEXTS, TEXTS, LANGS)
def test_every_word_stands_in_one_place_and_shares_lie_within_bounds(first, second, lang):
    found = compare(first, second, lang=lang)
    every = [*found.shared, *found.first_only, *found.second_only]
    assert len(every) == len(set(every))
    assert set(every) == {*content_words(first, lang=lang), *content_words(second, lang=lang)}
    assert 0 <= (found.overlap or 0) <= 1
    if found.containment is not None:
        assert found.overlap <= found.containment <= 1


@given(TEXTS, LANGS)
def test_text_agrees_with_itself_whatever_its_punctuation(text, lang):
    found = compare(text, f"« {text} ! »", lang=lang)
    assert not found.first_only
    assert not found.second_only
    assert found.overlap in {1, None}
