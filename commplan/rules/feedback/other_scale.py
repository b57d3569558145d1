"""Waves of one series that were marked on different scales."""

from collections.abc import Iterator

from commplan.model.feedback import Feedback, Satisfaction
from commplan.rules.finding import Finding


def check(feedback: Feedback) -> Iterator[Finding]:
    """Compare each wave with the first of its series."""
    first: dict[str, Satisfaction] = {}
    for rank, wave in enumerate(feedback.satisfaction or ()):
        if wave.series is None:
            continue
        start = first.setdefault(wave.series, wave)
        if (wave.lowest, wave.highest) != (start.lowest, start.highest):
            yield Finding(at=("feedback", "satisfaction", rank, "highest"), wave=wave.title, other=start.title,
                          scale=f"{wave.lowest}–{wave.highest}", before=f"{start.lowest}–{start.highest}")  # fmt: skip
