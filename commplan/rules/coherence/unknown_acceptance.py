"""An accepted finding of a rule that does not exist."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from commplan.model.decision import Acceptance
from commplan.rules.catalogue import rule_ids
from commplan.rules.finding import Finding


def check(accepted: Sequence[Acceptance]) -> Iterator[Finding]:
    """What is misspelt accepts nothing, and nobody notices."""
    known = rule_ids()
    for rank, each in enumerate(accepted):
        if each.rule not in known:
            near = tuple(get_close_matches(each.rule, known, n=1, cutoff=0.4)) or ("–",)
            yield Finding(at=("accepted", rank, "rule"), named=each.rule, near=near)
