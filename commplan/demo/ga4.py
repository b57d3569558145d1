"""What Google Analytics 4 exports: a French report with several tables, an English exploration.

Lines of `#` state account, property and period. Rows count their day from the first one, or write it as eight digits;
the grand total of an exploration comes first and has one cell too many.
"""

import csv
import datetime as dt
import io
from collections.abc import Iterable, Sequence

from commplan.demo.days import VisitDay
from commplan.demo.story import Story

__all__ = ["exploration", "report"]

RULE = "# ----------------------------------------"
# What a visit becomes in the other figures of a report.
USERS, NEW_USERS = 0.86, 0.61
PAGES = (
    ("Accueil | Agencement de boutiques et de bureaux", 0.92),
    ("Réalisations", 0.71),
    ("Combien coûte un agencement de bureaux ?", 0.33),
    ("Demander un devis", 0.14),
    ("Cloisons acoustiques", 0.12),
)
Table = list[Sequence[object]]


def report(story: Story, rows: Sequence[VisitDay]) -> bytes:
    """A French acquisition report: two daily series, sessions by channel group, pages, and an empty table."""
    tables: list[Table] = [
        [("Nième jour", "Utilisateurs actifs"), *series(rows, story.start, USERS)],
        [("Nième jour", "Nouveaux utilisateurs"), *series(rows, story.start, NEW_USERS)],
        by_channel(rows, story.start),
        [("Titre de la page et classe de l'écran", "Vues"), *pages(rows)],
        [("Plate-forme", "Événements clés")],
    ]
    title = "# Vue d'ensemble de l'acquisition"
    preamble = (RULE, title, f"# Compte\u00a0: {story.account}", f"# Propriété\u00a0: {story.account}", RULE, "")
    dated = f"# \n# Date de début\u00a0: {story.start:%Y%m%d}\n# Date de fin\u00a0: {story.end:%Y%m%d}\n"
    return ("\n".join(preamble) + "\n".join(dated + written(table) for table in tables)).encode()


def by_channel(rows: Sequence[VisitDay], start: dt.date) -> Table:
    """Sessions and key events by channel group and day."""
    header = ("Groupe de canaux principal de la session (Groupe de canaux par défaut)", "Nième jour", "Sessions",
              "Événements clés")  # fmt: skip
    return [header, *((row.group, nth(row.day, start), row.sessions, row.key_events) for row in rows)]


def series(rows: Sequence[VisitDay], start: dt.date, share: float) -> Iterable[Sequence[object]]:
    """A figure of each day, derived from the visits of all channels."""
    visits: dict[dt.date, int] = {}
    for row in rows:
        visits[row.day] = visits.get(row.day, 0) + row.sessions
    return [(nth(day, start), round(count * share)) for day, count in visits.items()]


def pages(rows: Sequence[VisitDay]) -> Iterable[Sequence[object]]:
    """How often each page was seen."""
    visits = sum(row.sessions for row in rows)
    return [(title, round(visits * share)) for title, share in PAGES]


def nth(day: dt.date, start: dt.date) -> str:
    """A day as the tool counts it."""
    return f"{(day - start).days:04}"


def exploration(story: Story, rows: Sequence[VisitDay]) -> bytes:
    """An English exploration by day and channel group, with sales."""
    sums = (sum(row.sessions for row in rows), sum(row.key_events for row in rows), money(rows))
    table: Table = [
        ("Date", "Session primary channel group (Default channel group)", "Sessions", "Key events", "Total revenue"),
        ("", "", *sums, "Grand total"),
        *((f"{row.day:%Y%m%d}", row.group, row.sessions, row.key_events, money([row])) for row in rows),
    ]
    period = f"# {story.start:%Y%m%d}-{story.end:%Y%m%d}"
    preamble = (RULE, f"# {story.account} - GA4", "# Sales by channel-Tab 1", period, RULE, "", "")
    return ("\n".join(preamble) + written(table)).encode()


def money(rows: Iterable[VisitDay]) -> str:
    """Revenue as the tool writes it: no trailing zeros."""
    return f"{sum(row.revenue for row in rows) / 100:.2f}".rstrip("0").rstrip(".")


def written(table: Table) -> str:
    """A table as text."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(table)
    return text.getvalue()
