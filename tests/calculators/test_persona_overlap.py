from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators.persona_overlap import overlap, overlaps
from commplan.model.persona import Persona
from commplan.model.text import Text

WORDS = st.lists(
    st.sampled_from(["price", "prices", "delivery", "date", "service", "linen", "of", "mending"]), max_size=6
)


def texts(*written: str) -> list[Text]:
    return [Text.model_validate(each) for each in written]


def test_forms_of_one_word_count_as_one() -> None:
    assert overlap(texts("Salons professionnels"), texts("Un salon professionnel")) == 1
    assert overlap(texts("Google search"), texts("Searching on Google")) == 1
    assert overlap(texts("LinkedIn"), texts("Instagram")) == 0


def test_silence_is_not_difference() -> None:
    assert overlap([], texts("LinkedIn")) is None
    assert overlap(texts("of the"), texts("LinkedIn")) is None


@given(WORDS, WORDS)
def test_share_is_the_same_both_ways_and_between_nothing_and_all(one: list[str], other: list[str]) -> None:
    first, second = texts(*one), texts(*other)
    found = overlap(first, second)
    assert found == overlap(second, first)
    assert found is None or 0 <= found <= 1
    assert overlap(first, first) in (None, 1)


def test_every_pair_once() -> None:
    personas = [Persona.model_validate({"id": key, "title": key, "media": ["Radio"]}) for key in "abc"]
    found = overlaps(personas)
    assert [(pair.first, pair.second) for pair in found] == [("a", "b"), ("a", "c"), ("b", "c")]
    assert {(pair.media, pair.motivations) for pair in found} == {(1.0, None)}
