"""What one more euro brings: curves from spend to result, each with its slope."""

from dataclasses import dataclass
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from commplan.calculators.argument import number, positive

_STEPS = 3
_FURTHEST = 300.0  # of a logarithm: beyond it powers would overflow
_FLAT = 1e-9  # at the bend itself the slope does not change: a step would have no end

Spend: TypeAlias = "float | NDArray[np.float64]"


class Curve(Protocol):
    """A response curve: nothing for nothing, never falling."""

    def result(self, spend: Spend) -> NDArray[np.float64]:
        """What the spend brings [result per period]."""

    def marginal(self, spend: Spend) -> NDArray[np.float64]:
        """What one more euro brings there [result per EUR]."""

    def spend_at(self, slopes: NDArray[np.float64], *, guess: NDArray[np.float64]) -> NDArray[np.float64]:
        """Where one more euro brings so much, on the part where returns fall [EUR]; `guess` lies near it."""

    @property
    def inflection(self) -> float:
        """Where returns stop rising and begin to fall [EUR]; 0 for a curve whose returns always fall."""


@dataclass(frozen=True, slots=True)
class PowerCurve:
    """Returns that fall steadily: scale × spend ^ elasticity.

    Parameters
    ----------
    scale : float
        Result of one euro [result].
    elasticity : float
        What one percent more spend brings in percent [ratio, above 0 and below 1].

    Examples
    --------
    >>> curve = PowerCurve.through(1_000, result=40, elasticity=0.5)
    >>> round(float(curve.result(4_000)), 1), round(float(curve.marginal(1_000)), 3)
    (80.0, 0.02)
    """

    scale: float
    elasticity: float

    def __post_init__(self) -> None:
        """Refuse what is no such curve."""
        positive(self.scale, "scale")
        number(self.elasticity, "elasticity", least=1e-9, most=1 - 1e-9, expected="open_ratio")

    @classmethod
    def through(cls, spend: float, *, result: float, elasticity: float) -> "PowerCurve":
        """The curve of that elasticity through one point that is known."""
        return cls(positive(result, "result") / positive(spend, "spend") ** elasticity, elasticity)

    @property
    def inflection(self) -> float:
        """Returns always fall."""
        return 0.0

    def result(self, spend: Spend) -> NDArray[np.float64]:
        """What the spend brings [result]."""
        return np.asarray(self.scale * np.power(spend, self.elasticity))

    def marginal(self, spend: Spend) -> NDArray[np.float64]:
        """What one more euro brings there; without end at 0 [result per EUR]."""
        with np.errstate(divide="ignore"):
            return np.asarray(self.scale * self.elasticity * np.power(np.asarray(spend, float), self.elasticity - 1))

    def spend_at(self, slopes: NDArray[np.float64], *, guess: NDArray[np.float64]) -> NDArray[np.float64]:  # noqa: ARG002
        """Where one more euro brings so much [EUR]."""
        power = np.log(slopes / (self.scale * self.elasticity)) / (self.elasticity - 1)
        return np.asarray(np.exp(np.minimum(power, 700.0)))


@dataclass(frozen=True, slots=True)
class ExponentialCurve:
    """Returns that fall towards a ceiling: top × (1 - exp(-rate × spend)).

    Parameters
    ----------
    top : float
        The most that can be reached [result].
    rate : float
        How soon; 1 / rate euros bring 63 % of the top [per EUR].

    Examples
    --------
    >>> round(float(ExponentialCurve(top=100, rate=0.001).result(1_000)), 1)
    63.2
    """

    top: float
    rate: float

    def __post_init__(self) -> None:
        """Refuse what is no such curve."""
        positive(self.top, "top")
        positive(self.rate, "rate")

    @property
    def inflection(self) -> float:
        """Returns always fall."""
        return 0.0

    def result(self, spend: Spend) -> NDArray[np.float64]:
        """What the spend brings [result]."""
        return np.asarray(-self.top * np.expm1(-self.rate * np.asarray(spend, float)))

    def marginal(self, spend: Spend) -> NDArray[np.float64]:
        """What one more euro brings there [result per EUR]."""
        return np.asarray(self.top * self.rate * np.exp(-self.rate * np.asarray(spend, float)))

    def spend_at(self, slopes: NDArray[np.float64], *, guess: NDArray[np.float64]) -> NDArray[np.float64]:  # noqa: ARG002
        """Where one more euro brings so much; 0 where it never does [EUR]."""
        return np.asarray(np.maximum(-np.log(slopes / (self.top * self.rate)) / self.rate, 0.0))


@dataclass(frozen=True, slots=True)
class HillCurve:
    """A ceiling with or without a slow start: top × spend ^ slope / (half ^ slope + spend ^ slope).

    Parameters
    ----------
    top : float
        The most that can be reached [result].
    half : float
        Spend that brings half of it [EUR].
    slope : float
        Above 1 the curve is S-shaped: small amounts bring next to nothing; at 1 and below returns always fall.

    Examples
    --------
    >>> HillCurve(top=1, half=100, slope=3).result(np.array([100, 150, 170, 190, 200])).round(6).tolist()
    [0.5, 0.771429, 0.830881, 0.872757, 0.888889]
    """

    top: float
    half: float
    slope: float = 1.0

    def __post_init__(self) -> None:
        """Refuse what is no such curve."""
        for name in ("top", "half", "slope"):
            positive(getattr(self, name), name)

    @property
    def inflection(self) -> float:
        """Where returns stop rising, half × ((slope - 1) / (slope + 1)) ^ (1 / slope); 0 without an S [EUR]."""
        s = self.slope
        return self.half * ((s - 1) / (s + 1)) ** (1 / s) if s > 1 else 0.0

    def result(self, spend: Spend) -> NDArray[np.float64]:
        """What the spend brings [result]."""
        share = np.power(np.asarray(spend, float) / self.half, self.slope)
        return np.asarray(self.top * share / (1 + share))

    def marginal(self, spend: Spend) -> NDArray[np.float64]:
        """What one more euro brings there [result per EUR]."""
        relative = np.asarray(spend, float) / self.half
        with np.errstate(divide="ignore"):
            rise = np.power(relative, self.slope - 1)
        return np.asarray(self.top * self.slope / self.half * rise / (1 + np.power(relative, self.slope)) ** 2)

    def spend_at(self, slopes: NDArray[np.float64], *, guess: NDArray[np.float64]) -> NDArray[np.float64]:
        """Where one more euro brings so much, by Newton's steps on the logarithms from a guess nearby [EUR]."""
        s, place = self.slope, np.log(guess / self.half)
        wanted, furthest = np.log(slopes * self.half / (self.top * s)), _FURTHEST / max(s, 1.0)
        for _ in range(_STEPS):
            share = np.exp(s * place)
            away = (s - 1) * place - 2 * np.log1p(share) - wanted
            step = away / np.minimum((s - 1) - 2 * s * share / (1 + share), -_FLAT)
            place = np.clip(place - step, -furthest, furthest)
        return np.asarray(self.half * np.exp(place))
