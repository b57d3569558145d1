"""Campaign reports by day as Google Ads exports them: two lines above the header, rows of totals below.

The English one is the "Excel .csv", UTF-16 with tabs; the French one the plain CSV. Impressions and clicks are
grouped by thousands, costs are not, and what has no value is two dashes after a blank.
"""

import csv
import datetime as dt
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from babel.dates import format_date

from commplan.demo.days import AdDay

__all__ = ["report"]

NOTHING = " --"


@dataclass(frozen=True)
class Form:
    """How the report is written in one language."""

    locale: str
    title: str
    header: tuple[str, ...]
    enabled: str
    totals: tuple[str, str]
    grouping: str
    decimal: str
    separator: str
    encoding: str


FORMS = {
    "en": Form(
        "en_GB", "Campaign report",
        ("Campaign status", "Campaign", "Day", "Currency code", "Cost", "Impr.", "Clicks", "CTR", "Avg. CPC",
         "Conversions", "Conv. rate", "Cost / conv.", "Conv. value"),
        "Enabled", ("Total: Campaigns", "Total: Account"), ",", ".", "\t", "utf-16",
    ),
    "fr": Form(
        "fr_FR", "Rapport sur les campagnes",
        ("État de la campagne", "Campagne", "Jour", "Code de la devise", "Coût", "Impr.", "Clics", "CTR", "CPC moy.",
         "Conversions", "Taux de conv.", "Coût/conv."),
        "Activée", ("Total\u00a0: Campagnes", "Total\u00a0: Compte"), "\u00a0", ",", ",", "utf-8",
    ),
}  # fmt: skip


def report(rows: Sequence[AdDay], language: str, currency: str, start: dt.date, end: dt.date) -> bytes:
    """The file that Google Ads would hand out for these days."""
    form = FORMS[language]
    period = " - ".join(format_date(day, "d MMMM y", locale=form.locale) for day in (start, end))
    dated = [
        [form.enabled, row.campaign.name, row.day.isoformat(), currency, *figures(form, [row])]
        for row in rows
        if row.impressions
    ]
    totals = [[label, NOTHING, NOTHING, currency, *figures(form, rows)] for label in form.totals]
    return written(form, [[form.title], [period], list(form.header), *dated, *totals])


def figures(form: Form, rows: Iterable[AdDay]) -> list[str]:
    """The figures of some rows together, from the cost to the last column."""
    listed = list(rows)
    cost = sum(row.cost for row in listed) / 100
    clicks = sum(row.clicks for row in listed)
    seen = sum(row.impressions for row in listed)
    conversions = sum(row.conversions for row in listed)
    revenue = sum(row.revenue for row in listed) / 100
    found = [
        amount(form, cost), grouped(form, seen), grouped(form, clicks), percentage(form, clicks, seen),
        amount(form, cost / clicks if clicks else 0.0), amount(form, conversions, group=True),
        percentage(form, conversions, clicks), amount(form, cost / conversions if conversions else 0.0),
        amount(form, revenue, group=True),
    ]  # fmt: skip
    return found[: len(form.header) - 4]


def grouped(form: Form, count: int) -> str:
    """A count with its thousands apart."""
    return f"{count:,}".replace(",", form.grouping)


def amount(form: Form, value: float, *, group: bool = False) -> str:
    """A figure with two decimals; costs are not grouped."""
    text = f"{value:,.2f}" if group else f"{value:.2f}"
    return text.translate(str.maketrans({",": form.grouping, ".": form.decimal}))


def percentage(form: Form, part: int, whole: int) -> str:
    """A rate, or two dashes where there is nothing to divide by."""
    return f"{part / whole:.2%}".replace(".", form.decimal) if whole else NOTHING


def written(form: Form, rows: Iterable[Sequence[str]]) -> bytes:
    """The rows as bytes; a comma makes a cell quoted even between tabs."""
    text = io.StringIO()
    for row in rows:
        line = io.StringIO()
        csv.writer(line, lineterminator="").writerow(row)
        text.write(line.getvalue() if form.separator == "," else with_tabs(row))
        text.write("\n")
    encoded = text.getvalue().encode("utf-16-le" if form.encoding == "utf-16" else form.encoding)
    return b"\xff\xfe" + encoded if form.encoding == "utf-16" else encoded


def with_tabs(row: Sequence[str]) -> str:
    """A row between tabs."""
    return "\t".join(f'"{cell}"' if "," in cell else cell for cell in row)
