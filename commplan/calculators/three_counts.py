"""Three counts of one month: what platforms claim, what web analytics sees, what the client's own system holds."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from commplan.calculators.campaign_kind import campaign_kind
from commplan.calculators.channel_results import export_names, unlisted
from commplan.calculators.monthly import monthly
from commplan.calculators.monthly_records import counted, paid
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.text import LANGUAGES

Anchor = Literal["orders", "leads", "readings"]


@dataclass(frozen=True, slots=True)
class Count:
    """One channel, or all of them, in one month.

    Parameters
    ----------
    channel : Channel or None
        None for all together.
    claimed : float
        Conversions that advertising platforms claim [count]; nan where none says anything.
    analytics : float
        Conversions that web analytics gives it; for all together, those of every origin [count].
    own : float
        Records of the client's own system; for all together, of every origin [count].
    branded : float
        Those of `claimed` that come from campaigns on the client's own name [count].
    """

    channel: Channel | None
    claimed: float
    analytics: float
    own: float
    branded: float

    @property
    def excess(self) -> float:
        """Claims beyond what the client's own system holds: at least so many are claimed twice or wrongly [count]."""
        more = self.claimed - self.own
        return more if pd.isna(more) or more > 0 else 0.0

    @property
    def excess_share(self) -> float:
        """That excess as a share of what is claimed [ratio 0-1]; nan where nothing is claimed."""
        return self.excess / self.claimed if self.claimed else float("nan")


@dataclass(frozen=True, slots=True)
class Counts:
    """A month.

    Parameters
    ----------
    total : Count
        All channels together.
    channels : tuple of Count
        Those for which a platform claims something, the most first.
    anchor : str or None
        Where `own` comes from: `orders`, `leads`, or `readings` of an indicator; None where there is nothing.
    """

    total: Count
    channels: tuple[Count, ...]
    anchor: Anchor | None


def own_system(
    *,
    orders: pd.DataFrame | None = None,
    leads: pd.DataFrame | None = None,
    indicators: Sequence[Indicator] = (),
    client: Client,
) -> tuple[Anchor | None, pd.DataFrame | None, "pd.Series[float]"]:
    """The client's own count of what a conversion is.

    Parameters
    ----------
    orders, leads : DataFrame or None
        The exports of the client's own system, one row a record.
    indicators : sequence of Indicator
        One with `own_count` gives the months that no export gives.
    client : Client
        A shop is held against its orders, anybody else against leads where there are some.

    Returns
    -------
    anchor : {"orders", "leads", "readings"} or None
    records : DataFrame or None
        What was counted, where it is a table.
    by_month : Series of float
        [count]; empty where there is nothing.
    """
    tables: Mapping[Anchor, pd.DataFrame | None] = {"orders": None if orders is None else paid(orders), "leads": leads}
    order: tuple[Anchor, ...] = ("orders", "leads") if client.outcome == "sale" else ("leads", "orders")
    for name in order:
        records = tables[name]
        if records is not None and records["month"].notna().any():
            return name, records, counted(records)
    for indicator in indicators:
        if indicator.own_count and indicator.readings:
            return "readings", None, pd.Series(dict(sorted(indicator.readings.items())), dtype=float)
    return None, None, pd.Series(dtype=float)


def three_counts(
    performance: pd.DataFrame,
    *,
    orders: pd.DataFrame | None = None,
    leads: pd.DataFrame | None = None,
    indicators: Sequence[Indicator] = (),
    channels: Sequence[Channel] = (),
    client: Client,
    month: str,
) -> Counts:
    """Set the three counts of a month side by side.

    Parameters
    ----------
    performance : DataFrame
        As `read_performance` gives it: rows with a cost are the platforms', the others web analytics'.
    orders, leads, indicators, client
        As in `own_system`.
    channels : sequence of Channel
        Their `exported_as` names them in exports.
    month : str
        Such as `2026-10`.

    Returns
    -------
    Counts

    Notes
    -----
    The client's own system is the anchor: one record is one person or one sale, whoever claims it. Platforms count on
    the day of the click, the others on the day of the event, so a small difference from month to month means nothing.
    Claims within the total prove nothing either: the total holds those who came by themselves.
    """
    anchor, records, by_month = own_system(orders=orders, leads=leads, indicators=indicators, client=client)
    seen = performance.loc[performance["cost"].isna()]
    everyone = (*channels, *unlisted(performance, channels))
    rows = [_count(each, performance, seen, records, client, month) for each in everyone]
    claiming = sorted((row for row in rows if not pd.isna(row.claimed)), key=lambda row: -row.claimed)
    total = Count(None, _sum(row.claimed for row in claiming), _analytics(seen, None, month),
                  float(by_month.get(month, float("nan"))), sum(row.branded for row in claiming))  # fmt: skip
    return Counts(total, tuple(claiming), anchor)


def claims_by_month(performance: pd.DataFrame, by_month: "pd.Series[float]") -> pd.DataFrame:
    """What platforms claimed and what the client's own system held, month by month.

    Parameters
    ----------
    performance : DataFrame
        As `read_performance` gives it.
    by_month : Series of float
        The own counts, as `own_system` gives them.

    Returns
    -------
    DataFrame, one row per month that both know, in order
        month, claimed, analytics, own [count]; analytics is nan where no tool says anything.
    """
    claimed = monthly(performance, "conversions").rename("claimed")
    seen = performance.loc[performance["cost"].isna()]
    analytics = pd.Series({month: _analytics(seen, None, month) for month in claimed.index}, dtype=float)
    both = pd.DataFrame({"claimed": claimed, "analytics": analytics, "own": by_month}).dropna(subset=["claimed", "own"])
    return both.sort_index().rename_axis("month").reset_index()


def _count(
    channel: Channel,
    performance: pd.DataFrame,
    seen: pd.DataFrame,
    records: pd.DataFrame | None,
    client: Client,
    month: str,
) -> Count:
    names = export_names(channel)
    claimed = float(monthly(performance, "conversions", channels=names).get(month, float("nan")))
    firm = client.name.pick(LANGUAGES[0])
    named = [isinstance(name, str) and campaign_kind(name, firm=firm) == "brand" for name in performance["campaign"]]
    branded = performance.loc[named]
    own_name = float(monthly(branded, "conversions", channels=names).get(month, 0.0))
    return Count(channel, claimed, _analytics(seen, names, month), _own(records, names, month), own_name)


def _analytics(seen: pd.DataFrame, names: tuple[str, ...] | None, month: str) -> float:
    """Of one tool only: two of them count the same visits."""
    rows = seen.loc[(seen["month"] == month) & seen["conversions"].notna()]
    rows = rows.loc[rows["tool"] == rows["tool"].min()] if len(rows) else rows
    rows = rows if names is None else rows.loc[rows["channel"].isin(names)]
    return float(rows["conversions"].sum()) if len(rows) else float("nan")


def _own(records: pd.DataFrame | None, names: tuple[str, ...], month: str) -> float:
    """Records that say that they came by this channel; nan where no record of any month ever does."""
    if records is None:
        return float("nan")
    places = [records[name].map(_plain).isin([_plain(each) for each in names])
              for name in ("channel", "source") if name in records]  # fmt: skip
    rows = records.loc[pd.concat(places, axis=1).any(axis=1)] if places else records.iloc[:0]
    return float((rows["month"] == month).sum()) if len(rows) else float("nan")


def _plain(name: object) -> str:
    return str(name).casefold().replace("-", "_").replace(" ", "_")


def _sum(values: Iterable[float]) -> float:
    return float(pd.Series(list(values), dtype=float).sum(min_count=1))
