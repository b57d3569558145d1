"""Objects at the end of a cell: an engagement, its personas, its SWOT, a finding, a verdict, each as people read it."""

from collections.abc import Callable, Mapping
from functools import singledispatch
from typing import Any

import pandas as pd
from markupsafe import Markup

from commplan import tables
from commplan.calculators.verdict import Verdict
from commplan.knowledge import words
from commplan.knowledge.say import Column, Say, say
from commplan.knowledge.words import Words, system_lang
from commplan.model.brand import Brand
from commplan.model.engagement import Engagement
from commplan.model.persona import Persona
from commplan.model.swot import Swot
from commplan.model.text import Lang
from commplan.reporting import html
from commplan.reporting.checked import Located
from commplan.reporting.lab_style import lab_style
from commplan.rules import Reported, Result
from commplan.rules.catalogue import read_words

UNIT = "reporting/objects"


def present(thing: object) -> str | None:
    """An object as HTML, styled for JupyterLab; None for what is shown as any Python object is."""
    found = markup(thing, say(UNIT, words(_language(thing))))
    return None if found is None else str(lab_style() + found)


def shown_in(thing: object, spoken: Words) -> str:
    """An object as HTML in a language of one's choice, without a style; empty for what has no way of its own."""
    return str(markup(thing, say(UNIT, spoken)) or "")


def present_all(things: tuple[object, ...]) -> str | None:
    """A tuple of our objects, one below the other; None for any other tuple."""
    if not things or not all(hasattr(thing, "_repr_html_") for thing in things):
        return None
    parts = [markup(thing, say(UNIT, words(_language(thing)))) for thing in things]
    known = [part for part in parts if part is not None]
    return str(lab_style() + Markup("").join(known)) if len(known) == len(things) else None


def _language(thing: object) -> Lang:
    return thing.client.lang if isinstance(thing, Engagement) else system_lang()


@singledispatch
def markup(_thing: object, _say: Say) -> Markup | None:
    """An object as HTML without a style; None for what has no way of its own."""
    return None


@markup.register
def _(engagement: Engagement, spoken: Say) -> Markup:
    rows = [{"part": name, "state": _state(value, spoken)} for name, value in engagement.parts().items()]
    columns = (Column("part"), Column("state"))
    name = spoken.words.show(engagement.client.name)
    frame = pd.DataFrame(rows).assign(part=lambda each: [spoken(f"parts.{name}") for name in each["part"]])
    return html.table(frame, columns, spoken, spoken("engagement", name=name))


def _state(value: Any, spoken: Say) -> str:
    if value is None:
        return spoken("state.not_asked")
    if not value:
        return spoken("state.none")
    if isinstance(value, tuple | Mapping):
        return spoken("state.records", n=len(value))
    return spoken("state.there")


def _table(stem: str, name: str, thing: object, spoken: Say) -> Markup:
    unit = tables.table(stem)
    own = say(unit.unit, spoken.words)
    frame = unit.data(**{name: thing})
    shapes: dict[str, Callable[..., Markup]] = {"sheets": html.cards, "quadrants": html.quadrants}
    shape = shapes.get(unit.form or "")
    return shape(frame, unit.columns, own) if shape else html.table(frame, unit.columns, own, own("caption"))


@markup.register
def _(persona: Persona, spoken: Say) -> Markup:
    return _table("personas", "personas", (persona,), spoken)


@markup.register
def _(swot: Swot, spoken: Say) -> Markup:
    return _table("swot", "swot", swot, spoken)


@markup.register
def _(brand: Brand, spoken: Say) -> Markup:
    return _table("identity", "brand", brand, spoken)


@markup.register
def _(found: Reported, spoken: Say) -> Markup:
    told = read_words(found.rule)
    lang = spoken.words.lang
    row = {"failure": spoken.words.fill(told.failure.pick(lang), found.values), "severity": found.severity,
           "why": told.why, "fix": told.fix}  # fmt: skip
    return _finding(row, spoken)


@markup.register
def _(located: Located, spoken: Say) -> Markup:
    return _finding(located.row(), spoken)


def _finding(row: Mapping[str, Any], spoken: Say) -> Markup:
    columns = tuple(column for column in tables.table("findings").columns if column.name in row)
    frame = pd.DataFrame([dict(row)], dtype=object)
    return html.cards(frame, columns, say("tables/findings", spoken.words))


@markup.register
def _(result: Result, spoken: Say) -> Markup:
    title = read_words(result.rule).title.pick(spoken.words.lang)
    parts = [spoken.words(f"missing.{part}") for part in result.missing]
    told = spoken(f"result.{result.state}", rule=title, parts=parts, error=result.error)
    below = Markup("").join(found for each in result.findings if (found := markup(each, spoken)))
    return html.note(told, "lead") + below


@markup.register
def _(verdict: Verdict, spoken: Say) -> Markup:
    own = say("tables/verdicts", spoken.words)
    cost = verdict.cost_per_result
    range_ = spoken("verdict.cost", low=cost.low, high=cost.high) if cost and cost.high < float("inf") else ""
    reason = spoken(f"reason.{verdict.reason}")
    return Markup('<p class="lead"><strong>{}</strong> {}</p>').format(
        own(f"values.answer.{verdict.answer}"), " ".join(part for part in (reason, range_) if part)
    )
