"""A promise that a competitor makes in the same words."""

from collections.abc import Iterator

from commplan.model.brand import Brand
from commplan.model.engagement import Place
from commplan.model.market import Competitor, Market
from commplan.model.text import Text
from commplan.rules._likeness import say_the_same, told
from commplan.rules.finding import Finding


def check(brand: Brand, market: Market) -> Iterator[Finding]:
    """One question per competitor, with the two texts side by side."""
    own = told(brand.promise, brand.value_proposition, brand.axis)
    for rank, competitor in enumerate(market.competitors or ()):
        pairs = ((at, ours, theirs) for at, theirs in _claims(competitor) for ours in own if say_the_same(ours, theirs))
        for at, ours, theirs in list(pairs)[:1]:
            place = ("market", "competitors", rank, *at)
            yield Finding(at=place, competitor=competitor.title, ours=ours, theirs=theirs)


def _claims(competitor: Competitor) -> Iterator[tuple[Place, Text]]:
    if isinstance(competitor.value_proposition, Text):
        yield ("value_proposition",), competitor.value_proposition
    for rank, message in enumerate(competitor.messages or ()):
        yield ("messages", rank), message
