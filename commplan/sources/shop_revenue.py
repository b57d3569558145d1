"""What an order brought without tax and shipping, after discounts and refunds, by the sums of the export itself.

Notes
-----
A shop whose prices contain the tax has `total = subtotal + shipping`, another one `total = subtotal + shipping +
taxes`. Each order says by its own sums which it is; one whose sums fit neither, such as one with a tip, goes with the
others, and where no order tells, its revenue stays unknown.

Where prices contain the tax, a part of the taxes may be in the shipping. Of the two readings, shipping with and
without tax, the one that gives more orders one rate of tax is taken; between equals shipping is taxed like the goods.

Money that was paid back is for the goods first, tax included, and for the shipping only beyond them.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

__all__ = ["Amounts", "after_refunds", "net_of"]

Floats = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]

# Each amount is rounded to the cent.
CLOSE = 0.016
RATE_DIGITS = 3


@dataclass(frozen=True)
class Amounts:
    """The amounts of orders [currency of the shop], NaN where one is not given.

    Parameters
    ----------
    subtotal
        The goods, after discounts or before them: the sums tell which, and they are taken for after where none does.
    discounts
        What was taken off, positive.
    total
        What the customer owed, without duties.
    refunds
        What was paid back, positive.
    """

    subtotal: Floats
    discounts: Floats
    shipping: Floats
    taxes: Floats
    total: Floats
    refunds: Floats


def net_of(amounts: Amounts) -> Floats:
    """The revenue of each order without tax and shipping, after refunds; NaN where the sums do not tell."""
    shipping, taxes = np.nan_to_num(amounts.shipping), amounts.taxes
    subtotal = after_discounts(amounts, shipping)
    included = tax_included(subtotal, shipping, taxes, amounts.total)
    inside = np.where(included == 1, np.nan_to_num(taxes), 0)
    share = share_of_goods(subtotal, shipping, np.nan_to_num(taxes), inside)
    goods_tax = np.nan_to_num(taxes) * share
    net = np.where(included == 1, subtotal - goods_tax, subtotal)
    return after_refunds(np.where(np.isnan(included), np.nan, net), goods_tax, amounts.refunds)


def after_discounts(amounts: Amounts, shipping: Floats) -> Floats:
    """The goods after discounts: of the two readings, the one under which the totals of more orders add up."""
    less = amounts.subtotal - np.abs(np.nan_to_num(amounts.discounts))
    reduced = less < amounts.subtotal
    before, after = (int((adds_up(goods, shipping, amounts) & reduced).sum()) for goods in (amounts.subtotal, less))
    return less if after > before else amounts.subtotal


def adds_up(goods: Floats, shipping: Floats, amounts: Amounts) -> Mask:
    """Whether goods and shipping make the total of an order, with its taxes inside or on top."""
    missing = amounts.total - goods - shipping
    return np.asarray((np.abs(missing) < CLOSE) | (np.abs(missing - np.nan_to_num(amounts.taxes)) < CLOSE))


def tax_included(subtotal: Floats, shipping: Floats, taxes: Floats, total: Floats) -> Floats:
    """1 where the prices of an order contain its tax, 0 where not, NaN where no order tells."""
    taxed = taxes > 0
    added = taxed & (np.abs(subtotal + shipping + taxes - total) < CLOSE)
    inside = taxed & (np.abs(subtotal + shipping - total) < CLOSE)
    votes = int((inside & ~added).sum()) - int((added & ~inside).sum())
    most = np.nan if votes == 0 else float(votes > 0)
    found = np.where(added ^ inside, inside.astype(float), most)
    return np.where(taxes == 0, 0.0, found)


def share_of_goods(subtotal: Floats, shipping: Floats, taxes: Floats, inside: Floats) -> Floats:
    """The share of the taxes that is on the goods, the rest being on the shipping."""
    both = subtotal + shipping
    alike = most_alike(taxes, both - inside) >= most_alike(taxes, subtotal - inside)
    return np.divide(subtotal, both, out=np.ones_like(both), where=(both > 0) & alike)


def most_alike(taxes: Floats, base: Floats) -> int:
    """How many orders have the most frequent rate of tax."""
    known = (taxes > 0) & (base > 0)
    rates = np.round(taxes[known] / base[known], RATE_DIGITS)
    return int(np.unique(rates, return_counts=True)[1].max(initial=0))


def after_refunds(net: Floats, goods_tax: Floats, refunds: Floats) -> Floats:
    """The revenue that is left, money paid back being for the goods first."""
    goods = net + goods_tax
    back = np.minimum(np.abs(np.nan_to_num(refunds)), np.nan_to_num(goods))
    lost = np.divide(back, goods, out=np.zeros_like(net), where=goods > 0)
    left: Floats = np.round(net * (1 - lost), 2)
    return left
