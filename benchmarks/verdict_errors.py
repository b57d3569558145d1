"""How often verdicts are wrong, on simulated channels whose truth is known: `python -m benchmarks.verdict_errors`.

A channel's true margin per unit spent is given: at 1 it just pays. Spending is `size` results' worth of break-even a
month; results are counts, over-dispersed where asked for. Six months are pooled, as the product does.
"""

from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from commplan.calculators.verdict import dispersion, verdict

RETURNS = (0.0, 0.25, 0.5, 0.8, 1.0, 1.25, 2.0, 4.0)
"""True margin for each unit of money; below 1 `reinforce` is wrong, above 1 `stop` is."""
SIZES = (0.5, 2.0, 10.0)
"""Results a month that would just pay for the channel [count]."""
ANSWERS = ("stop", "reinforce", "test", "not_enough_data")
MONTHS, BREAK_EVEN = 6, 100.0


@dataclass(frozen=True)
class World:
    """How results come: as chance alone lets them, or with months that differ (variance over mean above 1)."""

    name: str
    spread: float = 1.0


WORLDS = (World("chance alone"), World("months differ (variance twice the mean)", 2.0))


def months_of(chance: np.random.Generator, *, mean: float, spread: float, months: int) -> NDArray[np.float64]:
    """Counts of that mean whose variance is `spread` times the mean."""
    if spread == 1.0 or mean == 0:
        return chance.poisson(mean, months).astype(float)
    rates = chance.gamma(mean / (spread - 1), spread - 1, months)
    return chance.poisson(rates).astype(float)


def shares(*, truth: float, size: float, spread: float, trials: int, seed: int) -> dict[str, float]:
    """How often each verdict is given to such a channel [ratio 0-1]."""
    chance = np.random.default_rng([seed, int(truth * 100), int(size * 10), int(spread * 10)])
    found: Counter[str] = Counter()
    cost = size * BREAK_EVEN
    for _ in range(trials):
        counts = months_of(chance, mean=truth * size, spread=spread, months=MONTHS)
        wide = dispersion(counts.tolist(), costs=[cost] * MONTHS)
        answer = verdict(cost * MONTHS, results=float(counts.sum()), break_even=BREAK_EVEN, dispersion=wide).answer
        found[answer] += 1
    return {answer: found[answer] / trials for answer in ANSWERS}


def wrong_in_a_year(*, truth: float, size: float, trials: int, seed: int) -> float:
    """How often a channel gets the wrong one of stop and reinforce at least once in twelve monthly looks."""
    chance = np.random.default_rng([seed, int(truth * 100), int(size * 10)])
    wrong = "reinforce" if truth < 1 else "stop"
    cost, held = size * BREAK_EVEN, 0
    for _ in range(trials):
        counts = chance.poisson(truth * size, MONTHS + 11).astype(float)
        looks = (counts[at : at + MONTHS] for at in range(12))
        held += any(verdict(cost * MONTHS, results=float(look.sum()), break_even=BREAK_EVEN,
                            dispersion=dispersion(look.tolist(), costs=[cost] * MONTHS)).answer == wrong
                    for look in looks)  # fmt: skip
    return held / trials


def main(trials: int = 2000) -> None:
    """Print the tables of docs/verdicts.md."""
    for world in WORLDS:
        print(f"\n{world.name}\n| results a month at break-even | true return |", " | ".join(ANSWERS), "|")
        for size in SIZES:
            for truth in RETURNS:
                found = shares(truth=truth, size=size, spread=world.spread, trials=trials, seed=3)
                print(f"| {size:g} | {truth:g} |", " | ".join(f"{found[name]:.1%}" for name in ANSWERS), "|")
    print("\nwrong at least once in twelve monthly looks")
    for size in SIZES:
        for truth in (0.8, 1.25):
            print(f"| {size:g} | {truth:g} | {wrong_in_a_year(truth=truth, size=size, trials=500, seed=4):.1%} |")


if __name__ == "__main__":
    main()
