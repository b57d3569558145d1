"""How often the 80 % ranges of the trajectory hold, on simulated series: `python -m benchmarks.forecast_coverage`."""

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from commplan.calculators.outlook import outlook

Make = Callable[[np.random.Generator, int], NDArray[np.float64]]


def _flat(chance: np.random.Generator, months: int) -> NDArray[np.float64]:
    return chance.poisson(chance.choice([4, 20, 60]), months).astype(float)


def _trend(chance: np.random.Generator, months: int) -> NDArray[np.float64]:
    start, change = chance.uniform(15, 60), chance.uniform(-0.01, 0.04)
    return chance.poisson(np.maximum(start * (1 + change * np.arange(months)), 1.0)).astype(float)


def _season(chance: np.random.Generator, months: int) -> NDArray[np.float64]:
    shape = 1 + chance.uniform(0.2, 0.4) * np.sin(2 * np.pi * (np.arange(months) + chance.uniform(0, 12)) / 12)
    return chance.poisson(chance.uniform(30, 80) * shape).astype(float)


def _random_walk(chance: np.random.Generator, months: int) -> NDArray[np.float64]:
    return 1000 + np.cumsum(chance.normal(0, 20, months))


def _dispersed(chance: np.random.Generator, months: int) -> NDArray[np.float64]:
    return chance.poisson(chance.gamma(4, 30 / 4, months)).astype(float)


def _noisy_level(chance: np.random.Generator, months: int) -> NDArray[np.float64]:
    return chance.normal(50, 5, months)


KINDS: dict[str, tuple[Make, bool]] = {
    "flat counts": (_flat, True), "trend": (_trend, True), "season": (_season, True),
    "random walk": (_random_walk, False), "over-dispersed counts": (_dispersed, True),
    "noise around a level": (_noisy_level, False),
}  # fmt: skip
SEEN, AHEAD = (4, 6, 8, 12, 24, 36), (1, 3, 6)


def coverage(make: Make, *, counts: bool, seen: int, ahead: int, trials: int, seed: int) -> float:
    """Share of simulated series whose 80 % range, made from the months seen, holds what then came.

    A count is held by the whole numbers that the range touches, as it is shown.
    """
    chance = np.random.default_rng([seed, seen, ahead])
    held = 0
    for _ in range(trials):
        series = make(chance, seen + ahead)
        held += is_held(series, seen=seen, ahead=ahead, counts=counts)
    return held / trials


def is_held(series: NDArray[np.float64], *, seen: int, ahead: int, counts: bool) -> bool:
    """Whether the value that many months after those seen lies in its 80 % range."""
    bounds = (0.0, math.inf) if series.min() >= 0 else (-math.inf, math.inf)
    expected = outlook(series[:seen].tolist(), ahead=(ahead,), counts=counts, bounds=bounds)
    if expected is None:
        return True
    interval = expected.interval()
    margin = 0.5 if counts else 0.0
    return interval.low - margin <= series[seen + ahead - 1] <= interval.high + margin


def main(trials: int = 300) -> None:
    """Print the table."""
    print("| series | months ahead |", " | ".join(f"{seen} seen" for seen in SEEN), "|")
    for name, (make, counts) in KINDS.items():
        for ahead in AHEAD:
            found = [coverage(make, counts=counts, seen=seen, ahead=ahead, trials=trials, seed=2) for seen in SEEN]
            print(f"| {name} | {ahead} |", " | ".join(f"{share:.0%}" for share in found), "|")


if __name__ == "__main__":
    main()
