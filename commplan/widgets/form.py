"""Forms for JupyterLab: each edits one file of a client, field by field, as the model describes it."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import ipywidgets as ipw

from commplan.errors import WorkspaceError
from commplan.knowledge.problem import phrase
from commplan.knowledge.say import say
from commplan.knowledge.words import Words
from commplan.widgets.beside import beside
from commplan.widgets.content import Place, at
from commplan.widgets.fields import STYLE, WIDE, Fields, escaped
from commplan.widgets.session import Session
from commplan.widgets.shape import Shape

UNIT = "widgets/form"


class Form(Fields):
    """A form over one part of a client; show it at the end of a cell.

    Parameters
    ----------
    client : path
        The client's folder.
    part : str
        Such as `objectives`.
    words : Words
        The consultant's language.
    """

    def __init__(self, client: Path, part: str, words: Words) -> None:
        super().__init__()
        self.session, self.words, self.speak = Session(client, part), words, say(UNIT, words)
        self.errors: dict[Place, ipw.HTML] = {}
        self.add_class("commplan-form")
        self.open: set[Place] = set()
        self.status, self.extra = ipw.HTML(), ipw.HTML()
        self._draw()

    def _draw(self) -> None:
        """Everything anew: after records came, went or moved."""
        self.errors = {}
        top = [*self._offers(), self._body()]
        save = self._button("save", self.save, style="primary")
        self.children = (ipw.HTML(STYLE), *top, self.extra, ipw.HBox([save, self.status]))
        self._judge()

    def _body(self) -> ipw.Widget:
        """What stands between the offers and the button; a part with a shape of its own has its own."""
        return self._control(self.session.shape, ())

    def _offers(self) -> Iterable[ipw.Widget]:
        if self.session.draft is not None:
            yield self._offer(
                "draft.found", {"draft.restore": self.session.restore, "draft.discard": self.session.discard}
            )

    def _offer(self, key: str, ways: dict[str, Callable[[], Any]], **values: Any) -> ipw.Widget:
        def then(way: Callable[[], Any]) -> Callable[[], None]:
            def done() -> None:
                way()
                self._draw()

            return done

        told = ipw.HTML(escaped(self.speak(key, **values)))
        return ipw.HBox([told, *(self._button(name, then(way)) for name, way in ways.items())])

    def _control(self, shape: Shape, place: Place, name: str = "") -> ipw.Widget:
        make = {"list": self._list, "group": self._group, "choice": self._choice, "flag": self._flag}
        return make.get(shape.kind, self._line)(shape, place, name)

    def _group(self, shape: Shape, place: Place, name: str) -> ipw.Widget:
        fields = [self._control(each, (*place, key), key) for key, each in shape.fields.items() if each.kind != "kept"]
        head = [ipw.HTML(f"<strong>{escaped(self._label(name))}</strong>")] if name else []
        return ipw.VBox([*head, *fields], layout=ipw.Layout(margin="0 0 .5rem 1rem" if name else "0"))

    def _list(self, shape: Shape, place: Place, name: str) -> ipw.Widget:
        if shape.item is None or shape.item.kind != "group":
            return self._lines(place, name)
        found = at(self.session.content, place) or []
        records = [self._record(shape.item, (*place, rank), len(found)) for rank in range(len(found))]
        head = [ipw.HTML(f"<strong>{escaped(self._label(name))}</strong>")] if name else []
        add = self._button(
            "add", lambda: self._begin(place), said=f"{self.speak('add')} – {self._label(name)}" if name else ""
        )
        return ipw.VBox([*head, *records, add])

    def _record(self, shape: Shape, place: Place, count: int) -> ipw.Widget:
        rank = int(place[-1])
        content = at(self.session.content, place) or {}
        title = (
            content.get("title")
            or content.get("id")
            or content.get("month")
            or content.get("date")
            or content.get("kind")
        )
        shown = title.get(self.words.lang) if isinstance(title, dict) else title
        fields = {key: self._control(each, (*place, key), key) for key, each in shape.fields.items()
                  if each.kind != "kept"}  # fmt: skip
        body = ipw.VBox([self._arranged(fields, place), self._moves(place, rank, count), *self._beside(place)])
        box = ipw.Accordion(children=[body], titles=(str(shown or self.speak("unnamed")),), layout=WIDE)
        box.selected_index = 0 if place in self.open else None
        box.observe(lambda change: self._remember(place, is_open=change["new"] is not None), names="selected_index")
        return box

    def _arranged(self, fields: Mapping[str, ipw.Widget], _place: Place) -> ipw.Widget:
        """The fields of a record, one below the other."""
        return ipw.VBox(list(fields.values()))

    def _beside(self, place: Place) -> Iterable[ipw.Widget]:
        """What is judged beside a record while it is typed."""
        if self.session.part == "objectives" and len(place) == 1:
            self.errors[(*place, "smart")] = ipw.HTML()
            yield self.errors[(*place, "smart")]

    def _moves(self, place: Place, rank: int, count: int) -> ipw.Widget:
        home = place[:-1]

        def moved(by: int) -> Callable[[], None]:
            return lambda: self._moved(home, rank, by)

        buttons = [self._button("up", moved(-1)), self._button("down", moved(1))] if count > 1 else []
        remove = self._button("remove", lambda: self._removed(home, rank))
        return ipw.HBox([*buttons, *self._elsewhere(home, rank), remove], layout=ipw.Layout(flex_flow="row wrap"))

    def _elsewhere(self, _home: Place, _rank: int) -> Iterable[ipw.Widget]:
        """Buttons that move a record into another list."""
        return ()

    def _begin(self, place: Place) -> None:
        self.open.add((*place, self.session.add(place)))
        self._draw()

    def _moved(self, home: Place, rank: int, by: int) -> None:
        to = self.session.move(home, rank, by)
        self.open = {each for each in self.open if each[: len(home)] != home} | {(*home, to)}
        self._draw()

    def _removed(self, home: Place, rank: int) -> None:
        self.session.remove(home, rank)
        self.open = {each for each in self.open if each[: len(home)] != home}
        self._draw()

    def _remember(self, place: Place, *, is_open: bool) -> None:
        self.open = self.open | {place} if is_open else self.open - {place}

    def _judge(self) -> None:
        """What is wrong, beside its field; where nothing shows it, in the line below."""
        wrong = self.session.wrong(self.words)
        said = {self._nearest(place): text for place, text in wrong.items()}
        for place, told in self.errors.items():
            text = said.get(place, "")
            if "smart" not in place:
                told.value = f'<span role="alert">⚠ {escaped(text)}</span>' if text else ""
        beside(self)
        self._tell(len(wrong))

    def _nearest(self, place: Place) -> Place:
        while place and place not in self.errors:
            place = place[:-1]
        return place

    def _tell(self, wrong: int, *, saved: bool = False) -> None:
        key = "wrong" if wrong else "saved" if saved else "no_draft" if not self.session.keeps_draft else (
            "changed" if self.session.is_changed else "fresh")  # fmt: skip
        self.status.value = escaped(self.speak(f"status.{key}", n=wrong, file=self.session.opened.path.name))

    def save(self) -> None:
        """Put what was typed into the file; where that cannot be, say why."""
        try:
            saved = self.session.save(self.words)
        except WorkspaceError as error:
            self._refused(error)
            return
        if saved:
            self._tell(0, saved=True)
        else:
            self._judge()

    def _refused(self, error: WorkspaceError) -> None:
        if not self.session.is_changed_elsewhere:
            self.status.value = f'<span role="alert">⚠ {escaped(phrase(error, self.words))}</span>'
            return
        mine, theirs = (lambda: self.session.keep_mine(self.words)), self.session.take_theirs
        offer = self._offer("elsewhere.found", {"elsewhere.mine": mine, "elsewhere.theirs": theirs},
                            file=self.session.opened.path.name)  # fmt: skip
        self.children = (offer, *self.children)
