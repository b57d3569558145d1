"""Google Analytics 4: reports, snapshots with many tables, daily tables and explorations.

The tidy frame is made from the most useful table of the file: sessions by channel group, else a series of days, else
what has sessions. The others stay reachable. Costs that GA4 repeats from Google Ads are left aside: they are already
in the export of Google Ads. Users are never added up: one person is counted in every row where they appear.
"""

from typing import Any

from commplan.sources.columns import Columns
from commplan.sources.ga4_channels import channel_id
from commplan.sources.ga4_labels import ALIASES, BESIDES, KNOWN, OWN, ROLES
from commplan.sources.ga4_sections import Section, is_comment, is_dated, property_name, sections
from commplan.sources.ga4_tables import (
    CHANNEL,
    SESSION,
    campaign_rank,
    cells,
    channel_rank,
    days_of,
    dimension_of,
    is_additive,
    usefulness,
)
from commplan.sources.ga4_web import gathered, web_readings
from commplan.sources.label import language_of, plain
from commplan.sources.middle import Irregular
from commplan.sources.page import Head, Page
from commplan.sources.problem import DamagedFile
from commplan.sources.tidy import Doubt, Reading, day_text, describe, tidy
from commplan.sources.universal_analytics import begins as is_universal
from commplan.sources.when import span_of

__all__ = ["TOOL", "matches", "read"]

TOOL = "ga4"

NUMERIC = frozenset(ALIASES)
LANGUAGES = ALIASES | BESIDES
DECIMAL = "."
# Figures in its own words by which a table is known that somebody cut out of its lines of `#`.
OWN_WORDS = 2


def matches(head: Head) -> bool:
    """Whether the file begins with the lines of `#` of GA4, or with a header that only GA4 words so."""
    rows = [row for row in head.grids[head.separator] if any(cell.strip() for cell in row)]
    comments = [head.separator.join(row).strip(f"{head.separator} ") for row in rows[:15] if is_comment(row[0])]
    if rows and is_comment(rows[0][0]):
        # Explorations and the reports of Universal Analytics begin with the same lines.
        return any(is_dated(comment) for comment in comments) and not is_universal(head.grids[head.separator])
    labels = [plain(cell) for cell in rows[0]] if rows else []
    channels = any(CHANNEL.search(label) and SESSION.search(label) for label in labels)
    return (channels and "sessions" in map(ROLES.get, labels)) or len(set(map(OWN.get, labels)) - {None}) >= OWN_WORDS


def read(page: Page) -> Reading:
    """The most useful table of a file in the tidy shape, every table as a breakdown of visits beside it."""
    separator = page.head.separator
    try:
        found, comments = sections(page.spare_rows(separator), separator, KNOWN)
    except Irregular:
        found, comments = sections(page.rows(separator), separator, KNOWN)
    if not found:
        raise DamagedFile("no_figures", expected="a table below its lines of #")
    chosen = max(found, key=lambda section: usefulness(section, ROLES))
    decimal = None if separator == ";" else DECIMAL
    beside = {id(section): web_readings(section, ROLES, page.file, TOOL, decimal) for section in found}
    if not is_additive(chosen, ROLES) and beside[id(chosen)]:
        # What cannot be added up is no performance: the same table tells more as a breakdown of visits.
        reading = beside[id(chosen)].pop(0)
    else:
        reading = performance(chosen, page.file, decimal)
    for other in beside[id(chosen)]:
        other.doubts = []
    reading.also = gathered(other for section in found for other in beside[id(section)] if len(other.frame))
    reading.tables = [(section.table, known(section, used=section is chosen)) for section in found]
    reading.doubts = reading.doubts + doubts_of(chosen)
    reading.language = language_of((label for section in found for label in section.table.header), LANGUAGES)
    labels = dict.fromkeys(cells(chosen.table, channel_rank(chosen.table)))
    reading.extra |= {
        "account": property_name(comments),
        "labels": {identity: label for label in labels if (identity := channel_id(label))},
    }
    for other in reading.also:
        other.extra["account"] = reading.extra["account"]
        other.language = reading.language
    return reading


def performance(chosen: Section, file: str, decimal: str | None) -> Reading:
    """One table as performance."""
    table = chosen.table
    columns = Columns(table, ROLES, NUMERIC, decimal)
    days, grain = days_of(chosen, ROLES)
    values: dict[str, Any] = {role: columns.numbers(role) for role in ("sessions", "conversions", "revenue")}
    values |= {
        "date": days,
        "channel": [channel_id(cell) for cell in cells(table, channel_rank(table))] or None,
        "campaign": [cell or None for cell in cells(table, campaign_rank(table))] or None,
        "users": columns.numbers(columns.first("users", "total_users") or "users"),
    }
    frame = tidy(table, TOOL, file, values)
    return Reading(
        frame,
        [],
        dimension_of(chosen, ROLES),
        grain,
        additive=is_additive(chosen, ROLES),
        period=chosen.period if chosen.period[0] else span_of(frame["date"], grain),
        totals=chosen.totals,
        doubts=columns.doubts,
        extra={"not_additive": ["users"]},
    )


def known(section: Section, *, used: bool) -> dict[str, Any]:
    """What is said of a table in `attrs`."""
    start, end = (day_text(day) for day in section.period)
    return describe(section.table, start=start, end=end, dimension=dimension_of(section, ROLES)) | {"used": used}


def doubts_of(chosen: Section) -> list[Doubt]:
    """What is not sure about the chosen table."""
    doubts: list[Doubt] = []
    if chosen.period == (None, None):
        doubts.append(("period_missing", {}))
    if not chosen.table.remark and len(chosen.table) and not chosen.table.known & set(chosen.table.plain_header()):
        doubts.append(("figures_unread", {"kinds": tuple(label.strip() for label in chosen.table.header)}))
    if chosen.table.remark:
        doubts.append(("no_data", {"found": chosen.table.remark}))
    return doubts
