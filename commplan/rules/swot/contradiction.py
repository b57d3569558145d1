"""An entry that stands on both sides."""

from collections.abc import Iterator

from commplan.model.swot import Swot
from commplan.rules._likeness import say_the_same
from commplan.rules.finding import Finding

SIDES = (("strengths", "weaknesses"), ("opportunities", "threats"))


def check(swot: Swot) -> Iterator[Finding]:
    """Ask about a good and a bad side told in the same words."""
    for good, bad in SIDES:
        for rank, harm in enumerate(getattr(swot, bad) or ()):
            for help_ in getattr(swot, good) or ():
                if say_the_same(help_.title, harm.title):
                    yield Finding(at=("swot", bad, rank), good=help_.title, bad=harm.title)
                    break
