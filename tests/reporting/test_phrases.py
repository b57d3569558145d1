import re

from hypothesis import given
from hypothesis import strategies as st

from commplan.reporting.phrases import Phrases, words_of

WORD = st.text("abcé", min_size=1, max_size=3)
NAME = st.lists(WORD, min_size=1, max_size=3).map(" ".join)


def test_whole_words_whatever_their_dress() -> None:
    names = Phrases(["Ana Pérez", "Le Fournil d’Aix", "Ada"])
    assert set(names.found_in("ANA  PEREZ went to le fournil d'aix")) == {"Ana Pérez", "Le Fournil d’Aix"}
    assert not list(names.found_in("Adapted, Anaperez, le fournil"))
    assert not list(Phrases(["", "–"]).found_in("– anything"))


@given(st.sets(NAME, max_size=6), st.lists(WORD, max_size=12))
def test_as_a_search_one_by_one(names: set[str], words: list[str]) -> None:
    text = " ".join(words)
    flat = f" {' '.join(words_of(text))} "
    wanted = {" ".join(words_of(name)) for name in names if re.search(f" {' '.join(words_of(name))} ", flat)}
    assert {" ".join(words_of(found)) for found in Phrases(names).found_in(text)} == wanted
