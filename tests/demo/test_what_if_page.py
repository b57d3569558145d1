"""The what-if of the published page: its script computes what Python computes, and its sliders do what they say."""

import itertools
import json
import math
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from commplan.calculators.what_if import WhatIf
from commplan.calculators.what_if_model import FIGURES, as_today
from commplan.engagement.shipped import demo_clients
from commplan.model.case import Missing
from commplan.reporting.page import open_page
from commplan.reporting.what_if import compared_today, script
from commplan.reporting.what_if.payload import payload, plain_levers
from tests.demo.conftest import MONTH, ROOT

CLIENTS = [path.name for path in demo_clients()]
SHARES = (0.0, 0.5, 1.0, 2.7)


def base_of(client: str) -> WhatIf:
    page = open_page(client, MONTH, workspace=ROOT)
    given = page.supplied(compared_today)
    assert not isinstance(given, Missing)
    found = compared_today(**given)
    assert found is not None
    return found.base


def grid(base: WhatIf) -> list[WhatIf]:
    """Every channel at four amounts, and the other levers low and high, one after the other and together."""
    now = as_today(base.today)
    spends = list(itertools.product(*([each.spend * share for share in SHARES] for each in base.today.measured)))
    rest = now.spend[len(base.today.measured) :]
    found = [replace(now, spend=(*spend, *rest)) for spend in spends]
    others: list[dict[str, float]] = [
        {"price": 0.0}, {"price": now.price * 1.7}, {"margin": 0.05}, {"margin": 0.9}, {"conversion": 0.4},
        {"conversion": 2.2}, {"hours": 0.0}, {"hours": 77.0}, {"investment": 12_345.0},
    ]  # fmt: skip
    if base.today.lead_to_sale < 1:
        others += [{"lead_to_sale": 0.01}, {"lead_to_sale": 1.0}]
    found += [replace(each, **other) for each in (now, found[1], found[-1]) for other in others]
    found.append(replace(found[-1], price=77.0, margin=0.31, conversion=1.3, hours=12.0, investment=900.0))
    return [replace(base, levers=each) for each in found]


def same(ours: float, theirs: float | str | None) -> bool:
    if theirs is None or (isinstance(ours, float) and math.isnan(ours)):
        return theirs is None and math.isnan(ours)
    return math.isclose(ours, math.inf if theirs == "Infinity" else float(theirs), rel_tol=1e-9, abs_tol=1e-6)


@pytest.fixture
def engine(browser: Browser) -> Any:
    context = browser.new_context()
    page = context.new_page()
    page.set_content("<p>a page of its own</p>")
    page.evaluate(f"() => {{ window.eval({json.dumps(script() + '; window.whatIf = commplanWhatIf;')}) }}")
    yield page
    context.close()


ASK = """([today, all]) => all.map((levers) => JSON.parse(JSON.stringify(window.whatIf.workOut(today, levers),
           (_, value) => (value === Infinity ? "Infinity" : value))))"""


@pytest.mark.parametrize("client", CLIENTS)
def test_script_and_python_agree_on_a_grid(engine: Page, client: str) -> None:
    base = base_of(client)
    cases = grid(base)
    answers = engine.evaluate(ASK, [payload(base), [plain_levers(each.levers) for each in cases]])
    assert len(answers) == len(cases) > 40
    for ours, theirs in zip(cases, answers, strict=True):
        for side, found in (("before", ours.before), ("after", ours.after)):
            for name in FIGURES:
                ends = theirs[side][name] or (None, None, None)
                wanted = (found[name].low, found[name].likely, found[name].high)
                assert all(map(same, wanted, ends)), (client, ours.levers, side, name, wanted, ends)
        gain = (ours.gain.low, ours.gain.likely, ours.gain.high)
        assert all(map(same, gain, theirs["gain"])), (client, ours.levers)
        assert theirs["gainChance"] == pytest.approx(ours.gain_chance)
        chances = [each.after for each in ours.prospects]
        assert theirs["chances"] == pytest.approx(chances, abs=1e-5)


def slide(page: Page, name: str, value: float) -> None:
    page.eval_on_selector(f"#what-if-{name}", "(input, value) => { input.value = value;"
                          " input.dispatchEvent(new Event('input', {bubbles: true})); }", value)  # fmt: skip


def shown(page: Page, figure: str) -> str:
    return page.inner_text(f'[data-figure="after {figure}"]')


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_sliders_change_the_figures_and_go_back(browser: Browser, reports: Any, lang: str) -> None:
    page = browser.new_context(java_script_enabled=True).new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto((reports[CLIENTS[0], lang].folder / "what_if.html").as_uri())
    names = ("leads count", "profit money")
    before = tuple(shown(page, name) for name in names)
    assert before == tuple(page.inner_text(f'[data-figure="before {name}"]') for name in names)
    slide(page, "budget", 9000)
    assert shown(page, "leads count") != before[0]
    assert page.inner_text("#what-if-budget + output").replace("\u202f", ",") in ("€9,000", "9,000\xa0€")
    slide(page, "margin", 0.9)
    assert ("très probablement plus" if lang == "fr" else "very probably be left") in page.inner_text("[data-verdict]")
    page.click(".what-if button")
    assert tuple(shown(page, name) for name in names) == before
    assert wrong == []
    page.context.close()


def test_a_slider_works_by_keyboard_and_is_spoken(browser: Browser, reports: Any) -> None:
    page = browser.new_context().new_page()
    page.goto((reports[CLIENTS[0], "en"].folder / "what_if.html").as_uri())
    page.focus("#what-if-price")
    first = page.get_attribute("#what-if-price", "aria-valuetext")
    page.keyboard.press("ArrowRight")
    assert page.get_attribute("#what-if-price", "aria-valuetext") != first
    assert page.inner_text("#what-if-price + output") == page.get_attribute("#what-if-price", "aria-valuetext")
    page.context.close()


def test_without_a_script_there_is_the_table(browser: Browser, reports: Any) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    for report in reports.values():
        page.goto((report.folder / "what_if.html").as_uri())
        assert not page.is_visible(".what-if")
        assert page.locator("table").last.locator("tbody tr").count() == 7
    page.context.close()
