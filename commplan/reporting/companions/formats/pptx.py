"""Slides for the meeting: charts that can be edited, one slide per decision, in the agency's own master."""

import io
from typing import Any

from commplan.knowledge.say import Say, say
from commplan.reporting.companions.master import master_of, opened_master
from commplan.reporting.companions.material import Material, Needs
from commplan.reporting.companions.same_bytes import same_bytes
from commplan.reporting.companions.slides import chart_slide, shortened, table_slide, text_slide, title_slide, widen
from commplan.reporting.companions.told import told_table

NEEDS = Needs("office", {"pptx": "python-pptx", "xlsxwriter": "xlsxwriter"})
UNIT = "reporting/companions/formats/pptx"
PROPERTY = 255
"""What a property of the file holds [letters]."""
GOALS = ("title", "actual_shown", "target_shown", "end_shown", "state")
DECISION = ("title", "cost", "expected", "by", "if_not")


def write(material: Material) -> dict[str, bytes]:
    """Verdict, goals, charts, decisions and how sure it is; `slides.pptx` of the client or workspace is the master."""
    from pptx import Presentation

    speak, page = say(UNIT, material.words), material.page
    found = master_of(material.folder)
    deck: Any = opened_master(found) if found else Presentation()
    if not found:
        widen(deck)
    name, month = material.words.show(material.engagement.client.name), material.words.month(material.month)
    title_slide(deck, name, speak("subtitle", month=month))
    text_slide(deck, speak("verdict"), [page.lead("headline").text, page.lead("money").text])
    goals = told_table(page, "goals", columns=GOALS)
    if goals.rows:
        table_slide(deck, speak("goals"), goals)
    _charts(deck, material, speak)
    _decisions(deck, material, speak)
    text_slide(deck, speak("sure"), [page.lead("how_sure").text])
    _describe(deck.core_properties, f"{name} – {month}", material)
    held = io.BytesIO()
    deck.save(held)
    return {material.file(".pptx"): same_bytes(held.getvalue())}


def _charts(deck: Any, material: Material, speak: Say) -> None:
    from commplan.reporting.companions.slide_figures import cost_by_channel, course

    for slide in (course(material, speak), cost_by_channel(material, speak)):
        if slide is not None:
            chart_slide(deck, slide)


def _decisions(deck: Any, material: Material, speak: Say) -> None:
    found = told_table(material.page, "decisions", columns=DECISION)
    for rank, (title, *rest) in enumerate(found.rows, start=1):
        pairs = [speak("pair", head=head, cell=cell) for head, cell in zip(found.headings[1:], rest, strict=True)]
        text_slide(deck, speak("decision", n=rank, title=title), pairs)


def _describe(properties: Any, title: str, material: Material) -> None:
    import datetime as dt

    day = dt.datetime.fromisoformat(f"{material.month}-01T00:00:00+00:00")
    properties.title, properties.author, properties.last_modified_by = shortened(title, PROPERTY), "", ""
    properties.created = properties.modified = properties.last_printed = day
    properties.revision, properties.language = 1, material.words.lang
