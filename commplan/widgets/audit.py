"""The audit item by item: its question, its five described levels, what shows it, and a note."""

import datetime as dt
from typing import Any

import ipywidgets as ipw

from commplan.knowledge import items, quick_items
from commplan.widgets.content import at
from commplan.widgets.fields import WIDE
from commplan.widgets.form import Form

LEVELS = """<style>
.commplan-levels .widget-radio-box label { display: flex; flex-direction: row-reverse; justify-content: flex-end;
  align-items: flex-start; gap: .5em; height: auto; line-height: 1.4; white-space: normal; margin-bottom: .35em; }
.commplan-levels .widget-radio-box input { flex: none; margin: .25em 0 0; position: static; }
</style>"""
"""A level is a sentence, and may take two lines."""


class AuditForm(Form):
    """The last audit of a client, or a first one of today; earlier audits are left as they are."""

    progress: ipw.HTML

    def _draw(self) -> None:
        self.errors, self.progress = {}, ipw.HTML()
        if not self.session.content:
            day = dt.date.today()  # noqa: DTZ011 (the day of the meeting)
            self.session.set((), [{"date": day.isoformat(), "kind": "quick"}])
        self.rank = len(self.session.content) - 1
        known = quick_items() if at(self.session.content, (self.rank, "kind")) != "full" else items()
        boxes = [self._item(key) for key in known]
        save = self._button("save", self.save, style="primary")
        self.children = (ipw.HTML(LEVELS), *self._offers(), self.progress, *boxes, ipw.HBox([save, self.status]))
        self._judge()

    def _item(self, key: str) -> ipw.Widget:
        item, lang, place = items()[key], self.words.lang, (self.rank, "answers", key)
        options = [(self.speak("level_none"), ""), *((f"{level} – {text.pick(lang)}", str(level))
                   for level, text in enumerate(item.levels))]  # fmt: skip
        given = at(self.session.content, (*place, "level"))
        level = ipw.RadioButtons(options=options, value="" if given is None else str(given), layout=WIDE,
                                 description=self.speak("level"), style=self._style())  # fmt: skip
        level.add_class("commplan-levels")
        level.observe(lambda change: self._answer(place, change["new"]), names="value")
        fields = [self._text((*place, name), name) for name in ("evidence", "note")]
        body = ipw.VBox([self._with_error(level, (*place, "level")), *fields])
        box = ipw.Accordion(children=[body], titles=(item.question.pick(lang),), layout=WIDE)
        box.selected_index = 0 if place in self.open else None
        return box

    def _text(self, place: Any, name: str) -> ipw.Widget:
        value = at(self.session.content, place)
        shown = value.get(self.words.lang, "") if isinstance(value, dict) else "" if value is None else str(value)
        where = (*place, self.words.lang) if isinstance(value, dict) else place
        box = ipw.Textarea(value=shown, description=self._label(name), style=self._style(), layout=WIDE, rows=2)

        def typed(change: Any) -> None:
            """Emptied, it is empty in both languages: half a text would be none."""
            self._set(where, change["new"]) if change["new"] else self._set(place, None)

        box.observe(typed, names="value")
        return self._with_error(box, place)

    def _answer(self, place: Any, chosen: str) -> None:
        self._set((*place, "level"), int(chosen) if chosen else None)

    def _judge(self) -> None:
        super()._judge()
        answers = at(self.session.content, (self.rank, "answers")) or {}
        done = sum(isinstance(each, dict) and each.get("level") is not None for each in answers.values())
        known = quick_items() if at(self.session.content, (self.rank, "kind")) != "full" else items()
        self.progress.value = self.speak("progress", done=done, all=len(known))
