"""Which field of which record names a record of which part."""

from collections.abc import Iterator
from typing import Any

from commplan.knowledge import item_ids
from commplan.model.engagement import Engagement, Place

FIELDS: tuple[tuple[str, str, str], ...] = (
    ("objectives", "indicator", "indicators"),
    ("objectives", "owner", "people"),
    ("objectives", "goal", "goals"),
    ("objectives", "personas", "personas"),
    ("objectives", "drawn_from", "options"),
    ("channels", "personas", "personas"),
    ("channels", "serves", "channels"),
    ("tools", "owner", "people"),
    ("tools", "exchanges_with", "tools"),
    ("indicators", "objective", "objectives"),
    ("experiments", "channel", "channels"),
    ("brand.media", "channel", "channels"),
    ("journey.stages.touchpoints", "channel", "channels"),
    ("content.themes", "personas", "personas"),
    ("content.themes", "channels", "channels"),
    ("budget.lines", "channel", "channels"),
    ("plan.actions", "objective", "objectives"),
    ("plan.actions", "channel", "channels"),
    ("plan.actions", "personas", "personas"),
    ("plan.actions", "prepares", "high_points"),
    ("plan.actions", "drawn_from", "options"),
    ("plan.actions.roles", "produces", "people"),
    ("plan.actions.roles", "validates", "people"),
    ("plan.actions.roles", "publishes", "people"),
    ("plan.actions.roles", "analyses", "people"),
    ("swot.options", "inside", "inside"),
    ("swot.options", "outside", "outside"),
    ("swot.options", "leads_to", "outcomes"),
    ("swot.strengths", "origin", "findings"),
    ("swot.weaknesses", "origin", "findings"),
    ("swot.opportunities", "origin", "findings"),
    ("swot.threats", "origin", "findings"),
    ("team", "decides", "people"),
    ("team", "collaboration_tools", "tools"),
    ("team.rituals", "who", "people"),
    ("team.training", "who", "people"),
    ("team.repetitive", "tool", "tools"),
    ("team.repetitive", "who", "people"),
    ("decisions.decisions", "channel", "channels"),
)
"""(where the records are, the field, what it names)"""

EVERY_CHANNEL = "all"
TOLD_ELSEWHERE = ("personas", "channels", "people")  # rules of their own say that there is none of them at all


def known_ids(engagement: Engagement) -> dict[str, set[str] | None]:
    """The ids of each part that others name; None where the part is not filled in yet."""
    client = engagement.client
    lists: dict[str, Any] = {
        "people": client.people,
        "goals": client.goals,
        "high_points": client.high_points,
        **{name: getattr(engagement, name) for name in ("objectives", "channels", "personas", "tools", "indicators")},
    }
    if engagement.swot is not None:
        swot = engagement.swot
        crossed: dict[str, Any] = {
            "inside": (*(swot.strengths or ()), *(swot.weaknesses or ())),
            "outside": (*(swot.opportunities or ()), *(swot.threats or ())),
            "options": swot.options,
        }
        lists |= crossed
    known = {name: None if records is None else {record.id for record in records} for name, records in lists.items()}
    if channels := known["channels"]:
        channels.add(EVERY_CHANNEL)
    known |= {name: known[name] or None for name in TOLD_ELSEWHERE}
    return {"options": None, **known} | {"outcomes": _outcomes(engagement), "findings": _findings(engagement)}


def _outcomes(engagement: Engagement) -> set[str] | None:
    """What an option may have become: an objective or an action; None until both are filled in."""
    actions = engagement.plan.actions if engagement.plan else None
    if engagement.objectives is None or actions is None:
        return None
    return {objective.id for objective in engagement.objectives} | {action.id for action in actions}


def _findings(engagement: Engagement) -> set[str] | None:
    """What an entry may come from: an audit question or what the market shows; None until the forces are filled in."""
    market = engagement.market
    if market is None or market.opportunities is None or market.threats is None:
        return None
    seen: tuple[Any, ...] = (
        *market.opportunities,
        *market.threats,
        *(market.trends or ()),
        *(market.competitors or ()),
    )
    return set(item_ids()) | {each.id for each in seen}


def references(engagement: Engagement) -> Iterator[tuple[Place, str, str]]:
    """Every reference: its place, the part that it points into, and the name."""
    for path, field, target in FIELDS:
        for at, record in _records(engagement, path.split(".")):
            value = getattr(record, field)
            if isinstance(value, str):
                yield (*at, field), target, value
            elif isinstance(value, tuple):
                for rank, named in enumerate(value):
                    yield (*at, field, rank), target, named


def _records(parent: Any, path: list[str], at: Place = ()) -> Iterator[tuple[Place, Any]]:
    found = getattr(parent, path[0])
    children = enumerate(found) if isinstance(found, tuple) else [(None, found)]
    for rank, child in children:
        if child is None:
            continue
        place = (*at, path[0]) if rank is None else (*at, path[0], rank)
        if len(path) == 1:
            yield place, child
        else:
            yield from _records(child, path[1:], place)
