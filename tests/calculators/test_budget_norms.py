from typing import Any

import pytest

from commplan.calculators.budget_norms import budget_norms
from commplan.model.client import Client


def norms(**more: Any) -> list[tuple[float, float]]:
    return [
        (norm.low, norm.high) for norm in budget_norms(Client.model_validate({"name": "A", "currency": "EUR", **more}))
    ]


def test_several_norms_each_with_its_source() -> None:
    found = budget_norms(Client(name="A", currency="EUR", margin=0.5))
    assert [norm.fact.source for norm in found] == ["strategy", "sba", "wright-2009"]
    assert norms()[:2] == [(0.02, 0.05), (0.07, 0.08)]


def test_share_of_gross_profit_becomes_one_of_revenue() -> None:
    assert norms(margin=0.40)[2] == pytest.approx((0.11 * 0.40, 0.11 * 0.40))
    assert len(norms()) == 2
