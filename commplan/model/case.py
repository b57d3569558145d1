"""An engagement as it is looked at: which month, from which day, with which figures.

Rules, charts and tables name what they need by their parameters; `supply` gives it to them or says what is missing.
"""

import datetime as dt
import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from commplan.model.engagement import Engagement
from commplan.model.quantity import Period

EXPORTS = ("web", "queries", "emails", "leads", "orders", "sales", "social")
"""The tables of exports besides `performance`, each asked for by its name."""


@dataclass(frozen=True)
class Missing:
    """Parts that were asked for and are not there."""

    parts: tuple[str, ...]


@dataclass(frozen=True)
class Case:
    """An engagement on the last day of a month, with the tables of its exports by kind where there are some."""

    engagement: Engagement
    month: str | None = None
    day: dt.date | None = None
    performance: Any = None
    exports: Mapping[str, Any] = field(default_factory=dict)

    @property
    def today(self) -> dt.date | None:
        """The day from which everything is judged; nothing looks at the clock."""
        if self.day is None and self.month is not None:
            return Period.of_month(self.month).end
        return self.day

    def available(self) -> Mapping[str, Any]:
        """What may be asked for, by name."""
        return {
            **dict.fromkeys(EXPORTS),
            **self.exports,
            **self.engagement.parts(),
            "engagement": self.engagement,
            "month": self.month,
            "today": self.today,
            "performance": self.performance,
        }


@cache
def needs(function: Callable[..., Any]) -> Mapping[str, bool]:
    """The names of what a function asks for, and whether it must have it: what has a default may be absent."""
    parameters = inspect.signature(function).parameters
    return {name: parameter.default is parameter.empty for name, parameter in parameters.items()}


def supply(function: Callable[..., Any], available: Mapping[str, Any]) -> dict[str, Any] | Missing:
    """The arguments of a function, or what is missing for it."""
    wanted = needs(function)
    missing = tuple(name for name, is_needed in wanted.items() if is_needed and available[name] is None)
    if missing:
        return Missing(missing)
    return {name: available[name] for name in wanted if available[name] is not None}
