from commplan.model.text import Text
from commplan.tables.told import listed, pointed, quoted, told


def test_sentence_is_filled_in_for_each_language() -> None:
    found = told("tables/tools", "remark.double", others=[Text(fr="Régie", en="Platform")])
    assert (found.fr, found.en) == ("double de Régie", "duplicate of Platform")


def test_quotation_marks_are_those_of_the_language() -> None:
    found = quoted(Text(fr="{x} $y", en="<b>"))
    assert (found.fr, found.en) == ("«\u00a0{x} $y\u00a0»", "“<b>”")


def test_texts_with_commas_of_their_own_stay_apart() -> None:
    assert pointed([Text(fr="a, b", en="a, b"), Text(fr="C", en="C")]).fr == "a, b\u00a0· C"


def test_language_without_a_word_says_so() -> None:
    found = listed("tables/propositions", "no_word", {"fr": ["date", "lieu"], "en": []})
    assert (found.fr, found.en) == ("date, lieu", "none")
