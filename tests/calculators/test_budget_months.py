import datetime as dt
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators.budget_months import amounts_by_month, months_of
from commplan.model.budget import Budget

YEAR = [f"2026-{number:02}" for number in range(1, 13)]
LINES = st.lists(
    st.tuples(st.integers(0, 10_000_000), st.lists(st.sampled_from(YEAR), unique=True)), min_size=1, max_size=5
)


def budget(*lines: dict[str, Any]) -> Budget:
    whole = [{"id": f"l{at}", "title": "L", "category": "paid", **line} for at, line in enumerate(lines)]
    return Budget.model_validate({"year": 2026, "lines": whole})


@given(LINES)
def test_months_add_up_to_the_lines_to_the_cent(lines: list[tuple[int, list[str]]]) -> None:
    given_lines = [{"amount": f"{Decimal(cents) / 100} EUR", "months": months or None} for cents, months in lines]
    found = amounts_by_month(budget(*given_lines))
    assert list(found) == YEAR
    assert sum(found.values()) == sum(Decimal(cents) for cents, _ in lines) / 100


def test_months_of_another_year_and_other_currencies_are_left_out() -> None:
    found = amounts_by_month(budget({"amount": "90 EUR", "months": ["2026-03", "2027-01"]}, {"amount": "50 GBP"}))
    assert {month: amount for month, amount in found.items() if amount} == {"2026-03": Decimal(90)}
    assert sum(amounts_by_month(Budget.model_validate({"year": 2026})).values()) == 0


def test_days_touch_months() -> None:
    assert months_of(dt.date(2026, 11, 23), dt.date(2027, 1, 2)) == ("2026-11", "2026-12", "2027-01")
    assert months_of(dt.date(2026, 11, 23), None) == ("2026-11",)
