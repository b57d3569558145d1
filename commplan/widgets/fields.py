"""The fields of a form: one control for each shape, with its label and what is wrong with it."""

from collections.abc import Callable
from typing import Any

import ipywidgets as ipw
from markupsafe import escape

from commplan.errors import KnowledgeError
from commplan.knowledge.say import Say
from commplan.knowledge.words import Words
from commplan.widgets.content import Place, at
from commplan.widgets.session import Session
from commplan.widgets.shape import Shape

STYLE = """<style>
.commplan-form .widget-label { white-space: normal; overflow: visible; height: auto; line-height: 1.35; }
.commplan-month { justify-content: center; }
.commplan-month label span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
</style>"""
"""A long name of a field takes two lines; a box of the grid of months has a name that is read, and not seen."""
WIDE = ipw.Layout(width="auto", max_width="60rem")


class Fields(ipw.VBox):  # type: ignore[misc]
    """What draws single fields; a form puts them together and judges what is typed."""

    session: Session
    words: Words
    speak: Say
    errors: dict[Place, ipw.HTML]
    label_width: float = 16
    """Of the names of fields [rem]."""

    def _judge(self) -> None:
        raise NotImplementedError

    def _style(self) -> dict[str, str]:
        return {"description_width": f"{self.label_width}rem"}

    def _set(self, place: Place, value: Any) -> None:
        self.session.set(place, value)
        self._judge()

    def _line(self, shape: Shape, place: Place, name: str) -> ipw.Widget:
        value = at(self.session.content, place)
        if isinstance(value, dict):  # a text by language keeps a field for each
            return ipw.VBox([self._typed(shape, (*place, lang), f"{self._label(name)} ({lang})", text)
                             for lang, text in value.items()])  # fmt: skip
        return self._typed(shape, place, self._label(name), value)

    def _typed(self, shape: Shape, place: Place, label: str, value: Any) -> ipw.Widget:
        shown = "" if value is None else str(value)
        is_long = shape.kind == "text" and (len(shown) > 60 or "\n" in shown)
        make = ipw.Textarea if is_long else ipw.Text
        box = make(value=shown, description=label, style=self._style(), layout=WIDE, continuous_update=True)
        box.observe(lambda change: self._set(place, change["new"]), names="value")
        return self._with_error(box, place)

    def _lines(self, place: Place, name: str) -> ipw.Widget:
        """A list of texts or short names: one per line."""
        values = at(self.session.content, place) or []
        shown = "\n".join(each.get(self.words.lang, "") if isinstance(each, dict) else str(each) for each in values)
        box = ipw.Textarea(value=shown, description=self._label(name), placeholder=self.speak("many"),
                           style=self._style(), layout=WIDE, rows=max(2, len(values)))  # fmt: skip

        def typed(change: Any) -> None:
            old = {each.get(self.words.lang): each for each in values if isinstance(each, dict)}
            kept = [old.get(line.strip(), line.strip()) for line in change["new"].splitlines() if line.strip()]
            self._set(place, kept)

        box.observe(typed, names="value")
        return self._with_error(box, place)

    def _choice(self, shape: Shape, place: Place, name: str) -> ipw.Widget:
        options = [(self.speak("choose"), ""), *((self._option(each), each) for each in shape.options)]
        value = at(self.session.content, place)
        known = str(value) if str(value) in shape.options else ""
        box = ipw.Dropdown(
            options=options, value=known, description=self._label(name), style=self._style(), layout=WIDE
        )
        box.observe(lambda change: self._set(place, change["new"] or None), names="value")
        return self._with_error(box, place)

    def _flag(self, _shape: Shape, place: Place, name: str) -> ipw.Widget:
        value = at(self.session.content, place)
        box = ipw.Checkbox(value=bool(value), description=self._label(name), indent=False, layout=WIDE)
        box.observe(lambda change: self._set(place, change["new"]), names="value")
        return box

    def _with_error(self, box: ipw.Widget, place: Place) -> ipw.Widget:
        self.errors[place] = ipw.HTML(layout=ipw.Layout(margin=f"0 0 0 {self.label_width + 0.5}rem"))
        return ipw.VBox([box, self.errors[place]])

    def _button(
        self, key: str, then: Callable[[], None], *, style: str = "", said: str = "", **values: Any
    ) -> ipw.Widget:
        found = ipw.Button(description=said or self.speak(key, **values), button_style=style,
                           layout=ipw.Layout(width="auto", align_self="flex-start"))  # fmt: skip
        found.on_click(lambda _button: then())
        return found

    def _label(self, name: str) -> str:
        return _known(self.speak, f"fields.{name}", name)

    def _option(self, name: str) -> str:
        return _known(self.speak, f"options.{name}", name)


def _known(speak: Say, key: str, name: str) -> str:
    try:
        return speak(key)
    except KnowledgeError:
        return name


def escaped(text: str) -> str:
    """A text for the inside of HTML."""
    return str(escape(text))
