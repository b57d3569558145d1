"""An entry that stands on both sides."""

from collections.abc import Iterator

from commplan.model.swot import Entry, Swot
from commplan.rules._likeness import say_the_same
from commplan.rules.finding import Finding

SIDES = (("strengths", "weaknesses"), ("opportunities", "threats"))


def check(swot: Swot) -> Iterator[Finding]:
    """Ask about a good and a bad side told in the same words; what is drawn from elsewhere untitled is left out."""
    for good, bad in SIDES:
        for rank, harm in enumerate(getattr(swot, bad) or ()):
            same = [gain.title for gain in getattr(swot, good) or () if _is_same(gain, harm)]
            if same:
                yield Finding(at=("swot", bad, rank), good=same[0], bad=harm.title)


def _is_same(one: Entry, other: Entry) -> bool:
    return one.title is not None and other.title is not None and say_the_same(one.title, other.title)
