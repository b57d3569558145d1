"""Pages that load too slowly."""

from collections.abc import Iterator

from commplan.knowledge import benchmark
from commplan.model.journey import Journey
from commplan.rules.finding import Finding


def check(journey: Journey) -> Iterator[Finding]:
    """Compare with the time that the source quotes."""
    limit = benchmark("page_load_time/any/any").value
    seconds = journey.page_load_seconds
    if seconds is not None and limit is not None and seconds > limit:
        yield Finding(at=("journey", "page_load_seconds"), seconds=seconds, limit=limit)
