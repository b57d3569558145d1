"""The forms that a table can take on a page: each turns its frame and its words into HTML."""

from collections.abc import Callable, Iterable, Mapping

import pandas as pd
from markupsafe import Markup

from commplan.knowledge.say import Column, Say
from commplan.reporting import html
from commplan.tables.catalogue import Form, Table

Drawn = Callable[[pd.DataFrame, tuple[Column, ...], Say], Markup]


def shown(table: Table, frame: pd.DataFrame, say: Say, lead: str, *, folded: bool = False) -> Markup:
    """A table in its form, below the sentence that leads into it."""
    if table.form == "sentence":
        return _verdict(frame.iloc[0]["state"], lead, say)
    if table.form == "line":
        return html.note(lead, "sure")
    above = html.note(lead, "lead") if lead else Markup("")
    body = FORMS[table.form](frame, table.columns, say)
    return above + (html.folded(say("caption"), body) if folded and table.form != "folded" else body)


def _verdict(state: str, lead: str, say: Say) -> Markup:
    word = html.state_word(state, say(f"state.{state}"))
    return Markup('<p class="verdict {}">{} <span>{}</span></p>').format(state, word, lead)


def _table(frame: pd.DataFrame, columns: tuple[Column, ...], say: Say) -> Markup:
    return html.table(frame, columns, say, say("caption"))


def _folded(frame: pd.DataFrame, columns: tuple[Column, ...], say: Say) -> Markup:
    return html.folded(say("caption"), _table(frame, columns, say))


def _sheets(frame: pd.DataFrame, columns: tuple[Column, ...], say: Say) -> Markup:
    return html.cards(frame, columns, say, kind="sheets")


def _asks(frame: pd.DataFrame, columns: tuple[Column, ...], say: Say) -> Markup:
    """Decisions side by side, numbered."""
    return html.cards(frame, columns, say, kind="asks")


def _goals(frame: pd.DataFrame, columns: tuple[Column, ...], say: Say) -> Markup:
    return Markup('<div class="goals">{}</div>').format(_table(frame, columns, say))


def _lists(frame: pd.DataFrame, columns: tuple[Column, ...], say: Say) -> Markup:
    """Short lists side by side, one per kind; the words of the table name them in their order."""
    group, line = columns[:2]
    names = [name for name in say.texts["groups"] if name != "none"]
    parts = (_list(say(f"groups.{name}"), frame.loc[frame[group.name] == name, line.name], line, say)
             for name in names)  # fmt: skip
    return Markup('<div class="lists">{}</div>').format(Markup("").join(parts))


def _list(title: str, texts: Iterable[object], column: Column, say: Say) -> Markup:
    lines = Markup("").join(Markup("<li>{}</li>").format(html.cell(text, column, say)) for text in texts)
    body = Markup("<ul>{}</ul>").format(lines) if lines else html.note(say("groups.none"), "empty")
    return Markup("<section><h3>{}</h3>{}</section>").format(title, body)


FORMS: Mapping[Form, Drawn] = {
    "table": _table, "folded": _folded, "cards": html.cards, "sheets": _sheets, "asks": _asks, "goals": _goals,
    "lists": _lists, "quadrants": html.quadrants, "facts": html.facts,
}  # fmt: skip
