"""What is shown of channels alike on every page: their place in the client's list, and amounts of money."""

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from commplan.model.channel import Channel
from commplan.model.quantity import money


def ranks(found: Iterable[str], channels: Sequence[Channel]) -> list[int]:
    """The places of channels in the client's own list, which give each its mark; unlisted ones follow by name."""
    listed, shown = [channel.id for channel in channels], list(found)
    order = [*listed, *sorted(set(shown) - set(listed))]
    return [order.index(channel) for channel in shown]


def in_money(values: Iterable[float], currency: str) -> Any:
    """Computed amounts as Money; missing where there is none to show."""
    return pd.Series([money(value, currency) for value in values], dtype=object)
