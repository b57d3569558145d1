"""What holds for every public calculator: its name, its docstring, what it refuses, and how fast it loads."""

import inspect
import math
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from commplan import calculators
from commplan.errors import CalculationError

FUNCTIONS = {name: each for name in calculators.__all__ if inspect.isfunction(each := getattr(calculators, name))}
COSTS = {"media": 1_000, "fees": 500, "hours": 10, "hourly_cost": 30}
CALLS = {
    "adjusted_benchmark": {"successes": 1, "trials": 50, "benchmark": 1, "weight": 50},
    "adstock_half_life": {"decay": 0.5},
    "adstock_multiplier": {"decay": 0.5},
    "dorfman_steiner": {"revenue": 100, "margin": 1, "elasticity": 0.5},
    "elicited_curve": {"spend": 100, "result": 40, "doubled": 60, "weight": 0.5, "halved": 25},
    "flat_range": {"budget": 100, "elasticity": 0.5, "loss": 0.1},
    "geometric_adstock": {"spend": [3, 5, 4], "decay": 0.5},
    "profit_kept": {"multiple": 2, "elasticity": 0.5},
    "shrink_elasticity": {"own": 1, "weight": 0.5},
    "weibull_adstock": {"spend": [3, 5, 4], "shape": 2, "scale": 3},
    "wright_budget": {"gross_profit": 100, "elasticity": 1},
    "break_even_cpl": {"order_value": 3_000, "margin": 1, "lead_to_sale": 1, "fixed_cost": 10, "leads": 2},
    "break_even_revenue": {"fixed_cost": 100, "margin": 1, "target_profit": 3},
    "break_even_roas": {"margin": 1},
    "break_even_units": {"fixed_cost": 100, "price": 7, "unit_cost": 5, "target_profit": 3},
    "chi2_test": {"successes": [2, 5], "trials": [9, 9]},
    "clopper_pearson": {"successes": 5, "trials": 9, "level": 0.9},
    "click_through_rate": {"clicks": 2, "impressions": 100},
    "conversion_rate": {"successes": 2, "trials": 100},
    "cost_per_acquisition": {"cost": 100, "acquisitions": 4},
    "cost_per_click": {"cost": 100, "clicks": 4},
    "cost_per_lead": {"cost": 100, "leads": 4},
    "cost_per_lead_interval": {"cost": 100, "leads": 4, "level": 0.9},
    "cost_per_mille": {"cost": 100, "impressions": 4},
    "course_level": {"values": [3, 5, 4, 8, 7], "months_left": 2, "level": 0.9},
    "course_total": {"values": [3, 5, 4, 8, 7], "months_left": 2, "level": 0.9},
    "customer_acquisition_cost": {"cost": 100, "new_customers": 4},
    "detectable_rate": {"base": 0.5, "per_arm": 50, "power": 0.9, "significance": 0.04},
    "entries_needed": {"target": 5, "rates": [1, 1]},
    "fisher_exact_test": {"successes": 5, "trials": 9, "base_successes": 2, "base_trials": 9},
    "full_break_even_roas": {"margin": 1, **COSTS},
    "full_cost": COSTS,
    "full_roi": {"revenue": 4_000, "margin": 1, **COSTS},
    "irr": {"cash_flows": [-10, 5, 8]},
    "margin_multiple": {"retention": 0.8, "discount": 1, "growth": 0.1},
    "mirr": {"cash_flows": [-10, 5, 8], "finance_rate": 1, "reinvest_rate": 2},
    "monthly_pace": {"target": 100, "done": 40, "months_left": 3},
    "newcombe": {"successes": 5, "trials": 9, "base_successes": 2, "base_trials": 9, "level": 0.9},
    "npv": {"rate": 1, "cash_flows": [3, 5, 4]},
    "nps": {"promoters": 5, "passives": 3, "detractors": 2, "level": 0.9},
    "nps_change": {"earlier": [3, 5, 4], "later": [5, 3, 4], "level": 0.9},
    "nps_variance": {"promoters": 5, "passives": 3, "detractors": 2},
    "one_proportion_test": {"successes": 5, "trials": 9, "expected": 0.4},
    "p_b_beats_a": {"successes": 5, "trials": 9, "base_successes": 2, "base_trials": 9},
    "payback": {"investment": 10, "inflows": [3, 5, 4], "rate": 0},
    "peeking_error": {"extra_peeks": 2, "nominal": 0.04},
    "peeking_nominal_p": {"extra_peeks": 2, "significance": 0.04},
    "poisson_interval": {"count": 3, "level": 0.9},
    "poisson_rate": {"count": 3, "exposure": 2, "level": 0.9},
    "power_of_test": {"per_arm": 50, "base": 0.5, "new": 0.75, "significance": 0.04, "ratio": 1},
    "proportion_z_test": {"successes": 5, "trials": 9, "base_successes": 2, "base_trials": 9},
    "rate_chain": {"rates": [1, 1]},
    "retention_clv": {"margin": 10, "retention": 0.8, "discount": 1, "growth": 0.1, "periods": 7},
    "retention_needed": {"value": 4, "margin": 10, "discount": 1},
    "roas": {"revenue": 100, "spend": 50},
    "roi": {"gain": 100, "cost": 50},
    "romi": {"incremental_revenue": 100, "margin": 1, "spend": 50},
    "sample_size": {"base": 0.5, "new": 0.75, "power": 0.9, "significance": 0.04, "ratio": 1},
    "sequential_boundary": {"conversions": 400, "factor": 2},
    "sequential_error": {"conversions": 400, "lead": 40},
    "simple_clv": {"order_value": 60, "orders_per_year": 4, "margin": 1, "years": 3},
    "weighted_score": {"levels": [3, 4], "weights": [1, 2], "top": 4},
    "wilson": {"successes": 5, "trials": 9, "level": 0.9},
}
MAY_BE_NEGATIVE = {
    ("irr", "cash_flows"),
    ("mirr", "cash_flows"),
    ("npv", "cash_flows"),
    ("payback", "inflows"),
    ("roi", "gain"),
    ("romi", "incremental_revenue"),
    ("full_roi", "revenue"),
    ("course_total", "values"),
}
# what takes more than numbers has its own tests of what it refuses
WITH_MORE_THAN_NUMBERS = {
    "allocate",
    "customer_value",
    "fit_bg_nbd",
    "fit_curve",
    "fit_gamma_gamma",
    "fit_pareto_nbd",
    "fit_sbg",
    "ols",
    "purchase_history",
    "shrink_rates",
}
SHORT_NAMES = {"days", "months", "published_elasticity", "weeks", "years"}
ARGUMENTS = [(name, argument) for name, call in CALLS.items() for argument in call]


