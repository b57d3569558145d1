"""Three counts of one month: what platforms claim, what web analytics sees, what the client's own system holds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from commplan.calculators.analytics_count import analytics_names, analytics_of, analytics_rows
from commplan.calculators.campaign_kind import campaign_kind
from commplan.calculators.channel_results import export_names, unlisted
from commplan.calculators.monthly import monthly
from commplan.calculators.own_count import Anchor, own_of_channel, own_system
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.text import LANGUAGES


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

    @property
    def unseen(self) -> float:
        """Claims beyond what web analytics saw: a hint only, as it misses those who refuse to be measured [count]."""
        more = self.claimed - self.analytics
        return more if pd.isna(more) or more > 0 else 0.0


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
    months, over : int
        Months up to this one that both platforms and the client's own system count, and those of them in which
        platforms claim more than there was [months].
    """

    total: Count
    channels: tuple[Count, ...]
    anchor: Anchor | None
    months: int
    over: int


def three_counts(
    performance: pd.DataFrame | None,
    *,
    web: pd.DataFrame | None = None,
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
    performance : DataFrame or None
        As `read_performance` gives it: rows with a cost are the platforms'.
    web : DataFrame or None
        Visits, for what web analytics saw where `performance` does not tell it.
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
    The client's own system is the anchor: one record is one person or one sale, whoever claims it. What platforms
    claim beyond it, ``max(claimed - own, 0)``, is the least that is claimed twice or wrongly. Platforms count on the
    day of the click, the others on the day of the event, so a small difference from month to month means nothing.
    Claims within the total prove nothing either: the total holds those who came by themselves.
    """
    anchor, records, by_month = own_system(orders=orders, leads=leads, indicators=indicators, client=client)
    seen = analytics_rows(month, performance=performance, web=web)
    claiming = [] if performance is None else _claiming(performance, seen, records, channels, client, month)
    total = Count(None, _sum(row.claimed for row in claiming), analytics_of(seen),
                  float(by_month.get(month, float("nan"))), sum(row.branded for row in claiming))  # fmt: skip
    both = claims_by_month(performance, by_month)
    both = both.loc[[each <= month for each in both["month"]]]
    return Counts(total, tuple(claiming), anchor, len(both), int((both["claimed"] > both["own"]).sum()))


def claims_by_month(performance: pd.DataFrame | None, by_month: "pd.Series[float]") -> pd.DataFrame:
    """What platforms claimed and what the client's own system held, month by month.

    Parameters
    ----------
    performance : DataFrame or None
        As `read_performance` gives it.
    by_month : Series of float
        The own counts, as `own_system` gives them.

    Returns
    -------
    DataFrame, one row per month that both know, in order
        month, claimed, own [count].
    """
    claimed = pd.Series(dtype=float) if performance is None else monthly(performance, "conversions")
    both = pd.DataFrame({"claimed": claimed, "own": by_month}, dtype=float).dropna()
    return both.sort_index().rename_axis("month").reset_index()


def _claiming(
    performance: pd.DataFrame, seen: pd.DataFrame, records: pd.DataFrame | None, channels: Sequence[Channel],
    client: Client, month: str,
) -> list[Count]:  # fmt: skip
    """The channels for which a platform claims something, the most first."""
    own = [name for name in performance["campaign"].unique() if _is_branded(name, client)]
    branded = performance.loc[performance["campaign"].isin(own)]
    names = {each: export_names(each) for each in (*channels, *unlisted(performance, channels))}
    claimed = {each: _claimed(performance, names[each], month) for each in names}
    paying = [each for each in names if each.money_per_month or _has_cost(performance, names[each])]
    found = []
    for channel in (each for each in names if not pd.isna(claimed[each])):
        others = [name for each in paying if each != channel for name in names[each]]
        under = analytics_names(names[channel], others=others)
        found.append(Count(channel, claimed[channel], analytics_of(seen, under),
                           own_of_channel(records, channel=channel, month=month),
                           _claimed(branded, names[channel], month, nothing=0.0)))  # fmt: skip
    return sorted(found, key=lambda row: -row.claimed)


def _has_cost(performance: pd.DataFrame, names: tuple[str, ...]) -> bool:
    return bool(performance.loc[performance["channel"].isin(names), "cost"].notna().any())


def _claimed(rows: pd.DataFrame, names: tuple[str, ...], month: str, *, nothing: float = float("nan")) -> float:
    return float(monthly(rows, "conversions", channels=names).get(month, nothing))


def _is_branded(campaign: object, client: Client) -> bool:
    """Whether the name of a campaign tells that it bids on the client's own name, in either language."""
    return isinstance(campaign, str) and any(
        campaign_kind(campaign, firm=client.name.pick(lang)) == "brand" for lang in LANGUAGES
    )


def _sum(values: Iterable[float]) -> float:
    return float(pd.Series(list(values), dtype=float).sum(min_count=1))
