"""Whom a campaign addresses, as far as its name tells: those who already knew the firm, or others."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Literal

from commplan.knowledge.load import read

Kind = Literal["brand", "not_brand", "retargeting", "prospecting"]
CREDITED = frozenset({"brand", "retargeting"})
"""Those whose results would in part have come without them."""


def campaign_kind(name: str | None, *, firm: str = "") -> Kind | None:
    """What the name of a campaign tells of whom it addresses.

    Parameters
    ----------
    name : str or None
        As the export has it.
    firm : str
        The client's name: a campaign called after it bids on it.

    Returns
    -------
    {"brand", "not_brand", "retargeting", "prospecting"} or None
        None where the name does not tell, or contradicts itself.

    Notes
    -----
    Whole words, whatever their accents and capitals, looked for in knowledge/campaign_names.yaml. Names are what
    somebody typed: a caution may rest on them, a figure does not.

    Examples
    --------
    >>> campaign_kind("FR | Hors marque | Search"), campaign_kind("Site - Reciblage")
    ('not_brand', 'retargeting')
    """
    text = _plain(name or "")
    found = [kind for kind, pattern in _patterns().items() if pattern.search(text)]
    if "not_brand" in found:
        found = [kind for kind in found if kind != "brand"]
    elif _plain(firm).strip() and f" {_plain(firm).strip()} " in f" {text} " and not found:
        found = ["brand"]
    return found[0] if len(found) == 1 else None


@cache
def _patterns() -> dict[Kind, re.Pattern[str]]:
    listed: dict[Kind, list[str]] = read("campaign_names.yaml")
    return {
        kind: re.compile(r"(?<!\w)(?:" + "|".join(re.escape(_plain(word).strip()) for word in words) + r")(?!\w)")
        for kind, words in listed.items()
    }


@lru_cache(maxsize=4096)  # an export repeats the few names of its campaigns day by day
def _plain(text: str) -> str:
    """Without accents and capitals, and with one blank for whatever is neither letter nor digit."""
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    return re.sub(r"[\W_]+", " ", bare.casefold()).strip()
