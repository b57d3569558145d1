"""What each channel cost and brought in a month, and how sure that is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from commplan.calculators.break_even import break_even_cpl
from commplan.calculators.cost import cost_per_lead_interval
from commplan.calculators.monthly import monthly
from commplan.knowledge import tool_name
from commplan.model.channel import Channel
from commplan.model.client import Client, Person
from commplan.model.text import Text

State = Literal["earns", "loses", "open", "unknown"]
FIGURES = ("impressions", "clicks", "cost", "conversions", "revenue")


@dataclass(frozen=True)
class Threshold:
    """The most that a lead may cost: what it brings in margin. None where the client has not said enough."""

    cost_per_lead: float | None
    missing: tuple[str, ...] = ()


def threshold(client: Client) -> Threshold:
    """The break-even cost per lead of a client.

    Parameters
    ----------
    client : Client
        Its average order [client's currency, excl. VAT], margin [ratio 0–1] and leads that become customers
        [ratio 0–1].

    Returns
    -------
    Threshold
        In the client's currency per lead, or the names of the fields that are missing for it.

    Notes
    -----
    order value × margin × lead-to-sale rate. For a shop, where a conversion is a sale, the rate is 1.
    """
    wanted = {name: getattr(client, name) for name in ("average_order", "margin", "lead_to_sale")}
    missing = tuple(name for name, value in wanted.items() if value is None)
    if client.average_order is None or client.margin is None or client.lead_to_sale is None:
        return Threshold(None, missing)
    return Threshold(
        break_even_cpl(float(client.average_order), margin=client.margin, lead_to_sale=client.lead_to_sale)
    )


def hourly_cost(people: Iterable[Person]) -> float | None:
    """What an hour of the client's own people costs on average, weighted by their hours.

    Parameters
    ----------
    people : iterable of Person
        Those outside the firm are left out: they send invoices.

    Returns
    -------
    float or None
        [client's currency per hour]; None where no hour or no cost is known.
    """
    own = [(person.hours_per_month, float(person.hourly_cost)) for person in people
           if not person.external and person.hours_per_month and person.hourly_cost is not None]  # fmt: skip
    hours = sum(hour for hour, _ in own)
    return sum(hour * cost for hour, cost in own) / hours if hours else None


def channel_results(
    performance: pd.DataFrame, *, client: Client, channels: Sequence[Channel], month: str
) -> pd.DataFrame:
    """What each channel that the exports show cost and brought in a month.

    Parameters
    ----------
    performance : DataFrame
        As `read_performance` gives it; amounts in another currency than the client's are left out.
    client : Client
        For the threshold, the value of an hour and the currency.
    channels : sequence of Channel
        Their `exported_as` names the channels of the exports; fees and hours are taken from here. Channels on which
        the exports show spending and that nobody has listed come last, under the name of their tool.
    month : str
        Such as `2026-10`.

    Returns
    -------
    DataFrame, one row per channel with figures in that month, the costliest first
        channel, title, impressions, clicks, cost (media), fees, own_time, full_cost, conversions, revenue,
        cost_per_lead with low and high (95 %, on the full cost), break_even, state
        (`earns`: surely below break-even, `loses`: surely above, `open`: the range holds both, `unknown`: no
        threshold or no lead count). Amounts in the client's currency; what is not known is missing.
    """
    rows = in_currency(performance, client.currency)
    value_of_hour = hourly_cost(client.people or ())
    limit = threshold(client).cost_per_lead
    everyone = (*channels, *unlisted(rows, channels))
    found = [_row(rows, channel, month, value_of_hour, limit) for channel in everyone]
    frame = pd.DataFrame([row for row in found if row is not None], columns=COLUMNS)
    return frame.sort_values(["full_cost", "channel"], ascending=[False, True], ignore_index=True)


COLUMNS = ["channel", "title", *FIGURES, "fees", "own_time", "full_cost", "cost_per_lead", "low", "high",
           "break_even", "state"]  # fmt: skip


def export_names(channel: Channel) -> tuple[str, ...]:
    """The names under which exports show a channel.

    Parameters
    ----------
    channel : Channel
        What it is exported as; where nobody said, its own id.

    Returns
    -------
    tuple of str
    """
    return tuple(str(name) for name in channel.exported_as or ()) or (channel.id, channel.id.replace("-", "_"))


def unlisted(performance: pd.DataFrame, channels: Sequence[Channel]) -> tuple[Channel, ...]:
    """Channels on which the exports show spending and that are in nobody's list.

    Parameters
    ----------
    performance : DataFrame
        As `read_performance` gives it.
    channels : sequence of Channel
        Those that are listed.

    Returns
    -------
    tuple of Channel
        Candidates, named after their tool.
    """
    listed = {name for channel in channels for name in export_names(channel)}
    found = performance.loc[performance["cost"].notna(), "channel"].dropna().unique()
    return tuple(Channel.model_construct(id=name.replace("_", "-"), title=tool_name(name), exported_as=(_name(name),))
                 for name in sorted(set(found) - listed))  # fmt: skip


def _name(name: str) -> Text:
    # A table made by hand calls its channels as it likes: the name is no text of the client's files.
    return Text.model_construct(fr=name, en=name)


def in_currency(performance: pd.DataFrame, currency: str) -> pd.DataFrame:
    """The rows whose amounts are in that currency, or that have no amounts.

    Parameters
    ----------
    performance : DataFrame
        As `read_performance` gives it.
    currency : str
        ISO code.

    Returns
    -------
    DataFrame
        Two currencies are never added up: the others are left out, and the report names them.
    """
    return performance.loc[performance["currency"].isna() | (performance["currency"] == currency)]


def _row(
    rows: pd.DataFrame, channel: Channel, month: str, value_of_hour: float | None, limit: float | None
) -> dict[str, Any] | None:
    figures = {name: monthly(rows, name, channels=export_names(channel)).get(month, float("nan")) for name in FIGURES}
    if pd.isna(figures["cost"]):
        return None
    fees = float(channel.fees_per_month) if channel.fees_per_month else 0.0
    own_time = (channel.hours_per_month or 0.0) * value_of_hour if value_of_hour is not None else float("nan")
    full_cost = figures["cost"] + fees + (0.0 if pd.isna(own_time) else own_time)
    known = {"channel": channel.id, "title": channel.title, **figures, "fees": fees, "own_time": own_time}
    return known | {"full_cost": full_cost, "break_even": limit} | _cost_per_lead(full_cost, figures, limit)


def _cost_per_lead(full_cost: float, figures: dict[str, float], limit: float | None) -> dict[str, Any]:
    if pd.isna(figures["conversions"]) or full_cost < 0:  # a month of refunds has no cost per lead
        return {"cost_per_lead": float("nan"), "low": float("nan"), "high": float("nan"), "state": "unknown"}
    interval = cost_per_lead_interval(full_cost, leads=figures["conversions"])
    return {
        "cost_per_lead": full_cost / figures["conversions"] if figures["conversions"] else float("nan"),
        "low": interval.low,
        "high": interval.high,
        "state": verdict(interval.low, interval.high, limit),
    }


def verdict(low: float, high: float, limit: float | None) -> State:
    """Judge a range of costs per lead against the threshold.

    Parameters
    ----------
    low, high : float
        The ends of the interval [currency per lead].
    limit : float or None
        The break-even cost per lead [currency per lead].

    Returns
    -------
    {"earns", "loses", "open", "unknown"}
        A verdict is given only where the whole range lies on one side.
    """
    if limit is None:
        return "unknown"
    if high < limit:
        return "earns"
    return "loses" if low > limit else "open"
