"""What a calculator accepts: plain finite numbers. Anything else is refused with a sentence that names it."""

import math
import sys
from collections.abc import Sequence
from numbers import Real
from typing import Any

from commplan.errors import CalculationError

_LARGEST = sys.float_info.max


def refusal(name: str, given: object, expected: str, **values: Any) -> CalculationError:
    """Say which argument cannot be used, what is expected (a key of calculations.yaml) and what was given."""
    from commplan.knowledge import problem as sentences  # the words are only needed once something is wrong

    shown = str(given) if isinstance(given, Real) else repr(given)
    wanted = sentences.expected(expected, **values)
    return sentences.problem(CalculationError, "must_be", argument=name, expected=wanted, given=shown)


def impossible(key: str, **values: Any) -> CalculationError:
    """Say why there is no such figure (a sentence of calculations.yaml); raise it."""
    from commplan.knowledge.problem import problem

    return problem(CalculationError, key, **values)


def number(
    value: object,
    name: str,
    *,
    least: float = -_LARGEST,
    most: float = _LARGEST,
    expected: str = "finite",
    **values: Any,
) -> float:
    """Return `value` as a float once it is known to lie within the limits, both included.

    A bool is refused although Python counts with it: `True` among figures is a slip, never a 1.
    """
    try:
        figure = float(value) if isinstance(value, Real) and not isinstance(value, bool) else math.nan
    except OverflowError:  # an int too large for a float would otherwise reach the caller as a crash
        figure = math.nan
    if not least <= figure <= most:  # nan compares with nothing, so it ends here too
        raise refusal(name, value, expected, **values)
    return figure


def not_negative(value: object, name: str) -> float:
    """Return an amount of money, a count or a duration: a finite number, 0 or more."""
    return number(value, name, least=0, expected="not_negative")


def positive(value: object, name: str) -> float:
    """Return a finite number above 0."""
    return number(value, name, least=math.ulp(0.0), expected="positive")


def ratio(value: object, name: str) -> float:
    """Return a ratio from 0 to 1; the message reminds that 40 % is written 0.4."""
    return number(value, name, least=0, most=1, expected="ratio")


def open_ratio(value: object, name: str) -> float:
    """Return a ratio strictly between 0 and 1."""
    return number(value, name, least=math.ulp(0.0), most=math.nextafter(1.0, 0.0), expected="open_ratio")


def whole(value: object, name: str, *, least: int = 0) -> int:
    """Return a whole number of at least `least`, such as a number of people or of looks."""
    figure = number(value, name, least=least, expected="whole", fewest=least)
    if figure != int(figure):
        raise refusal(name, value, "whole", fewest=least)
    return int(figure)


def part(value: object, name: str, *, whole: float, whole_name: str) -> float:
    """Return a count that is part of another one: from 0 to `whole`."""
    return number(value, name, least=0, most=whole, expected="part", whole_name=whole_name, whole=f"{whole:.15g}")


def confidence(level: object) -> float:
    """Return the level of an interval: a ratio strictly between 0 and 1."""
    return open_ratio(level, "level")


def one_of(value: object, name: str, choices: Sequence[str]) -> str:
    """Return a word once it is known to be one of those that can be used."""
    if not isinstance(value, str) or value not in choices:
        raise refusal(name, value, "one_of", choices=list(choices))
    return value


def numbers(values: Sequence[float], name: str, *, fewest: int = 1) -> list[float]:
    """Return several finite numbers; the message counts them from 1."""
    if len(values) < fewest:
        raise refusal(name, list(values), "some_values", count=fewest)
    return [number(value, f"{name}[{rank}]") for rank, value in enumerate(values, start=1)]
