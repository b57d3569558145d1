"""The form of the what-if on a published page: sliders for those with a script, a table for all."""

import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from markupsafe import Markup

from commplan.calculators.what_if import WhatIf
from commplan.calculators.what_if_chances import Chance
from commplan.calculators.what_if_today import Today
from commplan.knowledge.say import Say
from commplan.knowledge.words import LOCALES
from commplan.reporting.what_if.payload import payload

PANEL = "reporting/what_if/panel"
"""Where its words are."""
MARK = "data-what-if="
"""What a page with such a form holds, and no other."""
FIGURES = {"full_cost": "money", "leads": "count", "customers": "count", "profit": "money", "full_roi": "ratio",
           "payback": "months"}  # fmt: skip
STEPS = 100
_SLIDER = Markup(
    '<p class="slider"><label for="{id}">{label}</label><input type="range" id="{id}" name="{name}" min="{low}" '
    'max="{high}" step="{step}" value="{value}" data-kind="{kind}"><output for="{id}"></output></p>'
)


@dataclass(frozen=True)
class Slider:
    """One lever: its name for the script, its label, where it starts and how far it goes."""

    name: str
    label: str
    kind: str
    value: float
    high: float


@cache
def script() -> str:
    """The script of the page, as it stands in the file."""
    return (files("commplan") / "reporting" / "what_if" / "script.js").read_text("utf-8")


def panel(base: WhatIf, say: Say, *, outcome: str) -> Markup:
    """The form, hidden until the script runs.

    Parameters
    ----------
    base : WhatIf
        Nothing changed.
    say : Say
        The words of the form.
    outcome : {"lead", "sale", "result"}
        What a result is.
    """
    data = payload(base) | {"words": _words(say), "locale": LOCALES[say.words.lang].replace("_", "-")}
    rows = Markup("").join(_figure_row(name, kind, say, outcome) for name, kind in FIGURES.items())
    chances = Markup("").join(_chance_row(rank, each, say) for rank, each in enumerate(base.chances))
    levers = Markup("").join(_slider(each) for each in sliders(base.today, say))
    return Markup(
        '<form class="what-if" hidden autocomplete="off" data-what-if="{data}"><fieldset><legend>{legend}</legend>'
        '{levers}<p><button type="button">{reset}</button></p></fieldset>'
        '<div><p class="lead" role="status" data-verdict></p>'
        "<table><caption>{caption}</caption><thead><tr><th scope=\"col\">{figure}</th><th scope=\"col\">{today}</th>"
        '<th scope="col">{then}</th></tr></thead><tbody>{rows}{chances}</tbody></table></div></form>'
    ).format(
        data=json.dumps(data, separators=(",", ":"), allow_nan=False), legend=say("legend"),
        levers=levers, reset=say("reset"), caption=say("caption"), figure=say("head.figure"), today=say("head.today"),
        then=say("head.then"), rows=rows, chances=chances,
    )  # fmt: skip


def sliders(today: Today, say: Say) -> Sequence[Slider]:
    """The levers that are known, each with its range."""
    return tuple(_sliders(today, say))


def _sliders(today: Today, say: Say) -> Iterator[Slider]:
    spend = today.spend
    yield Slider("budget", say("lever.budget"), "money", spend, 3 * spend)
    if len(today.measured) > 1:
        for rank, each in enumerate(today.channels):
            if each.is_measured:
                yield Slider(f"channel-{rank}", say("lever.channel", title=each.title), "money", each.spend, 2 * spend)
    for name in ("price", "margin", "lead_to_sale", "conversion"):
        now = getattr(today, name)
        if now > 0 and not (name == "lead_to_sale" and now == 1):
            high = 3 * now if name == "price" else min(1.0, 3 * now)
            yield Slider(name, say(f"lever.{name}"), "money" if name == "price" else "ratio", now, high)
    if today.hours and today.hour:
        yield Slider("hours", say("lever.hours"), "count", today.hours, 3 * today.hours)
    yield Slider("investment", say("lever.investment"), "money", 0.0, 12 * spend)


def _slider(each: Slider) -> Markup:
    step = _round_step(each.high / STEPS)
    high = math.ceil(each.high / step - 1e-9) * step
    near = round(each.value / step) * step
    return _SLIDER.format(id=f"what-if-{each.name}", label=each.label, name=each.name, low=0, high=f"{high:.6g}",
                          step=f"{step:.6g}", value=f"{near:.6g}", kind=each.kind)  # fmt: skip


def _round_step(step: float) -> float:
    """1, 2 or 5 times a power of ten, so that a slider stops at figures that people would say."""
    power: float = 10 ** math.floor(math.log10(step)) if step > 0 else 1.0
    return next((factor * power for factor in (1, 2, 5) if factor * power >= step), 10 * power)


def _figure_row(name: str, kind: str, say: Say, outcome: str) -> Markup:
    label = say(f"figure.{name}.{outcome}") if name == "leads" else say(f"figure.{name}")
    return Markup(
        '<tr><th scope="row">{}</th><td data-label="{}" data-figure="before {} {}"></td>'
        '<td data-label="{}" data-figure="after {} {}"></td></tr>'
    ).format(label, say("head.today"), name, kind, say("head.then"), name, kind)


def _chance_row(rank: int, chance: Chance, say: Say) -> Markup:
    title = say.words.show(chance.title)
    now = say.words.percent(round(chance.at(1.0) * 20) / 20, digits=0)
    return Markup(
        '<tr><th scope="row">{}</th><td data-label="{}">{}</td><td data-label="{}" data-chance="{}"></td></tr>'
    ).format(say("chance", title=title), say("head.today"), say("about", chance=now), say("head.then"), rank)


def _words(say: Say) -> dict[str, str]:
    """What the script says itself; its figures go where the names stand."""
    names = ("never", "unknown", "range", "about", "less", "more", "better", "worse", "open", "same", "no_money")
    holes = {name: f"{{{name}}}" for name in ("low", "likely", "high", "chance", "gain", "cases")}
    return {name: say(name, **holes) for name in names}
