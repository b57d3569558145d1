"""Two ends, or one: how the error of an interval or a test is shared between its sides."""

from typing import Literal

from commplan.calculators.argument import confidence, one_of
from commplan.calculators.normal import below

Side = Literal["both", "lower", "upper"]
Alternative = Literal["two-sided", "greater", "less"]
SIDES = ("both", "lower", "upper")
ALTERNATIVES = ("two-sided", "greater", "less")


def tails(level: float, side: Side) -> tuple[float, float]:
    """The error left below and above [ratio]: half each, or all of it on the side that has a bound."""
    error, side_ = 1 - confidence(level), one_of(side, "side", SIDES)
    if side_ == "both":
        return error / 2, error / 2
    return (error, 0.0) if side_ == "lower" else (0.0, error)


def normal_p_value(z: float, alternative: Alternative) -> float:
    """Chance of a standard normal figure at least as far out as z, on the side or sides asked for."""
    chosen = one_of(alternative, "alternative", ALTERNATIVES)
    if chosen == "two-sided":
        return 2 * below(-abs(z))
    return below(-z if chosen == "greater" else z)
