"""The one noun: an engagement, all its parts, and the files that hold them."""

from types import MappingProxyType
from typing import Any

from pydantic import Field

from commplan.model.action import Plan
from commplan.model.audit import Audit
from commplan.model.base import Listed, Part
from commplan.model.brand import Brand
from commplan.model.budget import Budget
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.content import Content
from commplan.model.decision import Acceptance, Review, Scenario
from commplan.model.experiment import Experiment
from commplan.model.feedback import Feedback
from commplan.model.indicator import Indicator
from commplan.model.journey import Journey
from commplan.model.mapping import MappedFile
from commplan.model.market import Market
from commplan.model.objective import Objective
from commplan.model.persona import Persona
from commplan.model.shown import answered
from commplan.model.swot import Swot
from commplan.model.team import Team
from commplan.model.tool import Tool

Place = tuple[str | int, ...]
"""Where something is: the part, then keys and ranks, such as ("objectives", 0, "target")."""


class Engagement(Part):
    """All that is known of one client. A part that is None was not asked yet."""

    key: str = Field(description="The name of the client's folder")
    client: Client
    brand: Brand | None = None
    market: Market | None = None
    audit: Listed[Audit] = None
    swot: Swot | None = None
    personas: Listed[Persona] = None
    journey: Journey | None = None
    objectives: Listed[Objective] = None
    channels: Listed[Channel] = None
    tools: Listed[Tool] = None
    content: Content | None = None
    budget: Budget | None = None
    plan: Plan | None = None
    team: Team | None = None
    indicators: Listed[Indicator] = None
    experiments: Listed[Experiment] = None
    feedback: Feedback | None = None
    mapping: Listed[MappedFile] = None
    decisions: Listed[Review] = None
    accepted: Listed[Acceptance] = None
    scenarios: dict[str, Scenario] | None = None

    def parts(self) -> MappingProxyType[str, Any]:
        """The parts by name; those not asked yet are None."""
        return MappingProxyType({name: getattr(self, name) for name in PARTS})

    def what_if(self, *, month: str = "", lang: str = "", **changes: Any) -> Any:
        """What a month would come to: `engagement.what_if(budget="3000 EUR", margin=0.4)` at the end of a cell.

        Parameters
        ----------
        month, lang : str
            As in `open_page`.
        **changes
            The fields of `Changes`: budget, channels, price, margin, lead_to_sale, conversion, hours, fees, investment,
            doubled; amounts with their currency.

        Returns
        -------
        Shown
            Today and the scenario with ranges, a waterfall, a tornado and the chance of each objective.

        Raises
        ------
        InputError
            The client's exports are not found from here, or a change cannot be read.
        """
        return answered("what_if", self, month=month, lang=lang, changes=changes)

    def value_at(self, place: Place) -> Any:
        """What stands at a place; None where nothing was given."""
        found: Any = self
        for step in place:
            if isinstance(step, int):
                found = found[step] if isinstance(found, tuple) and step < len(found) else None
            elif isinstance(found, dict):
                found = found.get(step)
            else:
                found = getattr(found, step, None)
        return found


PARTS: tuple[str, ...] = tuple(name for name in Engagement.model_fields if name != "key")
"""The parts in the order of an engagement's life. Each is the file `<part>.yaml`; scenarios are a folder."""
