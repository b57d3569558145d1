from hypothesis import given
from hypothesis import strategies as st

from commplan.sources.rehearsals import rehearsals
from commplan.sources.tidy import shaped


def frame(sent, **more):
    return shaped("emails", {"recipients": sent, "campaign": [None] * len(sent), **more}, range(len(sent)))


@given(st.lists(st.integers(1, 100_000), max_size=30))
def test_the_largest_mailing_is_never_a_test(sent):
    marked = rehearsals(frame([float(count) for count in sent]))
    assert len(marked) == len(sent)
    assert not any(mark for mark, count in zip(marked, sent, strict=True) if count == max(sent))


@given(st.lists(st.integers(11, 100_000), min_size=1, max_size=30))
def test_more_than_a_handful_needs_a_word_for_it(sent):
    assert not rehearsals(frame([float(count) for count in sent])).any()


def test_words_are_whole_words():
    titles = ["A/B test soldes", "Protestation", "BAT rentrée", "Contest", "essai", "Rentrée"]
    found = rehearsals(frame([40.0] * 5 + [5000.0], campaign=titles))
    assert found.tolist() == [False, False, True, False, True, False]
