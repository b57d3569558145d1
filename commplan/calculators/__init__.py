"""What follows from the figures: pure arithmetic, one file per quantity or close family.

Every function takes plain numbers and returns plain numbers, an `Interval` or a small frozen result. It reads
nothing, changes nothing and knows no client; units, conventions and what happens at zero are in its docstring.
Where a figure does not exist (a cost per lead without a lead) the answer is None; where no finite one would do
(units to sell below cost) it is infinite; where the question makes no sense, CalculationError says which argument.

Names load when they are first used: a cost per lead does not wait for scipy.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from commplan.calculators.acquisition import customer_acquisition_cost as customer_acquisition_cost
    from commplan.calculators.allocation import Allocation as Allocation
    from commplan.calculators.allocation import allocate as allocate
    from commplan.calculators.bayes import p_b_beats_a as p_b_beats_a
    from commplan.calculators.benchmark import adjusted_benchmark as adjusted_benchmark
    from commplan.calculators.benchmark import shrink_rates as shrink_rates
    from commplan.calculators.bg_nbd import BgNbd as BgNbd
    from commplan.calculators.bg_nbd_fit import fit_bg_nbd as fit_bg_nbd
    from commplan.calculators.break_even import break_even_cpl as break_even_cpl
    from commplan.calculators.break_even import break_even_roas as break_even_roas
    from commplan.calculators.break_even import break_even_units as break_even_units
    from commplan.calculators.break_even import full_break_even_roas as full_break_even_roas
    from commplan.calculators.break_even_volume import break_even_revenue as break_even_revenue
    from commplan.calculators.carry_over import adstock_half_life as adstock_half_life
    from commplan.calculators.carry_over import adstock_multiplier as adstock_multiplier
    from commplan.calculators.carry_over import geometric_adstock as geometric_adstock
    from commplan.calculators.carry_over import weibull_adstock as weibull_adstock
    from commplan.calculators.cost import cost_per_acquisition as cost_per_acquisition
    from commplan.calculators.cost import cost_per_click as cost_per_click
    from commplan.calculators.cost import cost_per_lead as cost_per_lead
    from commplan.calculators.cost import cost_per_lead_interval as cost_per_lead_interval
    from commplan.calculators.cost import cost_per_mille as cost_per_mille
    from commplan.calculators.count import poisson_interval as poisson_interval
    from commplan.calculators.curve import ExponentialCurve as ExponentialCurve
    from commplan.calculators.curve import HillCurve as HillCurve
    from commplan.calculators.curve import PowerCurve as PowerCurve
    from commplan.calculators.curve_fit import fit_curve as fit_curve
    from commplan.calculators.customer_worth import customer_value as customer_value
    from commplan.calculators.detectable import detectable_rate as detectable_rate
    from commplan.calculators.elicitation import elicited_curve as elicited_curve
    from commplan.calculators.elicitation import published_elasticity as published_elasticity
    from commplan.calculators.elicitation import shrink_elasticity as shrink_elasticity
    from commplan.calculators.exact import clopper_pearson as clopper_pearson
    from commplan.calculators.exact import poisson_rate as poisson_rate
    from commplan.calculators.fisher import fisher_exact_test as fisher_exact_test
    from commplan.calculators.funnel import click_through_rate as click_through_rate
    from commplan.calculators.funnel import entries_needed as entries_needed
    from commplan.calculators.funnel import rate_chain as rate_chain
    from commplan.calculators.gamma_gamma import GammaGamma as GammaGamma
    from commplan.calculators.gamma_gamma import fit_gamma_gamma as fit_gamma_gamma
    from commplan.calculators.history import History as History
    from commplan.calculators.history import purchase_history as purchase_history
    from commplan.calculators.interval import Interval as Interval
    from commplan.calculators.optimum import dorfman_steiner as dorfman_steiner
    from commplan.calculators.optimum import flat_range as flat_range
    from commplan.calculators.optimum import profit_kept as profit_kept
    from commplan.calculators.optimum import wright_budget as wright_budget
    from commplan.calculators.pareto_nbd import ParetoNbd as ParetoNbd
    from commplan.calculators.pareto_nbd import fit_pareto_nbd as fit_pareto_nbd
    from commplan.calculators.payback_time import payback as payback
    from commplan.calculators.power import SampleSize as SampleSize
    from commplan.calculators.power import power_of_test as power_of_test
    from commplan.calculators.power import sample_size as sample_size
    from commplan.calculators.present_value import irr as irr
    from commplan.calculators.present_value import mirr as mirr
    from commplan.calculators.present_value import npv as npv
    from commplan.calculators.promoter_score import nps as nps
    from commplan.calculators.promoter_score import nps_change as nps_change
    from commplan.calculators.promoter_score import nps_variance as nps_variance
    from commplan.calculators.proportion import conversion_rate as conversion_rate
    from commplan.calculators.proportion import newcombe as newcombe
    from commplan.calculators.proportion import wilson as wilson
    from commplan.calculators.proportion_test import TestResult as TestResult
    from commplan.calculators.proportion_test import chi2_test as chi2_test
    from commplan.calculators.proportion_test import one_proportion_test as one_proportion_test
    from commplan.calculators.proportion_test import proportion_z_test as proportion_z_test
    from commplan.calculators.regression import Regression as Regression
    from commplan.calculators.regression import ols as ols
    from commplan.calculators.retention import margin_multiple as margin_multiple
    from commplan.calculators.retention import retention_clv as retention_clv
    from commplan.calculators.retention import retention_needed as retention_needed
    from commplan.calculators.retention import simple_clv as simple_clv
    from commplan.calculators.roi import full_cost as full_cost
    from commplan.calculators.roi import full_roi as full_roi
    from commplan.calculators.roi import roas as roas
    from commplan.calculators.roi import roi as roi
    from commplan.calculators.roi import romi as romi
    from commplan.calculators.sbg import ShiftedBetaGeometric as ShiftedBetaGeometric
    from commplan.calculators.sbg import fit_sbg as fit_sbg
    from commplan.calculators.score import Score as Score
    from commplan.calculators.score import weighted_score as weighted_score
    from commplan.calculators.sequential import peeking_error as peeking_error
    from commplan.calculators.sequential import peeking_nominal_p as peeking_nominal_p
    from commplan.calculators.sequential import sequential_boundary as sequential_boundary
    from commplan.calculators.sequential import sequential_error as sequential_error
    from commplan.calculators.time_unit import Span as Span
    from commplan.calculators.time_unit import days as days
    from commplan.calculators.time_unit import months as months
    from commplan.calculators.time_unit import weeks as weeks
    from commplan.calculators.time_unit import years as years
    from commplan.calculators.trajectory import Course as Course
    from commplan.calculators.trajectory import course_level as course_level
    from commplan.calculators.trajectory import course_total as course_total
    from commplan.calculators.trajectory import monthly_pace as monthly_pace

_HOMES = {
    "acquisition": "customer_acquisition_cost",
    "allocation": "Allocation allocate",
    "bayes": "p_b_beats_a",
    "benchmark": "adjusted_benchmark shrink_rates",
    "bg_nbd": "BgNbd",
    "bg_nbd_fit": "fit_bg_nbd",
    "break_even": "break_even_cpl break_even_roas break_even_units full_break_even_roas",
    "break_even_volume": "break_even_revenue",
    "carry_over": "adstock_half_life adstock_multiplier geometric_adstock weibull_adstock",
    "cost": "cost_per_acquisition cost_per_click cost_per_lead cost_per_lead_interval cost_per_mille",
    "count": "poisson_interval",
    "curve": "ExponentialCurve HillCurve PowerCurve",
    "curve_fit": "fit_curve",
    "customer_worth": "customer_value",
    "detectable": "detectable_rate",
    "elicitation": "elicited_curve published_elasticity shrink_elasticity",
    "exact": "clopper_pearson poisson_rate",
    "fisher": "fisher_exact_test",
    "funnel": "click_through_rate entries_needed rate_chain",
    "gamma_gamma": "GammaGamma fit_gamma_gamma",
    "history": "History purchase_history",
    "interval": "Interval",
    "optimum": "dorfman_steiner flat_range profit_kept wright_budget",
    "pareto_nbd": "ParetoNbd fit_pareto_nbd",
    "payback_time": "payback",
    "power": "SampleSize power_of_test sample_size",
    "present_value": "irr mirr npv",
    "promoter_score": "nps nps_change nps_variance",
    "proportion": "conversion_rate newcombe wilson",
    "proportion_test": "TestResult chi2_test one_proportion_test proportion_z_test",
    "regression": "Regression ols",
    "retention": "margin_multiple retention_clv retention_needed simple_clv",
    "roi": "full_cost full_roi roas roi romi",
    "sbg": "ShiftedBetaGeometric fit_sbg",
    "score": "Score weighted_score",
    "sequential": "peeking_error peeking_nominal_p sequential_boundary sequential_error",
    "time_unit": "Span days months weeks years",
    "trajectory": "Course course_level course_total monthly_pace",
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names.split()}

__all__ = sorted(_HOME_OF)


def __getattr__(name: str) -> Any:
    """Load a calculator when it is first used."""
    if name not in _HOME_OF:
        message = f"module 'commplan.calculators' has no attribute {name!r}"
        raise AttributeError(message)
    found = getattr(import_module(f"commplan.calculators.{_HOME_OF[name]}"), name)
    globals()[name] = found  # also in place of a module of the same name, such as `roi`
    return found


def __dir__() -> list[str]:
    return sorted(__all__)


from commplan.calculators.roi import roi as roi  # noqa: E402  the module of the same name would hide the calculator
