"""What a table of Google Analytics 4 is about, when its rows happened, and how useful it is.

GA4 words a dimension anew in every report and language, so that dimensions are found by the stems of their labels.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import numpy as np

from commplan.sources.dates import Dates, day_of_digits
from commplan.sources.ga4_sections import Section
from commplan.sources.label import plain, stripped
from commplan.sources.table import Table

__all__ = [
    "COHORT",
    "Roles",
    "campaign_rank",
    "cells",
    "channel_rank",
    "days_of",
    "dimension_of",
    "is_additive",
    "named_by",
    "usefulness",
]

CHANNEL = re.compile(
    r"channel ?-?grup|channel ?group|groupe de canaux|kanalgruppe|canales|kanaalgroep|gruppo .*canali|"
    r"grupo .*canais|grup\w+ kanał"
)
FIRST_USER = re.compile(r"first|premier|erst|primer|eerste|\bprim[oa]\b|primeir|pierwsz")
SESSION = re.compile(r"sess|sitzung|sesion|landing|destination|destino|zielseite|bestemming|sesji|docelow")
CAMPAIGN = re.compile(r"campa|kampagne|kampani")
# Tables of these hold a part of the sessions only.
PARTIAL = re.compile(r"manu|google ads|campa|kampagne|kampani")
COHORT = re.compile(r"[ck]ohort")
UNITS = {
    "day": re.compile(r"\b(day|jour|tag|dia|dag|giorno|dzien)\b"),
    "week": re.compile(r"\b(week|semaine|woche|semana|settimana|tydzien)\b"),
    "month": re.compile(r"\b(month|mois|monat|mes|maand|mese|miesiac)\b"),
}
# A spreadsheet writes a day with marks between its parts.
DAY = re.compile(r"date|day|jour|datum|tag|fecha|dia|dag|data|giorno|dzien")
WRITTEN = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}")
FIGURE = re.compile(r"-?\d+(?:[.,]\d+)?")
INDEX = re.compile(r"\d{4}")
# A day, or a day and an hour.
DAY_DIGITS = re.compile(r"20\d{6}(?:\d{2})?")

Roles = Mapping[str, str]


def usefulness(section: Section, roles: Roles) -> tuple[int, bool, bool, int]:
    """How much a table says about traffic, the most useful one having the greatest."""
    table = section.table
    present = table.ranks(roles)
    if not present or not len(table):
        return (0, False, False, len(table))
    dated = days_of(section, roles)[0] is not None
    additive = is_additive(section, roles)
    if additive and is_session_channel(table) and "sessions" in present:
        level = 4
    elif dated and (additive or len(dimensions(section, roles)) == 1):
        level = 3
    else:
        level = 2 if additive else 1
    return (level, "sessions" in present, dated, len(present))


def is_additive(section: Section, roles: Roles) -> bool:
    """Whether the rows may be added up: each session has one channel, one day, one source and one landing page.

    A session has many pages and many events, and a table of campaigns or of tagged sources holds a part of them only.
    """
    if not section.table.ranks(roles).keys() & {"sessions", "conversions", "revenue"}:
        return False
    labels = [label for label in dimensions(section, roles) if not is_day(section, label, roles)]
    return all(
        (CHANNEL.search(label) or SESSION.search(label)) and not FIRST_USER.search(label) and not PARTIAL.search(label)
        for label in labels
    )


def dimensions(section: Section, roles: Roles) -> list[str]:
    """The labels of the columns that say what a row is about: those before the first figure."""
    found = []
    table = section.table
    for rank, label in enumerate(table.plain_header()):
        if label in table.known or label in roles:
            break
        figures = all(FIGURE.fullmatch(str(cell).strip()) for cell in table.columns[rank])
        if figures and not is_day(section, label, roles):
            break
        found.append(label)
    return found


def named_by(section: Section, roles: Roles) -> dict[str, Sequence[str | None]]:
    """The columns that say what a row is about besides its date: their labels as exported, and their cells.

    A cell may be blank: the tidy shape knows that for missing.
    """
    table = section.table
    ranks = [table.plain_header().index(label) for label in dimensions(section, roles)]
    kept = [rank for rank in ranks if not is_day(section, table.plain_header()[rank], roles)]
    return {table.header[rank]: cells(table, rank) for rank in kept}


def is_day(section: Section, label: str, roles: Roles) -> bool:
    """Whether a column of that label dates the rows."""
    rank = section.table.plain_header().index(label)
    return days_of(section, roles, [rank])[0] is not None


def is_session_channel(table: Table) -> bool:
    """Whether the rows are channels through which sessions came, not those through which people first came."""
    rank = channel_rank(table)
    return rank is not None and not FIRST_USER.search(plain(table.header[rank]))


def dimension_of(section: Section, roles: Roles) -> str:
    """What the rows are about: the channel, the campaign, the day, or the label as exported."""
    table = section.table
    if channel_rank(table) is not None:
        return "channel"
    if campaign_rank(table) is not None:
        return "campaign"
    if plain(table.header[0]) in roles:
        return "account"
    return table.header[0].strip() if days_of(section, roles)[0] is None else "date"


def channel_rank(table: Table) -> int | None:
    """The column of channel groups."""
    return next((rank for rank, label in enumerate(table.header) if CHANNEL.search(plain(label))), None)


def campaign_rank(table: Table) -> int | None:
    """The column of campaigns."""
    return next((rank for rank, label in enumerate(table.header) if CAMPAIGN.search(plain(label))), None)


def cells(table: Table, rank: int | None) -> list[str]:
    """The cells of a column without blanks around, none when there is no such column."""
    return [] if rank is None else stripped(table.columns[rank].tolist())


def days_of(section: Section, roles: Roles, ranks: Sequence[int] | None = None) -> tuple[Dates | None, str]:
    """The dates of the rows and their step: written as digits, as a spreadsheet writes days, or counted from the first.

    With `ranks`, only these columns are looked at.
    """
    labels = section.table.plain_header()
    for rank in range(len(labels)) if ranks is None else ranks:
        label, first = labels[rank], section.table.first(rank)
        unit = next((unit for unit, stem in UNITS.items() if stem.search(label)), None)
        if DAY.fullmatch(label) and WRITTEN.match(first):
            return section.table.days(rank, day_first=None, period=section.period), "day"
        if label in roles or not (DAY_DIGITS.fullmatch(first) or (unit and INDEX.fullmatch(first))):
            continue
        values = cells(section.table, rank)
        if all(map(DAY_DIGITS.fullmatch, values)):
            found = [day_of_digits(value[:8]) for value in values]
            return (np.array(found, dtype="datetime64[D]"), "day") if all(found) else (None, "period")
        start = section.period[0]
        if unit and start and "0000" in values and not COHORT.search(label) and all(map(INDEX.fullmatch, values)):
            return counted_all(start, unit, values), unit
    return None, "period"


def counted_all(start: date, unit: str, values: Sequence[str]) -> Dates:
    """The first days of many counted rows; each count is turned into a date once."""
    counts = np.array(values, dtype=np.int64)
    known = np.array([counted(start, unit, count) for count in range(int(counts.max()) + 1)], dtype="datetime64[D]")
    days: Dates = known[counts]
    return days


def counted(start: date, unit: str, count: int) -> date:
    """The first day of the n-th day, week or month of a period.

    Weeks begin on Sunday and months on the 1st, so that number 0 is short unless the period begins with it.
    """
    if count == 0 or unit == "day":
        return start + timedelta(days=count)
    if unit == "week":
        return start - timedelta(days=(start.weekday() + 1) % 7) + timedelta(weeks=count)
    months = start.year * 12 + start.month - 1 + count
    return date(months // 12, months % 12 + 1, 1)
