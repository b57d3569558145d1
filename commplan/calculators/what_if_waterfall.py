"""From today's profit to the scenario's, one change after the other."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from commplan.calculators.what_if import WhatIf
from commplan.calculators.what_if_assumptions import centre
from commplan.calculators.what_if_model import Levers, as_today, figures


@dataclass(frozen=True, slots=True)
class Step:
    """What one change adds to the profit [client's currency per month]; `channel` where it is that channel's money."""

    lever: str
    channel: str | None
    effect: float


def waterfall(found: WhatIf) -> tuple[Step, ...]:
    """What each change adds to an average month's profit.

    Parameters
    ----------
    found : WhatIf
        As `what_if` gives it.

    Returns
    -------
    tuple of Step
        Those that change something, in the order of the model: each channel's money, then hours, fees, conversion,
        rate of sale, price and margin. They add up to the likely gain exactly; what two changes do together is counted
        with the later one.
    """
    values, at = centre(found.assumptions), as_today(found.today)
    profit = float(figures(found.today, at, values)["profit"])
    steps = []
    for lever, channel, then in _one_after_the_other(found, at):
        reached = float(figures(found.today, then, values)["profit"])
        if then != at:
            steps.append(Step(lever, channel, reached - profit))
        at, profit = then, reached
    return tuple(steps)


def _one_after_the_other(found: WhatIf, at: Levers) -> Iterator[tuple[str, str | None, Levers]]:
    for rank, each in enumerate(found.today.channels):
        at = replace(at, spend=(*found.levers.spend[: rank + 1], *at.spend[rank + 1 :]))
        yield "channels", each.id, at
    for lever in ("hours", "fees", "conversion", "lead_to_sale", "price", "margin"):
        at = replace(at, **{lever: getattr(found.levers, lever)})
        yield lever, None, at
