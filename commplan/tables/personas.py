"""One card per persona, with what it rests on; printed, each takes a page of its own."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.knowledge.say import Column, Say
from commplan.model.base import NONE
from commplan.model.persona import Evidence, Persona
from commplan.model.text import Text
from commplan.tables.told import pointed, told

UNIT = "tables/personas"
TEXTS = ("summary", "demographics", "online_behaviour", "resonates")
LISTS = ("motivations", "obstacles", "media", "contact_points")
ORDER = ("summary", "demographics", "motivations", "obstacles", "media", "online_behaviour", "contact_points",
         "resonates")  # fmt: skip
COLUMNS = (Column("title"), *(Column(name) for name in ORDER), Column("share_of_revenue", "percent"), Column("basis"),
           Column("evidence"))  # fmt: skip
FORM = "sheets"


def data(personas: Sequence[Persona]) -> pd.DataFrame:
    """Every persona, in the client's order.

    Returns
    -------
    DataFrame, one row per persona
        The texts of the model (`none` where the answer was that there is none, missing where nobody asked); evidence,
        and basis: `proven`, `partly` (evidence beside a supposition), `supposed`, `unknown`. A text that the client
        marked as supposed says so.
    """
    rows = [_row(persona) for persona in personas]
    return pd.DataFrame(rows, columns=[column.name for column in COLUMNS], dtype=object)


def _row(persona: Persona) -> dict[str, Any]:
    texts = {name: _text(getattr(persona, name)) for name in TEXTS}
    lists = {name: _list(getattr(persona, name)) for name in LISTS}
    known = {**texts, **lists}
    unsure = [str(name) for name in persona.supposed or () if isinstance(known[name], Text)]
    marked = {name: told(UNIT, "supposed", text=known[name]) for name in unsure}
    return {"title": persona.title, **known, **marked, "share_of_revenue": persona.share_of_revenue,
            "basis": basis(persona), "evidence": _evidence(persona.evidence)}  # fmt: skip


def basis(persona: Persona) -> str:
    """What a persona rests on."""
    if persona.evidence is None:
        return "unknown"
    kinds = [each.kind == "supposition" for each in persona.evidence]
    return "supposed" if all(kinds) else "partly" if any(kinds) or persona.supposed else "proven"


def _text(value: Any) -> Any:
    return "none" if value is NONE else value


def _list(value: Sequence[Text] | None) -> Any:
    return pointed(value) if value else "none" if value == () else None


def _evidence(found: Sequence[Evidence] | None) -> Text | None:
    return pointed([_one(each) for each in found]) if found else None


def _one(each: Evidence) -> Text:
    kind = told(UNIT, f"evidence.{each.kind}")
    parts = [told(UNIT, "evidence.said", kind=kind, title=each.title) if each.title else kind]
    parts += [told(UNIT, "evidence.size", n=each.size)] if each.size is not None else []
    parts += [told(UNIT, "evidence.date", date=each.date)] if each.date else []
    return Text(fr=", ".join(part.fr for part in parts), en=", ".join(part.en for part in parts))


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many there are, and which rest on suppositions."""
    shaky = [say.words.quoted(title) for title in frame.loc[frame["basis"].isin(["supposed", "unknown"]), "title"]]
    said = say("lead.count", n=len(frame))
    return " ".join([said, say("lead.shaky", personas=shaky, n=len(shaky))]) if shaky else f"{said} {say('lead.sound')}"
