import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators.vagueness import vague_in, vague_words
from commplan.model.text import Lang, Text


@pytest.mark.parametrize("text", [
    "Améliorer nos ventes", "Nous améliorerons l’accueil", "Amélioration continue", "ameliorer l’image", "OPTIMISER",
    "Optimisation du site", "booster", "Renforcer la marque", "Plus de visibilité", "Être plus visibles", "Faire mieux",
    "De meilleurs résultats", "Développer notre notoriété", "Accroître l’audience", "Se faire connaître",
    "Attirer de nouveaux clients", "Augmentons les visites",
])  # fmt: skip
def test_french_is_caught_in_its_forms(text: str) -> None:
    assert vague_words(text, lang="fr")


@pytest.mark.parametrize("text", [
    "Improve sales", "Improving", "improved reach", "Increase leads", "increasingly seen", "Boosting", "more calls",
    "A better site", "Be more visible", "Grow the list", "Growth", "Raising awareness", "Enhanced image", "optimise",
    "optimization", "Get our name out there", "Attract new customers",
])  # fmt: skip
def test_english_is_caught_in_its_forms(text: str) -> None:
    assert vague_words(text, lang="en")


@pytest.mark.parametrize(("text", "lang"), [
    ("Recevoir 30 demandes de devis par mois", "fr"), ("Passer de 10 à 18 % de conversion", "fr"),
    ("La plus-value", "fr"),
    ("30 quote requests a month", "en"), ("Moreover, nothing", "en"), ("Raisin bread sold: 40 a day", "en"),
    ("Cut the cost per lead to 20", "en"), ("Butter and letters", "en"),
])  # fmt: skip
def test_plain_wording_is_left_alone(text: str, lang: Lang) -> None:
    assert vague_words(text, lang=lang) == ()


def test_words_come_back_as_they_were_written_in_their_order() -> None:
    assert vague_words("Être PLUS VISIBLE et Mieux connu", lang="fr") == ("PLUS VISIBLE", "Mieux")
    assert vague_words("better known", lang="en") == ("better known",)


def test_text_written_once_is_read_in_both_languages() -> None:
    assert vague_in(Text.model_validate("Améliorer"))["en"] == ("Améliorer",)
    both = vague_in(Text(fr="Atteindre 35 %", en="Raise to 35%"))
    assert (both["fr"], both["en"]) == ((), ("Raise",))


@given(st.text())
def test_any_text_is_read_and_words_stand_in_it(text: str) -> None:
    assert all(word in text for word in vague_words(text, lang="fr"))
