"""Objects at the end of a cell, in both languages and with whatever a client typed."""

import subprocess
import sys
from pathlib import Path
from typing import Any, get_args

import pytest
from bs4 import BeautifulSoup

from commplan import open_page
from commplan.calculators.interval import Interval
from commplan.calculators.verdict import Reason, Verdict
from commplan.model.persona import Persona
from commplan.model.swot import Swot
from commplan.reporting.objects import present, present_all
from commplan.rules import Result

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def page() -> Any:
    return open_page("demo-wren-and-tide", "2026-10", workspace=ROOT)


@pytest.fixture(params=["fr", "en"], autouse=True)
def lang(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("COMMPLAN_LANG", request.param)
    return str(request.param)


def text(thing: Any) -> str:
    shown = thing._repr_html_()
    soup = BeautifulSoup(shown, "html.parser")
    (sheet,) = soup.select("style")
    sheet.decompose()
    return soup.get_text(" ", strip=True).replace("\xa0", " ")


def test_an_engagement_says_what_is_filled_in(page: Any) -> None:
    told = text(page.engagement)
    assert f"Objectives {len(page.engagement.objectives)} records" in told
    assert "not asked yet" in told or all(part is not None for part in page.engagement.parts().values())


def test_parts_are_shown_with_their_words(page: Any, lang: str) -> None:
    persona = page.engagement.personas[0]
    assert persona.title.pick(lang) in text(persona)
    assert {"fr": "Forces", "en": "Strengths"}[lang] in text(page.engagement.swot)
    assert text(page.engagement.brand)


def test_findings_say_what_and_what_to_do(page: Any, lang: str) -> None:
    located = page.checked[0]
    for each in (located, located.reported):
        assert located.failure.pick(lang).replace("\xa0", " ") in text(each)
        assert {"fr": "Que faire", "en": "What to do"}[lang] in text(each)
    for state in ("passed", "failed", "skipped", "error"):
        found = [result for result in page.judged if result.state == state]
        assert all(text(result) for result in found[:3])
    assert text(Result("objectives/unmeasurable", "error", error="boom")).count("boom") == 1


@pytest.mark.parametrize("reason", get_args(Reason))
def test_every_verdict_has_its_sentence(reason: Any) -> None:
    told = text(Verdict("test", reason, Interval(1, 2, 3)))
    assert told.startswith("◆")
    assert len(told) > 40


def test_a_cost_without_an_upper_end_is_not_written() -> None:
    assert "inf" not in text(Verdict("not_enough_data", "none_yet", Interval(10, None, float("inf"))))


def test_what_a_client_typed_is_text(lang: str) -> None:
    nasty = "<script>alert(1)</script>"
    persona = Persona.model_validate({"id": "x", "title": {"fr": nasty, "en": nasty}})
    assert "<script" not in str(present(persona)).partition("</style>")[2]
    swot = Swot.model_validate({"strengths": [{"id": "a", "title": nasty}]})
    assert "<script" not in str(present(swot)).partition("</style>")[2]


def test_tuples_of_ours_are_shown_and_no_others(page: Any) -> None:
    assert present_all(page.engagement.personas) is not None
    assert present_all(page.checked) is not None
    assert present_all(()) is None
    assert present_all((1, 2)) is None
    assert present_all((page.engagement.personas[0], 1)) is None


CELL = """
from IPython.core.interactiveshell import InteractiveShell
shell = InteractiveShell.instance()
from commplan import open_engagement
shown = open_engagement("demo-wren-and-tide", workspace={root!r})
format = shell.display_formatter.format
print("<table>" in format(shown)[0]["text/html"], "text/html" in format(shown.personas)[0],
      "text/html" in format((1, 2))[0])
"""


def test_in_a_notebook_without_asking() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", CELL.format(root=str(ROOT))], capture_output=True, text=True, check=True
    )
    assert ran.stdout.split() == ["True", "True", "False"]
