"""Wording that promises without committing."""

from collections.abc import Iterator, Sequence

from commplan.calculators.smart import is_complete
from commplan.calculators.vagueness import vague_in
from commplan.model.objective import Objective
from commplan.model.text import Text
from commplan.rules.finding import Finding


def check(objectives: Sequence[Objective]) -> Iterator[Finding]:
    """Ask only where a metric, a baseline, a target or a deadline is missing, and both languages are vague."""
    for rank, objective in enumerate(objectives):
        found = vague_in(objective.title)
        if all(found.values()) and not is_complete(objective):
            said = {lang: ", ".join(words) for lang, words in found.items()}
            yield Finding(at=("objectives", rank, "title"), objective=objective.title, words=Text.model_validate(said))
