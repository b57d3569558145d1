"""What has changed since the last release, as page one announces it."""

from collections.abc import Sequence
from pathlib import Path

from commplan.model.case import Case
from commplan.reporting.release.figures import Restated, figures_of, restated_since
from commplan.reporting.release.record import latest_before


def restated_for(folder: Path, case: Case) -> Sequence[Restated]:
    """The figures of the last report released before this month that exports have restated since."""
    record = latest_before(folder, case.month or "")
    if record is None:
        return ()
    engagement = case.engagement
    now = figures_of(case.performance, client=engagement.client, channels=engagement.channels or (),
                     until=record.month)  # fmt: skip
    return restated_since(record, now)
