"""What the script of the page reckons with: today, the draws and the chances, as plain figures."""

import math
from collections.abc import Mapping
from typing import Any

import numpy as np

from commplan.calculators.what_if import WhatIf
from commplan.calculators.what_if_assumptions import DRAWS, centre, drawn
from commplan.calculators.what_if_chances import GROWTHS
from commplan.calculators.what_if_model import Levers

PLACES = 6
"""How many digits a chance has after its point: nothing that is shown needs more."""


def payload(base: WhatIf) -> dict[str, Any]:
    """Today as the script needs it.

    Parameters
    ----------
    base : WhatIf
        Nothing changed, with the chances of all objectives.

    Returns
    -------
    dict
        Fit for JSON: what is not known is null.
    """
    today = base.today
    channels = [
        {"id": each.id, "spend": each.spend, "fees": each.fees, "hours": each.hours,
         "results": _known(each.results), "measured": each.is_measured}
        for each in today.channels
    ]  # fmt: skip
    chances = [
        {"driver": each.driver, "channels": each.channels, "curve": np.round(each.curve, PLACES).tolist()}
        for each in base.chances
    ]
    return {
        "channels": channels, "hour": today.hour, "fees": today.fees, "own": _known(today.own),
        "lead_to_sale": _known(today.lead_to_sale), "conversion": _known(today.conversion),
        "levers": plain_levers(base.levers), "count": DRAWS, "likely": centre(base.assumptions),
        "draws": {name: draws.tolist() for name, draws in drawn(base.assumptions).items()},
        "growths": np.round(GROWTHS, PLACES).tolist(), "chances": chances, "currency": today.currency,
    }  # fmt: skip


def plain_levers(levers: Levers) -> Mapping[str, Any]:
    """Levers as the script takes them."""
    return {
        "spend": list(levers.spend), "price": _known(levers.price), "margin": _known(levers.margin),
        "lead_to_sale": _known(levers.lead_to_sale), "conversion": levers.conversion, "hours": levers.hours,
        "investment": levers.investment,
    }  # fmt: skip


def _known(value: float) -> float | None:
    return None if math.isnan(value) else value
