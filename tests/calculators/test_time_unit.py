"""Weeks are not days, and whoever mixes them is told."""

import pytest

from commplan.calculators import Span, days, months, weeks, years
from commplan.errors import CalculationError
from commplan.knowledge import words
from commplan.knowledge.problem import phrase


def test_exact_conversions():
    assert weeks(39).to("day") == days(273)
    assert days(10.5).to("week") == weeks(1.5)
    assert years(1.5).to("month") == months(18)
    assert weeks(3) < weeks(4)


@pytest.mark.parametrize("mix", [lambda: weeks(1) + days(1), lambda: weeks(1) < days(1), lambda: months(1) + weeks(4)])
def test_mixing_is_refused_in_both_languages(mix):
    with pytest.raises(CalculationError, match="cannot be mixed") as error:
        mix()
    assert "ne se mélangent pas" in phrase(error.value, words("fr"))


def test_months_have_no_fixed_number_of_days():
    with pytest.raises(CalculationError, match="months has no exact value in days"):
        months(1).to("day")


@pytest.mark.parametrize("span", [lambda: weeks(-1), lambda: Span(1, "hour"), lambda: weeks("3")])
def test_what_is_no_duration(span):
    with pytest.raises(CalculationError, match=r"^(value|unit) must be"):
        span()
