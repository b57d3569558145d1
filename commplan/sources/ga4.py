"""Google Analytics 4: reports, snapshots with many tables, daily tables and explorations.

The tidy frame is made from the most useful table of the file: sessions by channel group, else a series of days, else
what has sessions. The others stay reachable. Costs that GA4 repeats from Google Ads are left aside: they are already
in the export of Google Ads. Users are never added up: one person is counted in every row where they appear.
"""

import re
from datetime import date, timedelta
from typing import Any

import numpy as np
import numpy.typing as npt

from commplan.sources.columns import Columns
from commplan.sources.ga4_channels import channel_id
from commplan.sources.ga4_sections import Section, is_comment, is_dated, property_name, sections
from commplan.sources.label import by_label, language_of, plain
from commplan.sources.page import Head, Page
from commplan.sources.problem import DamagedFile
from commplan.sources.table import Table
from commplan.sources.tidy import Doubt, Reading, day_text, describe, tidy
from commplan.sources.when import span_of

__all__ = ["TOOL", "matches", "read"]

TOOL = "ga4"

ALIASES = {
    "sessions": {"en": "Sessions", "fr": "Sessions", "de": "Sitzungen", "es": "Sesiones", "nl": "Sessies"},
    "users": {
        "en": "Active users",
        "fr": "Utilisateurs actifs",
        "de": "Aktive Nutzer",
        "es": "Usuarios activos",
        "nl": "Actieve gebruikers",
    },
    "total_users": {
        "en": "Total users|Users",
        "fr": "Nombre total d'utilisateurs|Total des utilisateurs|Total d'utilisateurs|Utilisateurs",
        "de": "Nutzer insgesamt|Gesamtzahl der Nutzer|Nutzer gesamt|Nutzer",
        "es": "Total de usuarios|Usuarios totales|Usuarios",
        "nl": "Totaal aantal gebruikers|Totale gebruikers|Gebruikers",
    },
    "conversions": {
        "en": "Key events|Conversions",
        "fr": "Événements clés|Conversions",
        "de": "Schlüsselereignisse|Conversions",
        "es": "Eventos clave|Conversiones",
        "nl": "Belangrijke gebeurtenissen|Conversies",
    },
    "revenue": {
        "en": "Total revenue",
        "fr": "Revenu total|Revenus totaux|Total des revenus",
        "de": "Gesamtumsatz|Umsatz insgesamt",
        "es": "Ingresos totales|Total de ingresos",
        "nl": "Totale opbrengst|Totale inkomsten",
    },
}
# Figures that the tidy shape has no column for; they tell the language and a second header.
BESIDES = {
    "views": {"en": "Views", "fr": "Vues", "de": "Aufrufe", "es": "Vistas", "nl": "Weergaven"},
    "new_users": {
        "en": "New users",
        "fr": "Nouveaux utilisateurs",
        "de": "Neue Nutzer",
        "es": "Usuarios nuevos",
        "nl": "Nieuwe gebruikers",
    },
    "events": {
        "en": "Event count",
        "fr": "Nombre d'événements",
        "de": "Ereignisanzahl",
        "es": "Número de eventos",
        "nl": "Aantal gebeurtenissen",
    },
    "engaged": {
        "en": "Engaged sessions",
        "fr": "Sessions avec engagement",
        "de": "Sitzungen mit Interaktionen",
        "es": "Sesiones con interacción",
        "nl": "Betrokken sessies",
    },
}
# Stems in labels in the form of `plain`, since GA4 words a dimension anew in every report and language.
CHANNEL = re.compile(r"channel ?-?grup|channel group|groupe de canaux|kanalgruppe|canales|kanaalgroep|gruppo di canali")
FIRST_USER = re.compile(r"first|premier|erst|primer|eerste")
SESSION = re.compile(r"sess|sitzung|sesion|landing|destination|zielseite|bestemming")
CAMPAIGN = re.compile(r"campa|kampagne")
COHORT = re.compile(r"cohort|kohort")
UNITS = {
    "day": re.compile(r"\b(day|jour|tag|dia|dag)\b"),
    "week": re.compile(r"\b(week|semaine|woche|semana)\b"),
    "month": re.compile(r"\b(month|mois|monat|mes|maand)\b"),
}
INDEX = re.compile(r"\d{4}")
DAY_DIGITS = re.compile(r"20\d{6}(?:\d{2})?")

ROLES = by_label(ALIASES)
KNOWN = frozenset({*ROLES, *by_label(BESIDES)})
NUMERIC = frozenset(ALIASES)
LANGUAGES = ALIASES | BESIDES
DECIMAL = "."

Days = npt.NDArray[np.datetime64]


def matches(head: Head) -> bool:
    """Whether the file begins with the lines of `#` of GA4, or with a header that only GA4 words so."""
    rows = [row for row in head.grids[head.separator] if any(cell.strip() for cell in row)]
    comments = [head.separator.join(row).strip(f"{head.separator} ") for row in rows[:15] if is_comment(row[0])]
    if rows and is_comment(rows[0][0]):
        return any(is_dated(comment) for comment in comments)
    labels = [plain(cell) for cell in rows[0]] if rows else []
    return any(CHANNEL.search(label) and SESSION.search(label) for label in labels) and any(
        ROLES.get(label) == "sessions" for label in labels
    )


