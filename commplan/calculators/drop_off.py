"""How many people a customer journey loses from stage to stage."""

from dataclasses import dataclass
from itertools import pairwise

from commplan.calculators.interval import Interval
from commplan.calculators.proportion import wilson
from commplan.model.journey import Journey, Stage

WAY_IN = ("discovery", "consideration", "purchase")


@dataclass(frozen=True, slots=True)
class Step:
    """One stage of the way to a purchase.

    Parameters
    ----------
    stage : Stage
        With the people who pass it [per month].
    rate : Interval or None
        The share of the stage before that arrives here, with its 95 % range [ratio 0-1]; None for the first one and
        where more arrive than were there.
    lost : float or None
        People who were at the stage before and do not arrive [per month].
    """

    stage: Stage
    rate: Interval | None
    lost: float | None


def drop_off(journey: Journey) -> tuple[Step, ...]:
    """The stages up to the purchase that have a count, each compared with the one before it.

    Parameters
    ----------
    journey : Journey
        Stages in order; those after the sale count other people (buyers of earlier months) and are left out.

    Returns
    -------
    tuple of Step
        Empty where fewer than two stages have a count: one figure is no funnel.

    Notes
    -----
    The range is Wilson's for a share: it says how far one month of so many people can be trusted, not whether the
    same people were counted twice or came through another door.

    References
    ----------
    E. B. Wilson, "Probable inference, the law of succession, and statistical inference", *Journal of the American
    Statistical Association* 22(158), 1927.

    Examples
    --------
    >>> journey = Journey.model_validate({"stages": [
    ...     {"id": "see", "title": "See", "kind": "discovery", "people_per_month": 400},
    ...     {"id": "buy", "title": "Buy", "kind": "purchase", "people_per_month": 20}]})
    >>> drop_off(journey)[1].lost
    380.0
    """
    counted = [stage for stage in journey.stages or () if stage.kind in WAY_IN and stage.people_per_month is not None]
    if len(counted) < 2:
        return ()
    first = Step(counted[0], None, None)
    return (first, *(_step(stage, before) for before, stage in pairwise(counted)))


def _step(stage: Stage, before: Stage) -> Step:
    here, there = stage.people_per_month or 0.0, before.people_per_month or 0.0
    if here > there or not there:
        return Step(stage, None, None)
    return Step(stage, wilson(here, trials=there), there - here)


def costliest(steps: tuple[Step, ...]) -> Step | None:
    """The step at which the smallest share goes on; None where no share is known."""
    known = [(step.rate.likely, step) for step in steps if step.rate is not None and step.rate.likely is not None]
    return min(known, key=lambda pair: pair[0])[1] if known else None
