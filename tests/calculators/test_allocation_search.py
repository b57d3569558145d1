"""Branch and bound on S-shaped curves: the optimum of a fine grid, wherever the search begins."""

import numpy as np
import pytest

from commplan.calculators import HillCurve
from commplan.calculators.allocation_problem import Problem
from commplan.calculators.allocation_search import best_choice


@pytest.mark.parametrize("seed", range(12))
def test_three_s_curves_against_a_fine_grid(seed):
    rng = np.random.default_rng(seed)
    curves = {n: HillCurve(rng.uniform(10, 100), rng.uniform(100, 2_000), rng.uniform(1.5, 5)) for n in "abc"}
    budget = rng.uniform(300, 4_000)
    problem = Problem.of(curves, budget=budget, least=None, most=None, pinned=None, keep=None, floor=None)
    found = best_choice(problem)
    first, second = np.meshgrid(*[np.linspace(0, budget, 801)] * 2)
    third = budget - first - second
    values = sum(c.result(np.maximum(x, 0)) for c, x in zip(curves.values(), (first, second, third), strict=True))
    assert found.result >= values[third >= 0].max() * (1 - 1e-9)
    assert found.gap <= 1e-8 * found.result


def test_eight_s_curves_are_solved_within_the_bound():
    rng = np.random.default_rng(3)
    curves = {str(n): HillCurve(rng.uniform(10, 100), rng.uniform(100, 2_000), rng.uniform(1.5, 5)) for n in range(8)}
    problem = Problem.of(curves, budget=5_000, least=None, most=None, pinned=None, keep=None, floor=None)
    assert best_choice(problem).gap <= 1e-8 * best_choice(problem).result