def invoke(name, arguments):
    """Call with the first argument by position unless it may only be named, the others by name."""
    first, *_ = inspect.signature(FUNCTIONS[name]).parameters.values()
    arguments = dict(arguments)
    positional = [] if first.kind is first.KEYWORD_ONLY else [arguments.pop(first.name)]
    return FUNCTIONS[name](*positional, **arguments)


def spoilt(value, bad):
    return [bad, *value[1:]] if isinstance(value, list) else bad


def test_the_public_names_are_sorted_and_each_is_called_here():
    assert calculators.__all__ == sorted(calculators.__all__)
    assert set(CALLS) | WITH_MORE_THAN_NUMBERS | SHORT_NAMES == set(FUNCTIONS)


def test_no_module_hides_a_calculator_of_its_name():
    modules = {path.stem for path in Path(calculators.__file__).parent.glob("*.py")}
    assert modules & set(calculators.__all__) == {"roi"}
    assert callable(calculators.roi)


@pytest.mark.parametrize("bad", [True, math.nan, math.inf, -math.inf, "3", 10**400], ids=lambda bad: str(bad)[:5])
@pytest.mark.parametrize(("name", "argument"), ARGUMENTS)
def test_what_is_not_a_finite_number_is_refused_by_name(name, argument, bad):
    call = CALLS[name]
    with pytest.raises(CalculationError, match=rf"^{argument}(\[1\])? must be"):
        invoke(name, call | {argument: spoilt(call[argument], bad)})


@pytest.mark.parametrize(("name", "argument"), ARGUMENTS)
def test_only_a_gain_may_be_negative(name, argument):
    call = CALLS[name] | {argument: spoilt(CALLS[name][argument], -1)}
    if (name, argument) in MAY_BE_NEGATIVE:
        assert invoke(name, call) != invoke(name, CALLS[name])
        return
    with pytest.raises(CalculationError, match=rf"^{argument}(\[1\])? must be"):
        invoke(name, call)


@pytest.mark.parametrize("kind", [np.int64, np.int16, np.float64, float])
@pytest.mark.parametrize("name", CALLS)
def test_every_kind_of_number_gives_the_same_result(name, kind):
    def turned(value):
        if isinstance(value, list):
            return [kind(each) for each in value]
        return kind(value) if isinstance(value, int) else value

    call = CALLS[name]
    result = invoke(name, {argument: turned(value) for argument, value in call.items()})
    assert result == invoke(name, call)
    assert not isinstance(result, np.generic)


@pytest.mark.parametrize("name", sorted(FUNCTIONS))
def test_only_the_first_argument_goes_without_its_name(name):
    _, *others = inspect.signature(FUNCTIONS[name]).parameters.values()
    assert {each.kind for each in others} <= {inspect.Parameter.KEYWORD_ONLY}


@pytest.mark.parametrize("name", sorted(set(FUNCTIONS) - SHORT_NAMES))
def test_every_docstring_says_what_the_reader_needs(name):
    text = inspect.getdoc(FUNCTIONS[name])
    sections = re.findall(r"^(\w+)\n-+$", text, flags=re.MULTILINE)
    assert sections == ["Parameters", "Returns", "Raises", "Notes", "References", "Examples"]
    assert f">>> {name}(" in text or f"= {name}(" in text or f"({name}(" in text
    parameters = text.split("Returns\n")[0]
    assert all(re.search(rf"\b{argument}\b", parameters) for argument in inspect.signature(FUNCTIONS[name]).parameters)
    assert re.search(r"\[[^\]]+\]", parameters)


def test_loading_the_calculators_does_not_load_scipy():
    code = "import sys, commplan.calculators; sys.exit('scipy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
