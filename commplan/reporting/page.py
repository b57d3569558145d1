"""What a notebook works with: `page.show("cost_per_lead")` shows a chart or a table of this client and month."""

import os
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd
from markupsafe import Markup

from commplan import charts, tables
from commplan.engagement.read import open_engagement
from commplan.engagement.workspace import Workspace, find_workspace
from commplan.errors import ExportError, WorkspaceError
from commplan.knowledge import guidance, words
from commplan.knowledge.problem import problem
from commplan.knowledge.say import Say, say
from commplan.knowledge.words import Words
from commplan.model.audit import Audit
from commplan.model.case import Case, Missing, supply
from commplan.model.decision import Scenario
from commplan.model.engagement import Engagement
from commplan.model.text import Lang
from commplan.reporting import forms, html
from commplan.reporting.case import measured, read_folder, unread
from commplan.reporting.checked import Located, accepted_row, locate, locate_accepted
from commplan.reporting.lab_style import lab_style
from commplan.reporting.logo import read_logo
from commplan.reporting.months import choose_lang, choose_month
from commplan.reporting.release.since import restated_for
from commplan.reporting.warm.job import OnceInJob
from commplan.reporting.what_if import PANEL, compared_today, panel, typed_changes, with_scenario
from commplan.rules import Result, check


@dataclass(frozen=True)
class Shown:
    """Something to look at: JupyterLab and the report show its HTML, a terminal its words."""

    markup: Markup
    text: str

    def _repr_mimebundle_(self, **_options: Any) -> dict[str, str]:
        return {"text/html": str(self.markup), "text/plain": self.text}

    def __repr__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Page:
    """One client, one month, one language."""

    case: Case
    words: Words
    folder: Path

    @property
    def engagement(self) -> Engagement:
        """The engagement itself, for those who want to look further."""
        return self.case.engagement

    @property
    def month(self) -> str:
        """The month looked at, such as `2026-10`."""
        return self.case.month or ""

    @property
    def performance(self) -> pd.DataFrame | None:
        """The table of all exports; None where there are none."""
        frame: pd.DataFrame | None = self.case.performance
        return frame

    @property
    def unread(self) -> tuple[ExportError, ...]:
        """The exports that could not be read."""
        return unread(self.performance)

    @cached_property
    def judged(self) -> tuple[Result, ...]:
        """What each rule of the coherence check came to."""
        return check(self.case)

    @cached_property
    def checked(self) -> tuple[Located, ...]:
        """What the coherence check objects to, the gravest first."""
        return locate(self.judged, self.folder)

    def show(self, *stems: str, most: int | None = None, folded: Collection[str] = ()) -> Shown:
        """Show charts and tables by their names, one below the other.

        `most` keeps the first rows of tables only; of those that are `folded`, the sentence stands and the rest is
        evidence to be unfolded.
        """
        parts = [self._show_chart(stem) if stem in charts.stems() else
                 self._show_table(stem, most, folded=stem in folded) for stem in stems]  # fmt: skip
        told = list(dict.fromkeys(parts))  # what several units lack is said once
        return Shown(Markup("").join(part.markup for part in told), "\n".join(part.text for part in told))

    def lead(self, stem: str) -> Shown:
        """Show only the sentence that leads into a table."""
        table = tables.table(stem)
        spoken = say(table.unit, self.words)
        given = self.supplied(table.data)
        if isinstance(given, Missing):
            return self._missing(given)
        frame = table.data(**given)
        text = _empty(spoken, frame) if frame.empty or table.lead is None else table.lead(frame, spoken)
        return Shown(html.note(text, "lead"), text)

    def guidance(self, page: str, *slugs: str) -> Shown:
        """Texts of the trade that go with a page."""
        texts = {slug: guidance(page)[slug].pick(self.words.lang) for slug in slugs}
        parts = ((slug, part) for slug, text in texts.items() for part in text.split("\n") if part.strip())
        paragraphs = Markup("").join(Markup('<p class="{}">{}</p>').format(slug, part) for slug, part in parts)
        return Shown(paragraphs, "\n".join(texts.values()))

    def what_if(self, **changes: Any) -> Shown:
        """What a month would come to with changes of one's own: `page.what_if(budget="3000 EUR", margin=0.4)`.

        A change that there is not, or a value that cannot be read, raises an EngagementError that names it.
        """
        scenario = Scenario(title=self.words("page.own_scenario"), changes=typed_changes(changes))
        return replace(self, case=with_scenario(self.case, scenario)).show(
            "what_if_compare", "what_if_waterfall", "what_if_tornado", "what_if_chances"
        )

    def try_what_if(self) -> Shown:
        """The what-if with sliders, for the published page, and its table for those without a script."""
        table = self.show("what_if_by_budget")
        given = self.supplied(compared_today)
        found = None if isinstance(given, Missing) else compared_today(**given)
        if found is None:
            return table
        drawn = panel(found.base, say(PANEL, self.words), outcome=self.engagement.client.outcome)
        return Shown(drawn + table.markup, table.text)

    def supplied(self, function: Any) -> dict[str, Any] | Missing:
        """What a chart or table asks for by its parameters, or what is missing for it."""
        available = {
            **self.case.available(),
            "audit": self._audits(),
            "extras": self._extras,
            "findings": self._finding_rows(),
            "accepted_findings": self._accepted_rows,
        }
        return supply(function, available)

    def _audits(self) -> tuple[Audit, ...] | None:
        """The audits up to the month looked at; where the first came later, that one rather than none."""
        dated = sorted(self.engagement.audit or (), key=lambda audit: audit.date)
        today = self.case.today
        seen = tuple(audit for audit in dated if today is None or audit.date <= today)
        return seen or tuple(dated[:1]) or self.engagement.audit

    @cached_property
    def _extras(self) -> dict[str, Any]:
        return {
            "judged": {state: sum(each.state == state for each in self.judged) for state in ("passed", "skipped")},
            "export_problems": [{"file": getattr(error, "file", "") or str(error)} for error in self.unread],
            "restated": restated_for(self.folder, self.case),
            "logo": read_logo(self.folder, self.engagement.client.logo).problem,
        }

    @cached_property
    def _accepted_rows(self) -> list[dict[str, Any]]:
        return [accepted_row(each) for each in locate_accepted(self.judged, self.folder)]

    def _finding_rows(self) -> list[dict[str, Any]]:
        return [located.row() for located in self.checked]

    def _show_chart(self, stem: str) -> Shown:
        chart, spoken = charts.chart(stem), say(f"charts/{stem}", self.words)
        given = self.supplied(chart.data)
        if isinstance(given, Missing):
            return self._missing(given)
        frame = chart.data(**given)
        if frame.empty:
            return Shown(html.note(spoken("empty")), spoken("empty"))
        title, alt = chart.title(frame, spoken), chart.alt(frame, spoken)
        drawn = charts.svg(chart.draw(frame, spoken), prefix=stem, alt=alt)
        behind = html.table(frame, chart.columns, spoken, title)
        summary = self.words("page.figures")
        subtitle = chart.subtitle(frame, spoken)
        return Shown(html.picture(drawn, title=title, subtitle=subtitle, table_html=behind, summary=summary), alt)

    def _show_table(self, stem: str, most: int | None, *, folded: bool) -> Shown:
        table = tables.table(stem)
        spoken = say(table.unit, self.words)
        given = self.supplied(table.data)
        if isinstance(given, Missing):
            return self._missing(given)
        frame = table.data(**given)
        if frame.empty:
            told = _empty(spoken, frame)
            return Shown(html.note(told, "empty"), told)
        lead = table.lead(frame, spoken) if table.lead else ""
        kept = frame.head(most) if most else frame
        return Shown(forms.shown(table, kept, spoken, lead, folded=folded), lead or kept.to_string())

    def _missing(self, missing: Missing) -> Shown:
        text = self.words("page.missing", parts=[self.words(f"missing.{part}") for part in missing.parts])
        return Shown(html.note(text), text)

    def _repr_html_(self) -> str:
        return str(Markup("{}<p><strong>{}</strong>, {}</p>").format(
            lab_style(), self.engagement.client.name.pick(self.words.lang), self.words.month(self.month)))  # fmt: skip


