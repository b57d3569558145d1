"""Media that nobody has compared with the brand."""

from collections.abc import Iterator

from commplan.model.brand import Brand, Medium
from commplan.rules.finding import Finding
from commplan.rules.foundations._promise import words_another

CRITERIA = ("identity", "axis", "tone", "signature")


def check(brand: Brand) -> Iterator[Finding]:
    """Without an axis there is nothing to judge by; a medium with words of its own is asked about elsewhere."""
    if not brand.axis:
        return
    unjudged = [(rank, medium.title) for rank, medium in enumerate(brand.media or ())
                if not _is_judged(medium) and not words_another(brand, medium.says)]  # fmt: skip
    if unjudged:
        yield Finding(at=("brand", "media", unjudged[0][0]), media=tuple(title for _, title in unjudged))


def _is_judged(medium: Medium) -> bool:
    return any(getattr(medium, criterion) is not None for criterion in CRITERIA)
