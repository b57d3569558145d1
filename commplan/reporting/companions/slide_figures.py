"""The figures behind the charts of the slides."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from commplan.calculators.channel_results import channel_results, in_currency
from commplan.calculators.monthly import monthly
from commplan.knowledge.say import Say
from commplan.reporting.companions.material import Material

MONTHS = 13


@dataclass(frozen=True)
class SlideChart:
    """A chart on a slide: its title, kind (`columns` or `bars`), categories, and the values of each series by its name;
    None where nothing is known.
    """

    title: str
    kind: str
    categories: Sequence[str]
    series: dict[str, list[float | None]]


def course(material: Material, speak: Say) -> SlideChart | None:
    """What was spent and counted in the last thirteen months; None with fewer than two."""
    rows, client = material.page.performance, material.engagement.client
    if rows is None:
        return None
    own = in_currency(rows, client.currency)
    spent, counted = (monthly(own, name) for name in ("cost", "conversions"))
    months = [str(month) for month in spent.index if str(month) <= material.month][-MONTHS:]
    if len(months) <= 1:
        return None
    named = {speak("spend", currency=client.currency): spent, speak("results"): counted}
    series = {name: _values(by_month, months) for name, by_month in named.items()}
    return SlideChart(speak("course"), "columns", [material.words.short_month(month) for month in months], series)


def cost_by_channel(material: Material, speak: Say) -> SlideChart | None:
    """The full cost of a result in each channel, the dearest below; None where nothing was counted."""
    rows, engagement = material.page.performance, material.engagement
    if rows is None:
        return None
    found = channel_results(rows, client=engagement.client, channels=engagement.channels or (), month=material.month)
    known = found.loc[found["cost_per_lead"].notna()].sort_values("cost_per_lead", ascending=False)
    if known.empty:
        return None
    names = [material.words.show(title) for title in known["title"]]
    values: list[float | None] = [round(float(value), 2) for value in known["cost_per_lead"]]
    return SlideChart(speak("cost"), "bars", names, {speak("cost_series", currency=engagement.client.currency): values})


def _values(by_month: "pd.Series[float]", months: Sequence[str]) -> list[float | None]:
    found = by_month.reindex(list(months))
    return [None if pd.isna(value) else round(float(value), 2) for value in found]
