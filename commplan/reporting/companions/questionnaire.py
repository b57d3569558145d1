"""The audit as a workbook to send out: each question with its levels, and cells to answer in.

What brings the answers back (`engagement/answers.py`) goes by the first column and the row of keys, both hidden, so
that the workbook may be sorted, translated and widened. Only the cells for answers can be typed in.
"""

import datetime as dt
from collections.abc import Mapping
from importlib import import_module
from typing import Any

from commplan.engagement.answers import KEYS, MARK
from commplan.errors import WorkspaceError
from commplan.knowledge import Item, dimensions, items, quick_items
from commplan.knowledge.problem import problem
from commplan.knowledge.say import Say, say
from commplan.knowledge.words import Words
from commplan.model.client import Client
from commplan.reporting.companions.book import A4, put_text, workbook
from commplan.reporting.companions.looks import Looks

UNIT = "reporting/companions/questionnaire"
WIDTHS = {"question": 44, "evidence_wanted": 36, "levels": 74, "level": 13, "evidence": 36, "note": 36}
FIRST = 7
"""The row of headings; above it stand the title, what to do, the day, who answers, how far one is, and the keys."""
LETTERS = {"levels": 72, "question": 42, "evidence_wanted": 34}
LINE = 13.5  # the height of a line of text [points]


def questionnaire(client: Client, *, kind: str, words: Words, day: dt.date | None = None) -> tuple[bytes, int]:
    """The workbook, and how many questions it asks.

    Parameters
    ----------
    client : Client
        For the title and the colour.
    kind : {"quick", "full"}
        The quick audit asks a selection of the same questions.
    words : Words
        The language of the questions.
    day : date, optional
        The day of the audit, where it is known already.

    Raises
    ------
    WorkspaceError
        The library that writes workbooks is not installed; the message says how to install it.
    """
    try:
        import_module("xlsxwriter")
    except ImportError:
        raise problem(WorkspaceError, "workbook_needs", extra="office") from None
    asked, speak = quick_items() if kind == "quick" else items(), say(UNIT, words)
    title = speak("title", client=client.name)
    with workbook(words, title=title, colour=_colour(client)) as (book, looks, held):
        page = book.add_worksheet(speak("sheet"))
        last = _ask(page, asked, speak, looks)
        _head(page, {"title": title, "kind": kind, "day": day, "last": last, "n": len(asked)}, speak, looks)
        _set_up(page, last, speak)
    return held.getvalue(), len(asked)


def _colour(client: Client) -> str:
    from commplan.calculators.brand_colours import brand_colours

    brand = brand_colours(client.brand_colour)
    return brand.light if brand else ""


def _head(page: Any, about: Mapping[str, Any], speak: Say, looks: Looks) -> None:
    """What it is, what to do, the cells for the day and for who answers, and how many questions are answered."""
    page.write_string(0, 0, f"{MARK} {about['kind']}")
    put_text(page, 0, 1, about["title"], looks.title)
    put_text(page, 1, 1, speak("how"), looks.note)
    for row, key in ((2, "date"), (3, "by")):
        page.write_string(row, 0, key)
        put_text(page, row, 1, speak(f"head.{key}"), looks.text(strong=True))
        page.write_blank(row, 2, None, looks.answer(is_date=key == "date"))
    if about["day"]:
        page.write_datetime(2, 2, about["day"], looks.answer(is_date=True))
    put_text(page, 4, 1, speak("head.answered", n=about["n"]), looks.text(strong=True))
    page.write_formula(4, 2, f"=COUNTA(E{FIRST + 2}:E{about['last'] + 1})", looks.text(), 0)


def _ask(page: Any, asked: Mapping[str, Item], speak: Say, looks: Looks) -> int:
    """Write the questions below their themes; the last row is returned."""
    for at, name in enumerate(["id", *WIDTHS]):
        page.write_string(FIRST - 1, at, name if name in KEYS else "")
        put_text(page, FIRST, at, speak(f"columns.{name}"), looks.heading())
    row = FIRST
    for key, dimension in dimensions().items():
        here = [item for item in asked.values() if item.dimension == key]
        if here:
            row += 1
            for at in range(1, len(WIDTHS) + 1):
                page.write_blank(row, at, None, looks.band())
            put_text(page, row, 1, speak.words.show(dimension.label), looks.band())
        for item in here:
            row += 1
            _question(page, row, item, speak, looks)
    return row


def _question(page: Any, row: int, item: Item, speak: Say, looks: Looks) -> None:
    show = speak.words.show
    levels = [speak.words("questionnaire.level", level=str(rank), text=text) for rank, text in enumerate(item.levels)]
    texts = {"question": show(item.question), "evidence_wanted": show(item.evidence), "levels": "\n".join(levels)}
    page.write_string(row, 0, item.id)
    for at, name in enumerate(WIDTHS, start=1):
        if name in texts:
            put_text(page, row, at, texts[name], looks.text())
        else:
            page.write_blank(row, at, None, looks.answer())
    lines = max(sum(1 + len(line) // LETTERS[name] for line in text.splitlines()) for name, text in texts.items())
    page.set_row(row, LINE * lines + 6)


def _offer(page: Any, last: int, speak: Say) -> None:
    """The list to choose a level from; anything else is refused with a sentence."""
    at = list(WIDTHS).index("level") + 1
    page.data_validation(FIRST + 1, at, last, at, {
        "validate": "list", "source": [*map(str, range(5)), speak("not_applicable")],
        "error_title": speak("columns.level"), "error_message": speak("wrong"),
    })  # fmt: skip


def _set_up(page: Any, last: int, speak: Say) -> None:
    page.set_column(0, 0, 0, None, {"hidden": True})
    for at, wide in enumerate(WIDTHS.values(), start=1):
        page.set_column(at, at, wide)
    page.set_row(0, 26)
    page.set_row(FIRST - 1, None, None, {"hidden": True})
    page.freeze_panes(FIRST + 1, 2)
    _offer(page, last, speak)
    page.data_validation(2, 2, 2, 2, {"validate": "date", "criteria": ">", "value": dt.date(2000, 1, 1),
                                      "error_message": speak("wrong_day")})  # fmt: skip
    page.protect("", {"format_columns": True, "format_rows": True, "format_cells": True})
    page.hide_gridlines(2)
    page.set_landscape()
    page.set_paper(A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(FIRST)
    page.set_footer("&L&A&R&P / &N")
    page.print_area(0, 1, last, len(WIDTHS))
