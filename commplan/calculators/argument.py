"""What a calculator accepts: plain finite numbers. Anything else is refused with a sentence that names it."""

import math
import sys
from numbers import Real

from commplan.errors import CalculationError

_LARGEST = sys.float_info.max


def refusal(name: str, given: object, expected: str) -> CalculationError:
    """Say which argument cannot be used, what is expected and what was given."""
    shown = str(given) if isinstance(given, Real) else repr(given)
    return CalculationError(f"{name} must be {expected}; {shown} was given.")


def number(
    value: object,
    name: str,
    *,
    least: float = -_LARGEST,
    most: float = _LARGEST,
    expected: str = "a finite number",
) -> float:
    """Return `value` as a float once it is known to lie within the limits, both included.

    A bool is refused although Python counts with it: `True` among figures is a slip, never a 1.
    """
    try:
        figure = float(value) if isinstance(value, Real) and not isinstance(value, bool) else math.nan
    except OverflowError:  # an int too large for a float would otherwise reach the caller as a crash
        figure = math.nan
    if not least <= figure <= most:  # nan compares with nothing, so it ends here too
        raise refusal(name, value, expected)
    return figure


def not_negative(value: object, name: str) -> float:
    """Return an amount of money, a count or a duration: a finite number, 0 or more."""
    return number(value, name, least=0, expected="a finite number, 0 or more")


def positive(value: object, name: str) -> float:
    """Return a finite number above 0."""
    return number(value, name, least=math.ulp(0.0), expected="a finite number above 0")


def ratio(value: object, name: str) -> float:
    """Return a ratio from 0 to 1; the message reminds that 40 % is written 0.4."""
    return number(value, name, least=0, most=1, expected="a ratio from 0 to 1 (40 % is 0.4)")


def part(value: object, name: str, *, whole: float, whole_name: str) -> float:
    """Return a count that is part of another one: from 0 to `whole`."""
    return number(value, name, least=0, most=whole, expected=f"a finite number from 0 to {whole_name} ({whole:.15g})")


def confidence(level: object) -> float:
    """Return the level of an interval: a ratio strictly between 0 and 1."""
    expected = "a ratio between 0 and 1, both excluded (0.95 for 95 %)"
    return number(level, "level", least=math.ulp(0.0), most=math.nextafter(1.0, 0.0), expected=expected)
