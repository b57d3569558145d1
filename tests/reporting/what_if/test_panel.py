import json
import re
from dataclasses import replace

from bs4 import BeautifulSoup, Tag

from commplan.calculators.what_if import what_if
from commplan.knowledge import words
from commplan.knowledge.say import Say, say
from commplan.model.text import Text
from commplan.reporting.what_if import PANEL, panel, script
from tests.calculators.what_if_case import rows, today

HOSTILE = "</form><script>alert(1)</script>\"' onload=x"


def spoken(lang: str = "en") -> Say:
    return say(PANEL, words("fr" if lang == "fr" else "en"))


def form_of(html: str) -> Tag:
    found = BeautifulSoup(html, "html.parser").find("form")
    assert isinstance(found, Tag)
    return found


def test_every_slider_has_its_label_and_output() -> None:
    form = form_of(panel(what_if(today()), spoken(), outcome="lead"))
    sliders = form.find_all("input")
    assert [each["name"] for each in sliders] == ["budget", "channel-0", "channel-1", "price", "margin", "lead_to_sale",
                                                  "conversion", "hours", "investment"]  # fmt: skip
    for each in sliders:
        assert form.find("label", attrs={"for": each["id"]})
        assert form.find("output", attrs={"for": each["id"]})
        assert float(each["min"]) <= float(each["value"]) <= float(each["max"])


def test_what_is_not_known_has_no_slider() -> None:
    frame = rows()
    frame["clicks"] = float("nan")
    form = form_of(panel(what_if(today(frame, margin=None, lead_to_sale=1)), spoken(), outcome="sale"))
    assert {each["name"] for each in form.find_all("input")} == {
        "budget", "channel-0", "channel-1", "price", "hours", "investment"}  # fmt: skip


def test_texts_of_clients_cannot_leave_the_form() -> None:
    found = today()
    first = replace(found.channels[0], title=Text(fr=HOSTILE, en=HOSTILE))
    html = panel(what_if(replace(found, channels=(first, *found.channels[1:]))), spoken(), outcome="lead")
    assert "<script" not in html
    assert "onload=x" in form_of(html).get_text()
    assert json.loads(str(form_of(html)["data-what-if"]))["count"] == 400


def test_script_is_small_and_asks_for_nothing() -> None:
    assert len(script().encode()) < 13_000
    assert not re.search(r"fetch|XMLHttp|eval|innerHTML|import|localStorage|http", script())
    assert "</" not in script()
