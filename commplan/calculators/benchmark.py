"""Rates drawn towards what is known of others: before channels are ranked, and before a norm is copied."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from commplan.calculators.argument import confidence, impossible, not_negative, part, positive, ratio, whole
from commplan.calculators.interval import Interval

if TYPE_CHECKING:
    import numpy as np

    Array: TypeAlias = np.typing.NDArray[np.float64]


_WEAKEST = 1.0  # trials that the common mean counts for at least, however much the channels differ


@dataclass(frozen=True, slots=True)
class Shrunk:
    """The rates of several channels, each drawn towards their common mean the more the less is known of it.

    Parameters
    ----------
    rates : dict of str to Interval
        Per channel [ratio 0-1].
    best : dict of str to float
        Chance that a channel has the highest rate of all [ratio 0-1].
    mean : float
        The common mean [ratio 0-1].
    strength : float
        How many trials the common mean counts for [count]; infinite where the channels do not differ.
    """

    rates: dict[str, Interval]
    best: dict[str, float]
    mean: float
    strength: float


def adjusted_benchmark(successes: float, *, trials: float, benchmark: float, weight: float) -> float:
    """A rate of one's own and a benchmark, weighed against each other.

    Parameters
    ----------
    successes, trials : float
        What was seen at the client's [count].
    benchmark : float
        The rate that others have [ratio 0-1].
    weight : float
        How many trials the benchmark counts for: 100 is a good deal of trust for a small shop [count].

    Returns
    -------
    float
        What to expect [ratio 0-1].

    Raises
    ------
    CalculationError
        When a count is impossible, the benchmark outside 0-1 or the weight not above 0.

    Notes
    -----
    ``(successes + weight × benchmark) / (trials + weight)``: the benchmark while nothing was seen, and the client's own
    rate in the long run.

    References
    ----------
    B. Efron, C. Morris, "Stein's paradox in statistics", *Scientific American* 236 (5), 1977 (key `efron-morris-1977`).

    Examples
    --------
    >>> adjusted_benchmark(0, trials=50, benchmark=0.02, weight=50)
    0.01
    """
    trials = not_negative(trials, "trials")
    won = part(successes, "successes", whole=trials, whole_name="trials")
    trust = positive(weight, "weight")
    return (won + trust * ratio(benchmark, "benchmark")) / (trials + trust)


def shrink_rates(counts: Mapping[str, tuple[float, float]], *, level: float = 0.95, draws: int = 20_000) -> Shrunk:
    """Conversion rates of several channels, made comparable before they are ranked.

    Parameters
    ----------
    counts : mapping of str to tuple of float
        Successes and trials per channel [count].
    level : float
        Share of the range of each rate [ratio 0-1, both excluded].
    draws : int
        Draws for the chance to be best, always the same ones [count].

    Returns
    -------
    Shrunk
        Rates with their ranges, and the chance of each to be the best.

    Raises
    ------
    CalculationError
        When there are fewer than two channels with trials or a count is impossible.

    Notes
    -----
    Beta-binomial with the mean of all together and a strength found from how much the rates differ beyond chance
    (moments). Three sales of ten visits do not make a champion.

    References
    ----------
    B. Efron, C. Morris, "Stein's paradox in statistics", *Scientific American* 236 (5), 1977 (key `efron-morris-1977`).

    Examples
    --------
    >>> found = shrink_rates({"search": (30, 1_000), "fair": (1, 5), "post": (8, 600)})
    >>> round(found.rates["fair"].likely, 3) < 0.1
    True
    """
    import numpy as np
    from scipy.special import betaincinv  # slow to load, and most calculators do without

    seen = {name: _pair(name, each) for name, each in counts.items()}
    won, tried = (sum(column) for column in zip(*seen.values(), strict=True)) if seen else (0.0, 0.0)
    if sum(n > 0 for _, n in seen.values()) < 2 or not 0 < won < tried:
        raise impossible("not_solvable", argument="counts")
    x, n = (np.array(column) for column in zip(*seen.values(), strict=True))
    mean, strength = _pooled(x, n)
    trust = min(strength, 1e9)
    a, b, tail = x + trust * mean, n - x + trust * (1 - mean), (1 - confidence(level)) / 2
    lows, highs = betaincinv(a, b, tail), betaincinv(a, b, 1 - tail)
    columns = zip(seen, lows, a / (a + b), highs, strict=True)
    rates = {name: Interval(min(float(low), float(rate)), float(rate), max(float(high), float(rate)))
             for name, low, rate, high in columns}  # fmt: skip
    drawn = np.random.default_rng(0).beta(a, b, (whole(draws, "draws", least=100), len(a)))
    shares = np.bincount(drawn.argmax(axis=1), minlength=len(a)) / len(drawn)
    return Shrunk(rates, dict(zip(seen, map(float, shares), strict=True)), mean, strength)


def _pair(name: str, counts: tuple[float, float]) -> tuple[float, float]:
    argument = f"counts[{name!r}]"
    tried = not_negative(counts[1], argument)
    return part(counts[0], argument, whole=tried, whole_name="trials"), tried


def _pooled(x: "Array", n: "Array") -> tuple[float, float]:
    """Common mean, and how many trials it counts for, by the moments of the rates that were seen."""
    import numpy as np

    kept = n > 0
    x, n = x[kept], n[kept]
    mean = float(x.sum() / n.sum())
    chance = mean * (1 - mean)
    between = float((n * (x / n - mean) ** 2).sum()) - (len(n) - 1) * chance
    room = float(n.sum() - (n**2).sum() / n.sum())
    if between <= 0 or room <= 0:
        return mean, float(np.inf)
    return mean, max(chance / (between / room) - 1, _WEAKEST)
