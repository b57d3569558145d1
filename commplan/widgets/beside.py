"""What calculators and rules say while somebody types: SMART letters, the sum of a budget."""

import datetime as dt
from typing import TYPE_CHECKING

from markupsafe import escape
from pydantic import ValidationError

from commplan.calculators.budget_split import lines_total
from commplan.engagement.read import open_part
from commplan.errors import CommplanError
from commplan.knowledge import words as spoken
from commplan.model.budget import Budget
from commplan.model.client import Client
from commplan.model.objective import Objective
from commplan.tables import smart as smart_table
from commplan.tables.catalogue import table
from commplan.widgets.session import Session, without_blanks

if TYPE_CHECKING:
    from commplan.widgets.form import Form


def beside(form: "Form") -> None:
    """Say it, wherever the form has a place for it."""
    if form.session.part == "objectives":
        for place, told in form.errors.items():
            if place[-1:] == ("smart",):
                told.value = smart_of(form.session, int(place[0]), form.words.lang)
    elif form.session.part == "budget":
        form.extra.value = str(escape(sums_of(form.session, form)))


def smart_of(session: Session, rank: int, lang: str) -> str:
    """The five letters of an objective as it stands on the form; empty while it cannot be read."""
    try:
        objective = Objective.model_validate(session.content[rank])
        client = open_part(session.client, "client")
        indicators = open_part(session.client, "indicators") or ()
    except (ValidationError, CommplanError, IndexError):
        return ""
    assert isinstance(client, Client)  # noqa: S101 (every client has this file)
    today = dt.date.today()  # noqa: DTZ011 (the consultant's own day, who sits in front of the form)
    frame = smart_table.data(client, [objective], f"{today:%Y-%m}", today, indicators)
    if frame.empty:
        return ""
    row, say = frame.iloc[0], spoken("fr" if lang == "fr" else "en")
    names = [column.name for column in table("smart").columns if column.name != "title"]
    shown = (f"<li><strong>{escape(name[:1].upper())}</strong> {escape(say.show(row[name]))}</li>" for name in names)
    return f'<ul aria-live="polite">{"".join(shown)}</ul>'


def sums_of(session: Session, form: "Form") -> str:
    """What the lines of a budget add up to, against its total."""
    try:
        budget = Budget.model_validate(without_blanks(session.content))
        lines = lines_total(budget)
    except (ValidationError, CommplanError, ValueError):
        return ""
    if lines is None:
        return ""
    return form.speak("sums" if budget.total else "sums_open", lines=lines, total=budget.total)
