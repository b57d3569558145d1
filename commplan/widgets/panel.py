"""The what-if with sliders inside JupyterLab, and its scenarios kept in the client's folder."""

import datetime as dt
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import ipywidgets as ipw
from markupsafe import Markup, escape

from commplan.calculators.what_if_changes import levers
from commplan.engagement.save import open_file, save
from commplan.engagement.workspace import suggest_name
from commplan.errors import CommplanError
from commplan.knowledge.problem import phrase
from commplan.knowledge.say import say
from commplan.model.case import Missing
from commplan.model.decision import Changes, Scenario
from commplan.model.quantity import money
from commplan.reporting.lab_style import lab_style
from commplan.reporting.page import Page
from commplan.reporting.what_if import PANEL, compared_today, with_scenario
from commplan.reporting.what_if.panel import Slider, sliders
from commplan.widgets.content import merge, plain

UNIT = "widgets/panel"
SHOWN = ("what_if_compare", "what_if_waterfall", "what_if_tornado", "what_if_chances")
DESCRIBED = {"description_width": "22rem"}
CHANNEL = re.compile(r"^channel-(\d+)$")


class WhatIfPanel(ipw.VBox):  # type: ignore[misc]
    """Sliders, what follows from them at once, and a name to keep it under.

    Parameters
    ----------
    page : Page
        The client and the month.
    """

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page, self.speak = page, say(UNIT, page.words)
        given = page.supplied(compared_today)
        found = None if isinstance(given, Missing) else compared_today(**given)
        if found is None:
            self.children = [ipw.HTML(str(escape(self.speak("nothing"))))]
            return
        self.today = found.today
        self.levers = {each.name: each for each in sliders(found.today, say(PANEL, page.words))}
        self.controls = {name: self._slider(each) for name, each in self.levers.items()}
        self.answer, self.refused, self.told = ipw.HTML(), ipw.HTML(), ipw.HTML()
        self.name = ipw.Text(description=self.speak("name"), style=DESCRIBED, layout=ipw.Layout(width="40rem"))
        fitting = ipw.Layout(width="auto")
        keep, back = (ipw.Button(description=self.speak(key), layout=fitting) for key in ("keep", "back"))
        keep.on_click(lambda _button: self.keep())
        back.on_click(lambda _button: self.reset())
        self.values = {
            name: ipw.HTML() for name in self.controls
        }  # a slider of its own would write 4,953 in French too
        sliding: ipw.Widget = ipw.VBox([ipw.HBox([self.controls[name], self.values[name]]) for name in self.controls])
        naming = ipw.HBox([self.name, keep, back])
        self.children = [ipw.HTML(str(lab_style())), sliding, naming, self.told, self.refused, self.answer]
        self.show()

    def _slider(self, each: Slider) -> ipw.Widget:
        step = each.high / 200 if each.high else 1.0
        made = ipw.FloatSlider(
            value=each.value,
            min=0.0,
            max=each.high,
            step=step,
            description=each.label,
            style=DESCRIBED,
            readout=False,
            layout=ipw.Layout(width="42rem"),
        )
        made.observe(lambda _change: self.show(), names="value")
        return made

    def _said(self, each: Slider, value: float) -> str:
        """A value as people write it in this language."""
        if each.kind == "ratio":
            return self.page.words.percent(value, digits=1)
        if each.kind == "money":
            return self.page.words.money(money(value, self.today.currency), cents=False)
        return self.page.words.number(value, digits=0)

    @property
    def changes(self) -> Changes:
        """What the sliders say, where they were moved."""
        given: dict[str, Any] = {}
        channels: dict[str, Any] = {}
        for name, each in self.levers.items():
            value = self.controls[name].value
            if abs(value - each.value) <= each.high / 400:  # less than half a step: not moved
                continue
            shown: Any = money(value, self.today.currency) if each.kind == "money" else round(value, 4)
            channel = CHANNEL.match(name)
            if channel:
                channels[self.today.channels[int(channel[1])].id] = shown
            else:
                given[name] = shown
        return Changes(**given, channels=channels or None)

    def show(self) -> None:
        """What follows from the sliders as they stand."""
        for name, each in self.levers.items():
            self.values[name].value = str(escape(self._said(each, self.controls[name].value)))
        try:
            levers(self.today, self.changes)  # what cannot be is refused with a sentence
            scenario = Scenario(title=self.page.words("page.own_scenario"), changes=self.changes)
            shown = Page(with_scenario(self.page.case, scenario), self.page.words, self.page.folder).show(*SHOWN)
            self.answer.value = str(Markup('<div class="jp-RenderedHTMLCommon">{}</div>').format(shown.markup))
            self.refused.value = ""
        except CommplanError as refused:
            self.refused.value = f'<span role="alert">⚠ {escape(phrase(refused, self.page.words))}</span>'

    def reset(self) -> None:
        """Every slider back to today."""
        for name, each in self.levers.items():
            self.controls[name].value = each.value

    def keep(self) -> Path | None:
        """Keep the scenario under its name, for the report; None where it has none."""
        name = self.name.value.strip()
        if not name:
            self.told.value = f'<span role="alert">⚠ {escape(self.speak("needs_name"))}</span>'
            return None
        path = self.page.folder / "scenarios" / f"{suggest_name(name)}.yaml"
        day = dt.date.today()  # noqa: DTZ011 (the day on which the consultant keeps it)
        changes = self.changes.model_dump(mode="json", exclude_none=True)
        wanted = {"title": name, "changes": plain(_plain_amounts(changes)), "made_on": day.isoformat()}
        try:
            path.parent.mkdir(exist_ok=True)
            save(open_file(path), lambda content: merge(content, wanted))
        except (CommplanError, OSError) as error:
            said = phrase(error, self.page.words) if isinstance(error, CommplanError) else str(error)
            self.told.value = f'<span role="alert">⚠ {escape(said)}</span>'
            return None
        self.told.value = str(escape(self.speak("kept", name=name)))
        return path


def _plain_amounts(changes: dict[str, Any]) -> dict[str, Any]:
    """Amounts without useless cents, as people write them."""
    return {key: _plain_amounts(value) if isinstance(value, dict) else _tidy(value) for key, value in changes.items()}


def _tidy(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    amount, _, currency = value.partition(" ")
    whole = Decimal(amount)
    return f"{whole.quantize(Decimal(1)) if whole == whole.to_integral() else whole} {currency}"
