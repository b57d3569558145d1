"""What was decided each month, why, and what it gave."""

from typing import Literal

from pydantic import Field

from commplan.model.base import Asked, Id, Listed, Part
from commplan.model.quantity import Date, Estimate, Money, Month
from commplan.model.text import Text


class Decision(Part):
    """One decision: asked of the client, or taken."""

    id: Id
    title: Text
    kind: Literal["stop", "reinforce", "test", "other"] = "other"
    channel: Id | None = None
    why: Text | None = None
    cost: Money | None = None
    expected: Estimate | None = None
    by: Date | None = None
    if_not: Text | None = Field(default=None, description="What happens if nothing is decided")
    state: Literal["asked", "taken", "refused"] = "asked"
    outcome: Asked[Text] = None


class Review(Part):
    """A month's review: the consultant's note and the decisions."""

    month: Month
    note: Text | None = None
    learned: Listed[Text] = None
    decisions: Listed[Decision] = None


class Acceptance(Part):
    """A finding of the check that the consultant accepts, with the reason."""

    rule: Id
    at: str | None = Field(default=None, description="The place, as the check prints it; everywhere if left out")
    reason: Text
    until: Date | None = None


class Scenario(Part):
    """A what-if that was kept: what is changed from today."""

    title: Text
    note: Text | None = None
    changes: dict[str, float] = Field(default_factory=dict)
    made_on: Date | None = None
