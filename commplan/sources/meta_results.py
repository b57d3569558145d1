"""What Meta counts as conversions: one kind of result per column of figures, never clicks and leads together."""

from typing import Any

import numpy as np
import numpy.typing as npt

from commplan.sources.columns import Columns
from commplan.sources.label import plain

__all__ = ["conversions_of", "kind"]

Floats = npt.NDArray[np.float64]

# kind of conversion -> what its indicator, or its translated type, contains (in the form of `plain`)
KINDS = {
    "purchase": "purchase|achat|kauf|kaufe|compra|aankoop|aankopen",
    "lead": "lead|prospect|clientes potenciales|formulaire",
    "registration": "complete_registration|inscription|registrierung|registro|registratie|registration",
    "conversation": "messaging_conversation|messaging_first_reply|conversation|unterhaltung|conversacion|gesprek",
    "appointment": "schedule|rendez-vous|termin|cita",
    "application": "submit_application|candidature|bewerbung|solicitud",
    "contact": "contact_total|contact_website|actions:contact|fb_pixel_contact",
    "subscription": "actions:subscribe|fb_pixel_subscribe|start_trial|abonnement",
    "donation": "donate",
}
# These contain one of the words above and are no conversion.
NOT_CONVERSIONS = ("link_click", "landing_page_view", "add_to_cart", "initiate_checkout", "cost")
CUSTOM = "offsite_conversion.custom"


def conversions_of(rows: Columns) -> tuple[Floats | None, dict[str, float]]:
    """The conversions of each row, and the sum of the results by what they count.

    A column of purchases or of leads has one unit. `Results` gives conversions only where its indicator names one,
    and none at all when two kinds would be added up.
    """
    results = by_indicator(rows)
    for role in ("purchases", "site_purchases", "leads"):
        values = rows.numbers(role)
        if values is not None and not np.isnan(values).all():
            note_others(rows, role)
            return values, results
    if not results:
        return None, results
    return from_results(rows, results), results


def by_indicator(rows: Columns) -> dict[str, float]:
    """The sum of the results by what they count."""
    values, names = rows.numbers("results"), rows.texts("indicator")
    if values is None:
        return {}
    if names is None:
        if np.nansum(values):
            rows.doubts.append(("results_unit_unknown", {"results": float(np.nansum(values))}))
        return {}
    found: dict[str, float] = {}
    for name, count in zip(names, values, strict=True):
        if name and not np.isnan(count):
            found[name] = found.get(name, 0.0) + float(count)
    return found


def from_results(rows: Columns, results: dict[str, float]) -> Floats | None:
    """The results that are conversions, missing elsewhere; nothing when they are of two kinds."""
    values, names = rows.numbers("results"), rows.texts("indicator")
    kinds = {name: kind(name) for name in results}
    conversions = {found for found in kinds.values() if found}
    others = {name: count for name, count in results.items() if kinds[name] is None}
    if len(conversions) > 1:
        rows.doubts.append(("results_of_several_kinds", told(results)))
        return None
    if others:
        rows.doubts.append(("results_not_conversions", told(others)))
    if values is None or names is None or not conversions:
        return None
    return np.where([kinds.get(name or "") is not None for name in names], values, np.nan)


def told(results: dict[str, float]) -> dict[str, Any]:
    """Results as the values of a doubt: by what they count, their names alone, and how many there are."""
    return {"results": dict(results), "kinds": tuple(results), "count": sum(results.values())}


def kind(indicator: str) -> str | None:
    """The kind of conversion that an indicator names, None when it counts something else.

    Examples
    --------
    >>> kind("actions:onsite_conversion.lead_grouped"), kind("actions:link_click")
    ('lead', None)
    """
    seen = plain(indicator)
    if any(word in seen for word in NOT_CONVERSIONS):
        return None
    if CUSTOM in seen:
        return seen
    return next((name for name, words in KINDS.items() if any(word in seen for word in words.split("|"))), None)


def note_others(rows: Columns, role: str) -> None:
    """Say that leads stand beside the purchases: they are not added to them."""
    leads = rows.numbers("leads") if role != "leads" else None
    if leads is not None and np.nansum(leads):
        rows.doubts.append(("leads_left_aside", {"leads": float(np.nansum(leads))}))
