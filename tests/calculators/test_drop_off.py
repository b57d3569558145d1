from typing import Any

import pytest
from statsmodels.stats.proportion import proportion_confint

from commplan.calculators.drop_off import costliest, drop_off
from commplan.model.journey import Journey


def journey(*people: float | None, kinds: str = "dcp") -> Journey:
    names = {"d": "discovery", "c": "consideration", "p": "purchase", "l": "loyalty"}
    stages: list[dict[str, Any]] = [{"id": f"s{at}", "title": f"S{at}", "kind": names[kind], "people_per_month": count}
                                    for at, (kind, count) in enumerate(zip(kinds, people, strict=True))]  # fmt: skip
    return Journey.model_validate({"stages": stages})


def test_rates_have_wilson_s_range() -> None:
    steps = drop_off(journey(400, 80, 20))
    assert steps[0].rate is None
    for step, count, of in zip(steps[1:], (80, 20), (400, 80), strict=True):
        assert step.rate is not None
        low, high = proportion_confint(count, of, method="wilson")
        assert (step.rate.low, step.rate.high) == (pytest.approx(low), pytest.approx(high))
        assert step.lost == of - count
    worst = costliest(steps)
    assert worst is not None
    assert worst.stage.id == "s1"


def test_uncounted_stages_are_passed_over_and_buyers_of_before_are_not_in_it() -> None:
    assert [step.lost for step in drop_off(journey(400, None, 20))] == [None, 380]
    assert [step.stage.id for step in drop_off(journey(400, 20, 900, kinds="dpl"))] == ["s0", "s1"]


def test_one_figure_is_no_funnel_and_growth_has_no_rate() -> None:
    assert drop_off(journey(400, None, None)) == ()
    assert drop_off(Journey()) == ()
    grown = drop_off(journey(100, 140, 0))
    assert grown[1].rate is None
    assert costliest(grown[:2]) is None
    assert drop_off(journey(0, 0, 0))[1].rate is None
