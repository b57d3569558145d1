"""Which personas and stages the content themes speak to, and where nothing is said."""

from collections.abc import Sequence

from commplan.model.content import Content, Theme
from commplan.model.journey import Journey, StageKind

STAGES: tuple[StageKind, ...] = ("discovery", "consideration", "purchase", "after_sales", "loyalty")


def themes_for(content: Content, persona: str, stage: StageKind) -> tuple[Theme, ...]:
    """The themes that speak to a persona at a stage; a theme that does not say to whom or when is not counted."""
    return tuple(
        theme for theme in content.themes or () if persona in (theme.personas or ()) and stage in (theme.stages or ())
    )


def stages_of(journey: Journey | None) -> tuple[StageKind, ...]:
    """The kinds of stage that a journey has, in their order; all five where it was not drawn yet."""
    kinds = {stage.kind for stage in journey.stages or ()} if journey else set()
    return tuple(kind for kind in STAGES if kind in kinds) or STAGES


def silent_stages(content: Content, journey: Journey | None) -> tuple[StageKind, ...]:
    """The stages at which no theme speaks.

    Parameters
    ----------
    content : Content
        Its themes; nothing is said while one of them does not name its stages.
    journey : Journey or None
        Which stages there are.

    Returns
    -------
    tuple of str
        Kinds of stage.
    """
    themes = content.themes or ()
    if not themes or any(theme.stages is None for theme in themes):
        return ()
    spoken = {stage for theme in themes for stage in theme.stages or ()}
    return tuple(stage for stage in stages_of(journey) if stage not in spoken)


def hours_needed(themes: Sequence[Theme]) -> float | None:
    """What the themes take each month [hours]; None until every theme says how many pieces and how long one takes."""
    if not themes or any(theme.per_month is None or theme.hours_each is None for theme in themes):
        return None
    return sum((theme.per_month or 0.0) * (theme.hours_each or 0.0) for theme in themes)
