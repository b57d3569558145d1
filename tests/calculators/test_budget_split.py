from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators.budget_split import CATEGORIES, TYPES, by_category, by_type, lines_total
from commplan.model.budget import Budget
from commplan.model.objective import Objective

LINES = st.lists(st.tuples(st.integers(0, 10_000_000), st.sampled_from(CATEGORIES), st.sampled_from((*TYPES, None))),
                 min_size=1, max_size=8)  # fmt: skip


def budget(lines: list[tuple[int, str, str | None]], **more: Any) -> Budget:
    rows = [{"id": f"l{at}", "title": "L", "amount": f"{Decimal(cents) / 100} EUR", "category": category, "type": kind}
            for at, (cents, category, kind) in enumerate(lines)]  # fmt: skip
    return Budget.model_validate({"year": 2026, "lines": rows, **more})


@given(LINES)
def test_both_ways_of_cutting_add_up_to_the_lines(lines: list[tuple[int, str, str | None]]) -> None:
    made = budget(lines)
    total = lines_total(made)
    assert total is not None
    assert total.amount == sum(Decimal(cents) for cents, _, _ in lines) / 100
    for parts in (by_category(made), by_type(made, ())):
        assert sum(part.amount.amount for part in parts) == total.amount
        shares = [part.share for part in parts]
        assert (None in shares) == (total.amount == 0)
        if total.amount:
            assert sum(share or 0 for share in shares) == pytest.approx(1)


def test_needless_on_purpose_is_not_forgotten() -> None:
    states = {part.category: part.state for part in by_category(budget([(100, "paid", None)], without=["external"]))}
    assert states == {"content": "forgotten", "paid": "planned", "media_creation": "forgotten",
                      "distribution": "forgotten", "external": "without"}  # fmt: skip


def test_type_without_money_is_there_if_an_objective_has_it() -> None:
    aims = [Objective.model_validate({"id": "o", "title": "O", "type": "loyalty"})]
    found = {
        part.type: (part.amount.amount, part.objectives)
        for part in by_type(budget([(100, "paid", "conversion")]), aims)
    }
    assert found == {"conversion": (1, 0), "loyalty": (0, 1)}


def test_currencies_are_never_added() -> None:
    lines = [{"id": key, "title": "L", "category": "paid", "amount": f"1 {key.upper()}"} for key in ("eur", "gbp")]
    mixed = Budget.model_validate({"year": 2026, "lines": lines})
    assert lines_total(mixed) is None
    assert by_category(mixed) == by_type(mixed, ()) == ()
