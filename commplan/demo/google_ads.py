"""Campaign reports by day as Google Ads exports them: two lines above the header, rows of totals below.

The English one is the "Excel .csv", UTF-16 with tabs; the French one the plain CSV. Impressions and clicks are
grouped by thousands, costs are not, and what has no value is two dashes after a blank.
"""

import codecs
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from babel.dates import format_date

from commplan.demo.days import AdDay
from commplan.demo.story import Story
from commplan.model.quantity import Period

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


FORMS = {
    "en": Form(
        "en_GB", "Campaign report",
        ("Campaign status", "Campaign", "Day", "Currency code", "Cost", "Impr.", "Clicks", "CTR", "Avg. CPC",
         "Conversions", "Conv. rate", "Cost / conv.", "Conv. value"),
        "Enabled", ("Total: Campaigns", "Total: Account"), ",", ".", "\t",
    ),
    "fr": Form(
        "fr_FR", "Rapport sur les campagnes",
        ("État de la campagne", "Campagne", "Jour", "Code de la devise", "Coût", "Impr.", "Clics", "CTR", "CPC moy.",
         "Conversions", "Taux de conv.", "Coût/conv."),
        "Activée", ("Total\u00a0: Campagnes", "Total\u00a0: Compte"), "\u00a0", ",", ",",
    ),
}  # fmt: skip


def report(story: Story, rows: Sequence[AdDay], period: Period) -> bytes:
    """The file that Google Ads would hand out for these days."""
    form = FORMS[story.language]
    named = " - ".join(format_date(day, "d MMMM y", locale=form.locale) for day in (period.start, period.end))
    dated = [
        [form.enabled, row.campaign.name, row.day.isoformat(), story.currency, *figures(form, [row])]
        for row in rows
        if row.impressions
    ]
    totals = [[label, NOTHING, NOTHING, story.currency, *figures(form, rows)] for label in form.totals]
    return written(form, [[form.title], [named], list(form.header), *dated, *totals])


def figures(form: Form, rows: Sequence[AdDay]) -> list[str]:
    """The figures of some rows together, from the cost to the last column."""
    cost, revenue = sum(row.cost for row in rows) / 100, sum(row.revenue for row in rows) / 100
    clicks, seen = sum(row.clicks for row in rows), sum(row.impressions for row in rows)
    conversions = sum(row.conversions for row in rows)
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
    return text.replace(",", form.grouping).replace(".", form.decimal)


def percentage(form: Form, part: int, whole: int) -> str:
    """A rate, or two dashes where there is nothing to divide by."""
    return f"{part / whole:.2%}".replace(".", form.decimal) if whole else NOTHING


def written(form: Form, rows: Iterable[Sequence[str]]) -> bytes:
    """The rows as bytes; a comma makes a cell quoted, between tabs too."""
    quoted = ([f'"{cell}"' if "," in cell else cell for cell in row] for row in rows)
    content = "".join(f"{form.separator.join(row)}\n" for row in quoted)
    return codecs.BOM_UTF16_LE + content.encode("utf-16-le") if form.separator == "\t" else content.encode()
