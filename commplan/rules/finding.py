"""What a rule says: a place and values. It becomes a sentence only when it is shown."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal

from commplan.model.engagement import Place
from commplan.model.shown import Shown

Severity = Literal["blocker", "major", "minor", "question"]
SEVERITIES: tuple[Severity, ...] = ("blocker", "major", "minor", "question")


class Finding:
    """Something that does not hold together: where, and the values that show it.

    >>> Finding(at=("objectives", 0, "target"), objective="More visible").values["objective"]
    'More visible'
    """

    __slots__ = ("about", "at", "values")

    def __init__(self, *, at: Place, **values: Any) -> None:
        self.at = at
        self.values = MappingProxyType(values)
        self.about: tuple[Place, ...] = ()

    def concerning(self, *places: Place) -> "Finding":
        """The same, which other records concern too: what is wrong there may be its cause."""
        made = Finding(at=self.at, **self.values)
        made.about = (*self.about, *places)
        return made

    def __repr__(self) -> str:
        return f"Finding(at={self.at!r}, {dict(self.values)!r})"


@dataclass(frozen=True)
class Reported(Shown):
    """A finding with the rule that made it, how grave it is, and the reason if it was accepted.

    What follows from another finding is folded under it: `cause` names it, by its rule and its place.
    """

    rule: str
    severity: Severity
    at: Place
    values: MappingProxyType[str, Any]
    accepted: Any = None
    about: tuple[Place, ...] = ()
    cause: tuple[str, Place] | None = None


@dataclass(frozen=True)
class Result(Shown):
    """What one rule came to."""

    rule: str
    state: Literal["passed", "failed", "skipped", "error"]
    findings: tuple[Reported, ...] = ()
    missing: tuple[str, ...] = ()
    error: str = ""
