"""How people write where something is, and a name for it that outlives a change of order."""

from commplan.model.engagement import Engagement, Place


def dotted(at: Place) -> str:
    """A place as people write it: `objectives[2].target`, counted from 1."""
    text = ""
    for step in at:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}"
    return text.lstrip(".")


def named(at: Place, engagement: Engagement) -> str:
    """The same with the ids of records instead of their ranks, where they have one: `objectives[more-visible].target`.

    A record that is inserted above changes the rank, and not this name.
    """
    text = ""
    for depth, step in enumerate(at, start=1):
        key = getattr(engagement.value_at(at[:depth]), "id", None) if isinstance(step, int) else None
        text += f".{step}" if not isinstance(step, int) else f"[{key or step + 1}]"
    return text.lstrip(".")