def _empty(spoken: Say, frame: pd.DataFrame) -> str:
    return spoken("empty", **{str(name): value for name, value in frame.attrs.items()})


@OnceInJob
def open_page(client: str = "", month: str = "", *, lang: Lang | str = "", workspace: str | Path | None = None) -> Page:
    """Open a client's page for a month.

    Parameters
    ----------
    client : str
        The name of the client's folder; the one that `commplan lab` was opened for where it is left empty.
    month : str
        Such as `2026-10`; the last month that the exports cover where it is left empty.
    lang : {"fr", "en"}
        The client's first language where it is left empty.
    workspace : path, optional
        The folder that holds client_data; found from the present folder where it is left out.
    """
    place = find_workspace(workspace)
    folder = place.client_folder(client or _client_of_lab(place))
    engagement = open_engagement(folder)
    read = read_folder(folder / "exports", engagement)
    known = () if read is None else (read.performance, *read.tables.values())
    chosen = choose_month(engagement, known, month or os.environ.get("COMMPLAN_MONTH", ""))
    spoken = words(choose_lang(engagement, lang))
    if read is None:
        return Page(Case(engagement, chosen), spoken, folder)
    says_something = len(read.performance) or read.performance.attrs["files"] or read.performance.attrs["problems"]
    performance = read.performance if says_something else None
    case = Case(measured(engagement, read), chosen, performance=performance, exports=read.tables)
    return Page(case, spoken, folder)


def _client_of_lab(place: Workspace) -> str:
    name = os.environ.get("COMMPLAN_CLIENT", "")
    if not name:
        raise problem(WorkspaceError, "client_needed", known=tuple(place.clients()) or ("–",))
    return name