def read(page: Page) -> Reading:
    """The most useful table of a file in the tidy shape, the others beside it."""
    separator = page.head.separator
    found, comments = sections(page.rows(separator), separator, KNOWN)
    if not found:
        raise DamagedFile("no_figures", expected="a table below its lines of #")
    chosen = max(found, key=usefulness)
    table = chosen.table
    columns = Columns(table, ROLES, NUMERIC, None if separator == ";" else DECIMAL)
    days, grain = days_of(table, chosen.period[0])
    labels = dict.fromkeys(cells(table, channel_rank(table)))
    values: dict[str, Any] = {role: columns.numbers(role) for role in ("sessions", "conversions", "revenue")}
    values |= {
        "date": days,
        "channel": [channel_id(cell) for cell in cells(table, channel_rank(table))] or None,
        "campaign": [cell or None for cell in cells(table, campaign_rank(table))] or None,
        "users": columns.numbers(columns.first("users", "total_users") or "users"),
    }
    frame = tidy(table, TOOL, page.file, values)
    period = chosen.period if chosen.period[0] else span_of(frame["date"], grain)
    return Reading(
        frame,
        [(section.table, known(section, section is chosen)) for section in found],
        dimension_of(table),
        grain,
        is_additive(chosen),
        period,
        chosen.totals,
        columns.doubts + doubts_of(chosen),
        language_of((label for section in found for label in section.table.header), LANGUAGES),
        {
            "account": property_name(comments),
            "labels": {identity: label for label in labels if (identity := channel_id(label))},
            "not_additive": ["users"],
        },
    )


def usefulness(section: Section) -> tuple[int, int, int, int]:
    """How much a table says about traffic, the most useful one having the greatest."""
    table = section.table
    roles = table.ranks(ROLES)
    series = days_of(table, section.period[0])[0] is not None
    by_channel = channel_rank(table) is not None
    if not roles or not len(table):
        return (0, 0, 0, len(table))
    if by_channel and "sessions" in roles and not FIRST_USER.search(plain(table.header[channel_rank(table) or 0])):
        level = 4
    elif series:
        level = 3
    else:
        level = 2 if is_additive(section) else 1
    return (level, int("sessions" in roles), int(series), len(roles))


def is_additive(section: Section) -> bool:
    """Whether the rows may be added up: each session has one channel, one day, one source and one landing page."""
    table = section.table
    roles = table.ranks(ROLES)
    if not roles.keys() & {"sessions", "conversions", "revenue"}:
        return False
    dimensions = [plain(label) for label in table.header if plain(label) not in KNOWN][:2]
    first = plain(table.header[0])
    by_session = bool(CHANNEL.search(first) or SESSION.search(first)) and not FIRST_USER.search(first)
    return not dimensions or first in KNOWN or by_session or days_of(table, section.period[0])[0] is not None


def known(section: Section, used: bool) -> dict[str, Any]:  # noqa: FBT001
    """What is said of a table in `attrs`."""
    start, end = (day_text(day) for day in section.period)
    return describe(section.table, start=start, end=end, dimension=dimension_of(section.table)) | {"used": used}


def dimension_of(table: Table) -> str:
    """What the rows are about: the channel, the day, or the label as exported."""
    if channel_rank(table) is not None:
        return "channel"
    if campaign_rank(table) is not None:
        return "campaign"
    label = plain(table.header[0])
    if label in KNOWN:
        return "account"
    return "date" if days_of(table, date(2000, 1, 1))[0] is not None else table.header[0].strip()


def channel_rank(table: Table) -> int | None:
    """The column of channel groups."""
    return next((rank for rank, label in enumerate(table.header) if CHANNEL.search(plain(label))), None)


def campaign_rank(table: Table) -> int | None:
    """The column of campaigns."""
    return next((rank for rank, label in enumerate(table.header) if CAMPAIGN.search(plain(label))), None)


def cells(table: Table, rank: int | None) -> list[str]:
    """The cells of a column without blanks around, none when there is no such column."""
    return [] if rank is None else [str(cell).strip() for cell in table.columns[rank]]


def days_of(table: Table, start: date | None) -> tuple[Days | None, str]:
    """The dates of the rows: written as eight digits, or counted from the first day of the period."""
    for rank, label in enumerate(table.plain_header()):
        values = cells(table, rank)
        if label in KNOWN or not values:
            continue
        if all(DAY_DIGITS.fullmatch(value) for value in values):
            return table.days(rank, day_first=None, period=(None, None)), "day"
        unit = next((unit for unit, stem in UNITS.items() if stem.search(label)), None)
        if unit and start and "0000" in values and not COHORT.search(label) and all(map(INDEX.fullmatch, values)):
            return np.array([counted(start, unit, int(value)) for value in values], dtype="datetime64[D]"), unit
    return None, "period"


def counted(start: date, unit: str, count: int) -> date:
    """The first day of the n-th day, week or month.

    Weeks begin on Sunday and months on the 1st, so that the first one is short unless the period begins with it.
    """
    if count == 0 or unit == "day":
        return start + timedelta(days=count)
    if unit == "week":
        return start - timedelta(days=(start.weekday() + 1) % 7) + timedelta(weeks=count)
    months = start.year * 12 + start.month - 1 + count
    return date(months // 12, months % 12 + 1, 1)


def doubts_of(chosen: Section) -> list[Doubt]:
    """What is not sure about the chosen table."""
    doubts: list[Doubt] = []
    if chosen.period == (None, None):
        doubts.append(("period_missing", {}))
    if chosen.table.remark:
        doubts.append(("no_data", {"found": chosen.table.remark}))
    return doubts
