"""What follows from the figures: pure arithmetic, one file per quantity or close family.

Every function takes plain numbers and returns plain numbers, an `Interval` or a small frozen result. It reads
nothing, changes nothing and knows no client; units, conventions and what happens at zero are in its docstring.
Where a figure does not exist (a cost per lead without a lead) the answer is None; where no finite one would do
(units to sell below cost) it is infinite; where the question makes no sense, CalculationError says which argument.
"""

from commplan.calculators.break_even import break_even_cpl, break_even_roas, break_even_units, full_break_even_roas
from commplan.calculators.cost import (
    cost_per_acquisition,
    cost_per_click,
    cost_per_lead,
    cost_per_lead_interval,
    cost_per_mille,
)
from commplan.calculators.count import poisson_interval
from commplan.calculators.funnel import click_through_rate, entries_needed, rate_chain
from commplan.calculators.interval import Interval
from commplan.calculators.proportion import conversion_rate, newcombe, wilson
from commplan.calculators.roi import full_cost, full_roi, roas, roi, romi
from commplan.calculators.score import Score, weighted_score
from commplan.calculators.trajectory import Course, course_level, course_total, monthly_pace

__all__ = [
    "Course",
    "Interval",
    "Score",
    "break_even_cpl",
    "break_even_roas",
    "break_even_units",
    "click_through_rate",
    "conversion_rate",
    "cost_per_acquisition",
    "cost_per_click",
    "cost_per_lead",
    "cost_per_lead_interval",
    "cost_per_mille",
    "course_level",
    "course_total",
    "entries_needed",
    "full_break_even_roas",
    "full_cost",
    "full_roi",
    "monthly_pace",
    "newcombe",
    "poisson_interval",
    "rate_chain",
    "roas",
    "roi",
    "romi",
    "weighted_score",
    "wilson",
]
