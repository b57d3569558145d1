"""The figures that a released report stood on, and those of them that exports have restated since."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from commplan.calculators.channel_results import export_names, in_currency, unlisted
from commplan.calculators.monthly import monthly
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.reporting.release.record import Figures, Record

NAMES = ("cost", "conversions", "revenue")
NOTICED = 0.005
"""Half a cent: less is rounding [currency or count]."""


@dataclass(frozen=True)
class Restated:
    """A figure of a past month that is another than when the report was released."""

    month: str
    channel: str
    figure: str
    before: float
    now: float


def figures_of(performance: pd.DataFrame | None, *, client: Client, channels: Sequence[Channel], until: str) -> Figures:
    """What exports say of each month up to one, by channel.

    Parameters
    ----------
    performance : DataFrame or None
        As `read_performance` gives it.
    client, channels
        For the currency and the names of the channels.
    until : str
        The last month.

    Returns
    -------
    dict
        month → channel → cost, conversions, revenue, to the cent; what is not known is left out.
    """
    found: dict[str, dict[str, dict[str, float]]] = {}
    if performance is None:
        return found
    rows = in_currency(performance, client.currency)
    for channel in (*channels, *unlisted(rows, channels)):
        for name in NAMES:
            for month, value in monthly(rows, name, channels=export_names(channel)).items():
                if str(month) <= until and math.isfinite(value):
                    found.setdefault(str(month), {}).setdefault(channel.id, {})[name] = round(float(value), 2)
    return {month: found[month] for month in sorted(found)}


def restated_since(record: Record, now: Figures) -> tuple[Restated, ...]:
    """The figures of the months that a record holds which are no longer the same.

    Parameters
    ----------
    record : Record
        What was released.
    now : mapping
        As `figures_of` gives it today.

    Returns
    -------
    tuple of Restated
        The last month first. A month or a channel that exports no longer show is no restated figure.
    """
    found = [
        Restated(month, channel, name, before, now[month][channel][name])
        for month, channels in record.figures.items()
        for channel, figures in channels.items()
        for name, before in figures.items()
        if name in now.get(month, {}).get(channel, {}) and abs(now[month][channel][name] - before) > NOTICED
    ]
    return tuple(sorted(found, key=lambda each: (each.month, each.channel, each.figure), reverse=True))
