import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.sources.shop_revenue import Amounts, net_of

CENTS = st.integers(100, 100_000).map(lambda cents: cents / 100)
ORDERS = st.lists(st.tuples(CENTS, st.sampled_from([0, 4.9, 12])), min_size=3, max_size=20)


def amounts(subtotal, shipping, taxes, total, refunds=None, discounts=None):
    columns = [np.array(column, dtype=float) for column in (subtotal, shipping, taxes, total)]
    columns.insert(1, np.zeros(len(subtotal)) if discounts is None else np.array(discounts, dtype=float))
    return Amounts(*columns, np.zeros(len(subtotal)) if refunds is None else np.array(refunds, dtype=float))


@given(ORDERS)
def test_tax_inside_goods_and_shipping_is_taken_out(orders):
    net, shipping = (np.array(column, dtype=float) for column in zip(*orders, strict=True))
    goods, parcel = np.round(net * 1.2, 2), np.round(shipping * 1.2, 2)
    taxes = np.round((goods + parcel) / 6, 2)
    assert net_of(amounts(goods, parcel, taxes, goods + parcel)) == pytest.approx(net, abs=0.03)


@given(ORDERS)
def test_tax_on_top_is_in_no_revenue(orders):
    net, shipping = (np.array(column, dtype=float) for column in zip(*orders, strict=True))
    taxes = np.round(net * 0.2, 2) + 0.01
    assert net_of(amounts(net, shipping, taxes, net + shipping + taxes)) == pytest.approx(net, abs=0.001)


@given(ORDERS)
def test_what_was_paid_back_in_full_brought_nothing(orders):
    net, shipping = (np.array(column, dtype=float) for column in zip(*orders, strict=True))
    taxes = np.round(net / 6, 2) + 0.01
    total = net + shipping
    assert net_of(amounts(net, shipping, taxes, total, total)).tolist() == [0.0] * len(net)


def test_shipping_without_tax_is_seen_by_one_rate():
    goods, shipping = np.array([120.0, 60.0, 36.0]), np.array([5.0, 9.0, 0.0])
    assert net_of(amounts(goods, shipping, goods / 6, goods + shipping)).tolist() == [100, 50, 30]


def test_an_order_with_a_tip_goes_with_the_others():
    goods, total = [120.0, 60.0, 36.0], [120.0, 60.0, 41.0]
    assert net_of(amounts(goods, [0.0] * 3, [20.0, 10.0, 6.0], total)).tolist() == [100, 50, 30]


def test_goods_are_paid_back_before_shipping():
    assert net_of(amounts([100.0], [10.0], [0.0], [110.0], [50.0])).tolist() == [50]
    assert net_of(amounts([100.0], [10.0], [0.0], [110.0], [105.0])).tolist() == [0]


def test_nothing_is_said_where_the_sums_do_not_tell():
    assert np.isnan(net_of(amounts([100.0], [10.0], [5.0], [300.0]))).all()
    assert np.isnan(net_of(amounts([100.0], [0.0], [np.nan], [100.0]))).all()


@pytest.mark.parametrize("taken_off", [0, 15])
def test_the_sums_tell_whether_the_subtotal_is_before_discounts(taken_off):
    goods = np.array([100.0, 50.0])
    given = amounts(goods + np.array([taken_off, 0.0]), [5.0, 5.0], goods * 0.2, goods * 1.2 + 5, discounts=[15.0, 0.0])
    assert net_of(given).tolist() == [100, 50]
