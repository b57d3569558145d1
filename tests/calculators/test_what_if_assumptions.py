import math

import numpy as np
import pytest
from scipy import stats

from commplan.calculators.what_if_assumptions import DRAWS, Assumption, assumptions, centre, drawn
from tests.calculators.what_if_case import rows, today


def by_name(**more: object) -> dict[str, Assumption]:
    return {each.name: each for each in assumptions(today(**more))}  # type: ignore[arg-type]


def test_what_is_not_known_has_a_range_and_as_many_draws() -> None:
    found = by_name()
    assert list(found) == ["response", "results/search", "results/social", "lead_to_sale"]
    assert all(each.low < each.likely < each.high and each.draws.shape == (DRAWS,) for each in found.values())
    assert "lead_to_sale" not in by_name(lead_to_sale=1)


def test_ranges_of_counts_agree_with_simulated_counts() -> None:
    """Of true means from a flat prior, those that give the count lie in the range four times in five."""
    means = np.random.default_rng(7).uniform(0, 40, 400_000)
    seen = means[np.random.default_rng(8).poisson(means * 4) == 40]
    found = by_name()["results/search"]
    assert np.mean((seen >= found.low) & (seen <= found.high)) == pytest.approx(0.80, abs=0.02)
    assert found.likely == pytest.approx(float(np.median(seen)), rel=0.03)


def test_the_response_lies_between_the_published_mean_and_proportion() -> None:
    found = by_name()["response"]
    assert found.draws.min() > 0.12
    assert found.draws.max() < 1
    assert found.likely == pytest.approx(1 - math.sqrt((1 - 0.12) * (1 - 0.24) / 2), rel=1e-4)


def test_a_belief_moves_the_response_halfway() -> None:
    least, none, much = (assumptions(today(), doubled=share)[0].likely for share in (0.0, None, 1.0))
    assert least < none < much
    wanted = stats.triang(((0.5 * math.log2(1.6) + 0.5 * 0.24) - 0.12) / 0.88, 0.12, 0.88).ppf(0.5)
    assert assumptions(today(), doubled=0.6)[0].likely == pytest.approx(wanted, rel=1e-4)


def test_draws_fill_every_slice_and_do_not_go_together() -> None:
    found = by_name()
    sales = stats.beta(12 + 1 / 3, 36 + 1 / 3).cdf(found["lead_to_sale"].draws)
    assert sorted(np.floor(sales * DRAWS + 1e-6).astype(int)) == list(range(DRAWS))
    assert abs(stats.spearmanr(found["response"].draws, found["lead_to_sale"].draws).statistic) < 0.15


def test_no_result_yet_is_a_small_count_and_not_nothing() -> None:
    found = {each.name: each for each in assumptions(today(rows(social=0)))}["results/social"]
    assert (found.low, found.likely) == (pytest.approx(0, abs=0.01), 0)
    assert found.high > 0


def test_all_are_the_same_each_time() -> None:
    first, second = assumptions(today()), assumptions(today())
    assert centre(first) == centre(second)
    assert all(np.array_equal(drawn(first)[name], drawn(second)[name]) for name in drawn(first))
