"""Campaign tables by day as Meta Ads Manager exports them: a byte order mark, no preamble, no totals.

Days are written as ISO dates and decimals with a dot in French too; the currency stands in the header only. A day
without a result has a blank cell. French headers have a curly apostrophe and a non-breaking space.
"""

import csv
import io
from collections.abc import Callable, Sequence

from commplan.demo.days import AdDay
from commplan.demo.draw import Draw
from commplan.demo.story import Story

__all__ = ["table"]

# Added to the seed: how often people see an ad is drawn apart from the figures of the campaigns.
FREQUENCIES = 1000


def table(story: Story, rows: Sequence[AdDay]) -> bytes:
    """The file that Ads Manager would hand out for these days, the newest first."""
    form: Callable[[AdDay, float], dict[str, object]] = french if story.language == "fr" else english
    draw = Draw(story.seed + FREQUENCIES)
    newest = sorted((row for row in rows if row.impressions), key=lambda row: row.day, reverse=True)
    records = [form(row, draw.between(1.05, 1.6)) for row in newest]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(label.format(currency=story.currency) for label in records[0])
    writer.writerows(record.values() for record in records)
    return text.getvalue().encode("utf-8-sig")


def english(row: AdDay, frequency: float) -> dict[str, object]:
    """One row of a shop's table, with its purchases."""
    sold = row.conversions
    return {
        "Day": row.day,
        "Campaign name": row.campaign.name,
        **delivery(row, frequency, ("Reach", "Frequency", "Impressions")),
        "Amount spent ({currency})": decimal(row.cost / 100),
        "Clicks (all)": round(row.clicks * frequency),
        "Link clicks": row.clicks,
        "Purchases": sold or "",
        "Cost per purchase": decimal(row.cost / 100 / sold) if sold else "",
        "Purchases conversion value": decimal(row.revenue / 100) if sold else "",
        "Reporting starts": row.day,
        "Reporting ends": row.day,
    }


def french(row: AdDay, frequency: float) -> dict[str, object]:
    """One row of a table with results, each beside the name of what it counts."""
    results = row.conversions
    return {
        "Jour": row.day,
        "Nom de la campagne": row.campaign.name,
        "Budget de l’ensemble de publicités": 60,
        "Résultats": results or "",
        "Indicateur de résultats": row.campaign.result if results else "",
        **delivery(row, frequency, ("Couverture", "Répétition", "Impressions")),
        "Coût par résultat": decimal(row.cost / 100 / results) if results else "",
        "Montant dépensé ({currency})": decimal(row.cost / 100),
        "Clics sur un lien": row.clicks,
        "Clics (tous)": round(row.clicks * frequency),
        "Vues de la page de destination du site\u00a0Web": int(row.clicks * row.campaign.visits),
        "Début des rapports": row.day,
        "Fin des rapports": row.day,
    }


def delivery(row: AdDay, frequency: float, labels: Sequence[str]) -> dict[str, object]:
    """How many people saw the ads, how often, and how often in all."""
    reach = max(round(row.impressions / frequency), 1)
    return dict(zip(labels, (reach, decimal(row.impressions / reach), row.impressions), strict=True))


def decimal(value: float) -> str:
    """A number with as many decimals as it needs, eight at most."""
    return f"{value:.8f}".rstrip("0").rstrip(".")
