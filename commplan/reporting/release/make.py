"""Releasing: the month's note must be written, the pages are made for good, and the record is kept."""

import json
from pathlib import Path
from typing import Any

from commplan.engagement.workspace import find_workspace
from commplan.errors import ReportError
from commplan.knowledge.problem import problem
from commplan.model.engagement import Engagement
from commplan.reporting.manifest import NAME
from commplan.reporting.page import Page, open_page
from commplan.reporting.release.figures import figures_of
from commplan.reporting.release.record import Record, read_record, write_record
from commplan.reporting.report import Report
from commplan.reporting.run import report_folder, run


def release(client: str, *, month: str, lang: str = "", again: str = "", workspace: str | Path | None = None,
            **how: Any) -> tuple[Report, Record]:  # fmt: skip
    """Release a client's report of a month.

    Parameters
    ----------
    client, lang, workspace
        As in `run`.
    month : str
        Such as `2026-10`.
    again : str
        Why it is released once more; the edition before is kept beside it.
    **how
        What else `run` takes, such as `also` and `allow`.

    Raises
    ------
    InputError
        The client's files or what was asked.
    ReportError
        The month's note is missing, the month was released already and no reason is given, or the report failed;
        nothing has changed then.
    """
    place = find_workspace(workspace)
    page = open_page(client, month, lang=lang, workspace=place.root)
    _require_note(page.engagement, page.month)
    before = read_record(page.folder, page.month, page.words.lang)
    if before is not None and not again.strip():
        raise problem(ReportError, "released_already", client=client, month=page.month, edition=before.edition)
    edition = before.edition + 1 if before else 1
    aside = _set_aside(report_folder(place, page), before)
    try:
        report = run(client, month=page.month, lang=page.words.lang, workspace=place.root, edition=edition, **how)
    except BaseException:
        if aside is not None and not report_folder(place, page).exists():
            aside.rename(report_folder(place, page))
        raise
    record = _record(report, page, edition, (*before.reasons, again.strip()) if before else ())
    write_record(page.folder, record)
    return report, record


def _require_note(engagement: Engagement, month: str) -> None:
    review = next((each for each in engagement.decisions or () if each.month == month), None)
    if review is None or review.note is None:
        raise problem(ReportError, "note_missing", client=engagement.key, month=month)


def _set_aside(folder: Path, before: Record | None) -> Path | None:
    """The edition before keeps its pages under a name of its own."""
    if before is None or not folder.exists():
        return None
    aside = folder.with_name(f"{folder.name}-edition-{before.edition}")
    return folder if aside.exists() else folder.rename(aside)


def _record(report: Report, page: Page, edition: int, reasons: tuple[str, ...]) -> Record:
    told = json.loads((report.folder / NAME).read_text("utf-8"))
    engagement = page.engagement
    figures = figures_of(page.performance, client=engagement.client, channels=engagement.channels or (),
                         until=page.month)  # fmt: skip
    return Record(page.month, page.words.lang, edition, told["digest"], {**told["pages"], **told.get("files", {})},
                  figures, reasons)  # fmt: skip
