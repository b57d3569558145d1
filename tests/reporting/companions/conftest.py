"""What formats are made from: the demo clients as they are, and one small client as a test wants it."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from commplan.knowledge import words
from commplan.model.case import Case
from commplan.model.engagement import Engagement
from commplan.model.text import Lang
from commplan.reporting.companions.material import Material
from commplan.reporting.page import Page, open_page

ROOT = Path(__file__).parents[3]
VALMONT, WREN = "demo-menuiserie-valmont", "demo-wren-and-tide"
HOSTILE = ('=HYPERLINK("http://x.example","y")', "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1+1", "=cmd|' /C calc'!A0",
           "<script>alert(1)</script>", "{{ 7 * 7 }}", "a;b,c\"d'e", "BEGIN:VEVENT",
           "END:VCALENDAR\r\nX:1")  # fmt: skip


@cache
def opened(client: str, lang: Lang) -> Material:
    """The material of a demo client, without its pages."""
    page = open_page(client, lang=lang, workspace=ROOT)
    return Material(page, "client", (), ROOT)


@pytest.fixture(scope="session")
def demo() -> Callable[[str, Lang], Material]:
    return opened


@pytest.fixture
def small() -> Callable[..., Material]:
    """The material of an engagement that is described by its parts, in October 2026."""

    def made(lang: Lang = "en", **parts: Any) -> Material:
        client = {"name": "Acme", "currency": "EUR", **parts.pop("client", {})}
        engagement = Engagement.model_validate({"key": "acme", "client": client, **parts})
        return Material(Page(Case(engagement, "2026-10"), words(lang), ROOT), "client", (), ROOT)

    return made
