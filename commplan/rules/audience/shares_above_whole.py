"""Personas that bring in more than all the revenue."""

from collections.abc import Iterator, Sequence

from commplan.model.persona import Persona
from commplan.rules.finding import Finding

SLACK = 0.005  # shares are rounded to the point


def check(personas: Sequence[Persona]) -> Iterator[Finding]:
    """Add up the shares of revenue that are given."""
    shares = [persona.share_of_revenue for persona in personas if persona.share_of_revenue is not None]
    if sum(shares) > 1 + SLACK * max(len(shares), 1):
        yield Finding(at=("personas",), total=sum(shares), n=len(shares))
