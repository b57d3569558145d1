"""The SWOT as it stands: what was entered, what it was drawn from, and what the audit and the market still propose."""

from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd

from commplan.knowledge import Item, items
from commplan.model.audit import Answer, Audit
from commplan.model.market import Force, Market
from commplan.model.swot import Entry, Swot

LISTS = ("strengths", "weaknesses", "opportunities", "threats")
COLUMNS = ["list", "id", "title", "evidence", "origin", "weight", "state"]
MOST = 5
WEAK, STRONG = 1, 4


def swot_entries(swot: Swot | None, *, audit: Sequence[Audit] = (), market: Market | None = None) -> pd.DataFrame:
    """The entries of the four lists, ranked.

    Parameters
    ----------
    swot : Swot or None
        What was entered. An entry with an origin takes title, evidence and weight from there where it has none.
    audit : sequence of Audit
        The latest one proposes its answers at level 4 as strengths, those at 0 or 1 as weaknesses.
    market : Market, optional
        Its opportunities and threats are proposed.

    Returns
    -------
    DataFrame, one row per entry
        list, id, title, evidence, origin, weight (1–5), state (`entered`, `proposed`, or `outdated`: entered, but the
        question that it was drawn from has another answer since). Within a list: entered before proposed, with
        evidence before without, then by weight. What is drawn from one origin stands once.

    Notes
    -----
    A long SWOT is read by nobody (hill-westbrook-1997): show at most `MOST` of each list.
    """
    origins = {each["origin"]: each for each in _origins(audit, market)}
    entered = [_entered(entry, name, origins) for name in LISTS for entry in getattr(swot, name, None) or ()]
    taken = {row["origin"] for row in entered}
    latest = _latest(audit)
    proposed = [row for key, row in origins.items() if row["list"] and key not in taken and _is_current(key, latest)]
    frame = pd.DataFrame([*entered, *proposed], columns=COLUMNS)
    order = frame.assign(
        rank=frame["list"].map(LISTS.index), later=frame["state"].eq("proposed"), opinion=frame["evidence"].isna(),
        light=-frame["weight"].fillna(0).astype(float),
    )  # fmt: skip
    return frame.loc[order.sort_values(["rank", "later", "opinion", "light"], kind="stable").index].reset_index(
        drop=True
    )


def _latest(audit: Sequence[Audit]) -> Audit | None:
    return max(audit, key=lambda each: each.date, default=None)


def _is_current(origin: str, latest: Audit | None) -> bool:
    """Only the latest audit proposes; an answer of an earlier one may no longer hold."""
    return origin not in items() or (latest is not None and origin in latest.answers)


def _origins(audit: Sequence[Audit], market: Market | None) -> Iterator[dict[str, Any]]:
    """What entries may be drawn from: the last answer to every question, and the forces of the market."""
    answers = {
        key: answer for each in sorted(audit, key=lambda each: each.date) for key, answer in each.answers.items()
    }
    for key, answer in answers.items():
        if key in items():
            yield _of_answer(items()[key], answer)
    for name in ("opportunities", "threats"):
        for force in getattr(market, name, None) or ():
            yield _of_force(force, name)


def _of_answer(item: Item, answer: Answer) -> dict[str, Any]:
    name = "weaknesses" if answer.level <= WEAK else "strengths" if answer.level >= STRONG else ""
    return _row(name, item.id.replace("/", "-").replace("_", "-"), item.levels[answer.level], answer.evidence, item.id,
                item.weight)  # fmt: skip


def _of_force(force: Force, name: str) -> dict[str, Any]:
    return _row(name, force.id, force.title, force.evidence, force.id, force.weight)


def _row(name: str, key: str, title: Any, evidence: Any, origin: str | None, weight: int | None) -> dict[str, Any]:
    return {"list": name, "id": key, "title": title, "evidence": evidence or None, "origin": origin, "weight": weight,
            "state": "proposed"}  # fmt: skip


def _entered(entry: Entry, name: str, origins: dict[str, dict[str, Any]]) -> dict[str, Any]:
    drawn = origins.get(entry.origin or "", {})
    own = _row(name, entry.id, entry.title, entry.evidence, entry.origin, entry.weight)
    filled = {key: drawn.get(key) if value is None else value for key, value in own.items()}
    if entry.title is not None:  # in its own words it says what its question need not say
        return filled | {"state": "entered"}
    is_opposite = {name, drawn.get("list")} == {"strengths", "weaknesses"}
    is_settled = name == "weaknesses" and drawn.get("list") == ""
    return filled | {
        "title": filled["title"] or entry.origin,
        "state": "outdated" if is_opposite or is_settled else "entered",
    }


def swot_options(swot: Swot, entries: pd.DataFrame) -> pd.DataFrame:
    """The options of the crossed matrix with the entries that they join.

    Parameters
    ----------
    swot : Swot
        With its options.
    entries : DataFrame
        As `swot_entries` gives it.

    Returns
    -------
    DataFrame, one row per option
        id, title, kind (from the two lists where it was not said), inside and outside (the titles), leads_to.
    """
    by_id = entries.drop_duplicates("id").set_index("id")
    rows = [
        {"id": each.id, "title": each.title, "kind": each.kind or _kind(by_id, each.inside, each.outside),
         "inside": _title(by_id, each.inside), "outside": _title(by_id, each.outside), "leads_to": each.leads_to}
        for each in swot.options or ()
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=["id", "title", "kind", "inside", "outside", "leads_to"])


def _title(by_id: pd.DataFrame, key: str) -> Any:
    return by_id.loc[key, "title"] if key in by_id.index else key


def _kind(by_id: pd.DataFrame, inside: str, outside: str) -> str | None:
    singular = {"strengths": "strength", "weaknesses": "weakness", "opportunities": "opportunity", "threats": "threat"}
    if inside not in by_id.index or outside not in by_id.index:
        return None
    return "_".join(singular[str(by_id.loc[key, "list"])] for key in (inside, outside))
