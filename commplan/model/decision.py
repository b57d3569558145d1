"""What was decided each month, why, and what it gave."""

from typing import Annotated, Literal

from pydantic import Field

from commplan.model.base import Asked, Id, Listed, Part
from commplan.model.quantity import Date, Estimate, Money, Month, Number, Outlay, Share
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


class Changes(Part):
    """What a what-if changes from today, each a month's figure; what is left out stays as it is."""

    budget: Outlay | None = Field(default=None, description="Paid to all media together")
    channels: dict[Id, Outlay] | None = Field(default=None, description="Paid to each of these; 0 ends it")
    price: Outlay | None = Field(default=None, description="What a sale brings, without VAT")
    margin: Share | None = Field(default=None, description="Contribution margin on sales")
    lead_to_sale: Share | None = Field(default=None, description="Leads that become customers")
    conversion: Share | None = Field(default=None, description="Clicks that become results")
    hours: Annotated[Number, Field(ge=0, le=7440)] | None = Field(default=None, description="Own hours on them")
    fees: Outlay | None = Field(default=None, description="Agencies and freelancers together")
    investment: Outlay | None = Field(default=None, description="Paid once for all this")
    doubled: Share | None = Field(
        default=None, description="How much more results twice the money would bring, as the client believes"
    )


class Scenario(Part):
    """A what-if that was kept: what is changed from today."""

    title: Text
    note: Text | None = None
    changes: Changes = Changes()
    made_on: Date | None = None
