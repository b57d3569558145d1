"""Net present value and internal rates, against numpy-financial and against their own definition."""

import numpy_financial
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators import irr, mirr, npv
from commplan.errors import CalculationError

FLOWS = st.lists(st.floats(-1e5, 1e5), min_size=2, max_size=8)
FIELD_NOTES = [-40_000, 5_000, 8_000, 12_000, 30_000]


def test_m1_net_present_value_from_now_and_as_excel_has_it():
    assert npv(0.08, cash_flows=FIELD_NOTES) == pytest.approx(3065.22267, abs=1e-5)
    assert npv(0.08, cash_flows=FIELD_NOTES, first="after_one_period") == pytest.approx(3065.22267 / 1.08, abs=1e-5)


def test_excel_documentation_pays_the_first_amount_a_year_from_now():
    assert npv(0.10, cash_flows=[-10_000, 3_000, 4_200, 6_800], first="after_one_period") == pytest.approx(
        1188.44, abs=0.005
    )


@pytest.mark.parametrize(
    ("flows", "rate"), [([-100, 39, 59, 55, 20], 0.28095), ([-100, 0, 0, 74], -0.0955), ([-100, 100, 0, 7], 0.06206)]
)
def test_m2_internal_rate_of_return(flows, rate):
    assert irr(flows) == pytest.approx(rate, abs=5e-6)


def test_three_rates_are_said_and_one_may_be_chosen():
    flows = [-5, 10.5, 1, -8, 1]
    with pytest.raises(CalculationError, match="change sign 3 times and have several") as error:
        irr(flows)
    assert [float(rate) for rate in error.value.values["rates"].split("; ")] == pytest.approx(
        [-0.8702, 0.0886, 0.7096], abs=5e-5
    )
    assert irr(flows, near=0) == pytest.approx(0.0886, abs=5e-5)


def test_a_rate_that_only_touches_zero_is_found():
    assert irr([100, -220, 121]) == pytest.approx(0.10, abs=1e-5)


@pytest.mark.parametrize("flows", [[1, 2, 3], [-1, -2], [0, 0], [100, -150, 100]])
def test_without_a_rate_it_says_so(flows):
    with pytest.raises(CalculationError, match="no internal rate of return"):
        irr(flows)


def test_flows_at_any_time():
    # a year and a half at 10 %
    assert npv(0.10, cash_flows=[-100, 100 * 1.1**1.5], times=[0, 1.5]) == pytest.approx(0, abs=1e-9)
    assert irr([-100, 100 * 1.1**1.5], times=[0, 1.5]) == pytest.approx(0.10, abs=1e-9)


def test_mirr_as_numpy_financial():
    flows = [-4500, -800, 800, 800, 600, 600, 800, 800, 700, 3000]
    assert mirr(flows, finance_rate=0.08, reinvest_rate=0.055) == pytest.approx(0.06659717503155349)


@given(FLOWS, st.floats(-0.5, 2))
def test_npv_as_numpy_financial(flows, rate):
    assert npv(rate, cash_flows=flows) == pytest.approx(numpy_financial.npv(rate, flows), rel=1e-9, abs=1e-6)


@given(st.floats(1, 1e6), st.lists(st.floats(0, 1e6), min_size=1, max_size=12), st.floats(0, 0.5))
def test_one_payment_then_receipts_have_one_rate_and_it_brings_the_value_to_zero(paid, received, rate):
    if sum(received) < paid / 100:
        return
    found = irr([-paid, *received])
    scale = max(paid, *(flow / (1 + found) ** t for t, flow in enumerate(received, start=1)))
    assert npv(found, cash_flows=[-paid, *received]) == pytest.approx(0, abs=1e-8 * scale)


@pytest.mark.parametrize(
    ("call", "named"),
    [(lambda: npv(-1, cash_flows=[1]), "rate"), (lambda: npv(0, cash_flows=[]), "cash_flows"),
     (lambda: npv(0, cash_flows=[1, 2], times=[1]), "times"), (lambda: npv(0, cash_flows=[1], first="later"), "first"),
     (lambda: irr([1]), "cash_flows")],
)  # fmt: skip
def test_impossible_figures_are_named(call, named):
    with pytest.raises(CalculationError, match=rf"^{named} must be"):
        call()
