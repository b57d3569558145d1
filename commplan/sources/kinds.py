"""The typed tables that exports are brought to: one shape per kind, whatever tool wrote the file.

What a tool does not give is missing, never zero. Every row ends with the file and the line that it comes from.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

__all__ = ["ALIKE", "KINDS", "PLACE", "Shape"]

PLACE = ("file", "line")


@dataclass(frozen=True)
class Shape:
    """The columns of a kind of table.

    Parameters
    ----------
    columns
        Every column in its order, without `file` and `line`.
    dates, texts, flags
        Those that are not amounts.
    identity
        The column that tells one record from another; a record that comes again in a later file replaces the earlier
        one. Blank where rows are sums over days, which a later file replaces day by day.
    apart
        Whether rows of different breakdowns stand side by side in one table, told apart by `dimension`.
    """

    columns: tuple[str, ...]
    dates: frozenset[str] = frozenset({"date"})
    texts: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()
    identity: str = ""
    apart: bool = False

    @property
    def amounts(self) -> tuple[str, ...]:
        """The columns of figures."""
        others = self.dates | self.texts | self.flags
        return tuple(name for name in self.columns if name not in others)

    @property
    def every(self) -> tuple[str, ...]:
        """All columns, the place in the file included."""
        return (*self.columns, *PLACE)


def shape(written: str, *, texts: str, dates: str = "date", flags: str = "", **more: str | bool) -> Shape:
    """A shape from the names of its columns, parted by blanks."""
    parts = {name: frozenset(names.split()) for name, names in (("texts", texts), ("dates", dates), ("flags", flags))}
    return Shape(tuple(written.split()), identity=str(more.get("identity", "")), apart=bool(more.get("apart")), **parts)


KINDS: Mapping[str, Shape] = MappingProxyType({
    # what campaigns and channels cost and brought, by day where the tool gives days
    "performance": shape(
        "date tool channel campaign impressions clicks cost currency conversions revenue sessions users",
        texts="tool channel campaign currency",
    ),
    # visits to the site; `dimension` says what `item` is, and rows of two dimensions tell the same visits twice
    "web": shape(
        "date tool dimension item source medium sessions engaged_sessions users new_users views events key_events "
        "revenue currency engagement_rate bounce_rate session_duration",
        texts="tool dimension item source medium currency", apart=True,
    ),
    # what people searched, in search engines and in ads
    "queries": shape(
        "date tool dimension query page campaign impressions clicks ctr position cost currency conversions revenue",
        texts="tool dimension query page campaign currency", apart=True,
    ),
    # e-mails sent, one row a mailing
    "emails": shape(
        "date tool mailing campaign subject audience recipients delivered hard_bounces soft_bounces opens unique_opens "
        "clicks unique_clicks unsubscribes complaints revenue currency is_test is_part",
        texts="tool mailing campaign subject audience currency", flags="is_test is_part", identity="mailing",
    ),
    # requests and deals of the client's own system; whoever they are stands behind a keyed hash
    "leads": shape(
        "date tool lead contact record status stage outcome pipeline source channel amount currency closed",
        texts="tool lead contact record status stage outcome pipeline source channel currency", dates="date closed",
        identity="lead",
    ),
    # orders of the client's own shop, one row an order; `net` is without tax and shipping, after refunds
    "orders": shape(
        "date tool order customer status source items subtotal discounts shipping taxes refunds total net currency "
        "is_paid",
        texts="tool order customer status source currency", flags="is_paid", identity="order",
    ),
    # what a shop system sums by day and product; discounts and returns are negative
    "sales": shape(
        "date tool product orders items gross_sales discounts returns net_sales taxes shipping total_sales currency",
        texts="tool product currency",
    ),
    # pages of social media: one figure a row, `metric` being the same word for every network
    "social": shape(
        "date tool network dimension item metric label value", texts="tool network dimension item metric label",
        apart=True,
    ),
})  # fmt: skip

# Figures of rates: a total of them means nothing.
ALIKE = frozenset({"ctr", "position", "engagement_rate", "bounce_rate", "session_duration"})
