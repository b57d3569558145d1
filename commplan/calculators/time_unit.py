"""Durations that know their unit, so that weeks and days cannot be mixed up."""

from dataclasses import dataclass
from typing import Literal

from commplan.calculators.argument import impossible, not_negative, one_of, refusal

Unit = Literal["day", "week", "month", "year"]
UNITS = ("day", "week", "month", "year")
_IN_SMALLEST: dict[str, tuple[str, int]] = {"day": ("day", 1), "week": ("day", 7), "month": ("month", 1),
                                            "year": ("month", 12)}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Span:
    """A duration with its unit.

    Parameters
    ----------
    value : float
        How many of them, 0 or more.
    unit : {"day", "week", "month", "year"}
        Of what.

    Raises
    ------
    CalculationError
        When the value is negative, the unit unknown, or durations in different units are added or compared.

    Examples
    --------
    >>> weeks(39) + weeks(1)
    Span(value=40.0, unit='week')
    >>> weeks(2).to("day").value
    14.0
    """

    value: float
    unit: Unit

    def __post_init__(self) -> None:
        """Refuse what is no duration."""
        object.__setattr__(self, "value", not_negative(self.value, "value"))
        one_of(self.unit, "unit", UNITS)

    def to(self, unit: Unit) -> "Span":
        """The same duration in another unit where that is exact: days and weeks, months and years."""
        (ours, each), (theirs, other) = _IN_SMALLEST[self.unit], _IN_SMALLEST[one_of(unit, "unit", UNITS)]
        if ours != theirs:
            raise impossible("units_without_factor", unit=unit_name(self.unit), other=unit_name(unit))
        return Span(self.value * each / other, unit)

    def __add__(self, other: "Span") -> "Span":
        """Both, one after the other."""
        return Span(self.value + in_unit(other, self.unit, "other"), self.unit)

    def __lt__(self, other: "Span") -> bool:
        return self.value < in_unit(other, self.unit, "other")


def days(value: float) -> Span:
    """So many days."""
    return Span(value, "day")


def weeks(value: float) -> Span:
    """So many weeks."""
    return Span(value, "week")


def months(value: float) -> Span:
    """So many months."""
    return Span(value, "month")


def years(value: float) -> Span:
    """So many years."""
    return Span(value, "year")


def in_unit(span: object, unit: Unit, name: str) -> float:
    """The number of a duration that must be in this unit; a bare number or another unit is refused."""
    if not isinstance(span, Span):
        raise refusal(name, span, "duration")
    if span.unit != unit:
        raise impossible("units_mixed", unit=unit_name(span.unit), other=unit_name(unit), code=unit)
    return span.value


def unit_name(unit: str) -> object:
    """What a unit is called, in both languages."""
    from commplan.knowledge import problem as sentences

    return sentences.expected(f"unit_{unit}")
