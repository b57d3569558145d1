import datetime as dt
from typing import Any

import pytest

from commplan.errors import KnowledgeError
from commplan.knowledge import label, tool_name, words
from commplan.knowledge.say import say
from commplan.model.quantity import Money
from commplan.model.text import Text

FR, EN = words("fr"), words("en")
THIN, HARD = "\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}"


def test_money_as_people_write_it() -> None:
    amount = Money.model_validate("12345.67 EUR")
    assert FR.money(amount) == f"12{THIN}345,67{HARD}€"
    assert EN.money(amount) == "€12,345.67"
    assert FR.money(amount, cents=False) == f"12{THIN}346{HARD}€"


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [(1234.5, f"1{THIN}235", "1,235"), (0.034, "0,03", "0.03"), (7, "7", "7"), (float("nan"), "–", "–"),
     (float("inf"), "∞", "∞"), (-2.5, "\N{MINUS SIGN}2,50", "\N{MINUS SIGN}2.50")],
)  # fmt: skip
def test_numbers_have_the_digits_worth_reading(value: float, french: str, english: str) -> None:
    assert (FR.number(value), EN.number(value)) == (french, english)


@pytest.mark.parametrize(
    ("value", "english"), [(0.41, "41%"), (0.034, "3.4%"), (0.0, "0%"), (-0.113, "\N{MINUS SIGN}11%"), (1.5, "150%")]
)
def test_percent(value: float, english: str) -> None:
    assert EN.percent(value) == english


def test_dates_and_months() -> None:
    assert FR.date(dt.date(2026, 10, 1)) == "1er octobre 2026"
    assert EN.date(dt.date(2026, 10, 1)) == "1 October 2026"
    assert (FR.month("2026-02"), EN.month("2026-02")) == ("février 2026", "February 2026")


@pytest.mark.parametrize(
    ("value", "english"),
    [(Text.model_validate({"fr": "a", "en": "b"}), "b"), (None, "–"), (("x", 2), "x and 2"), ({"a": 3}, f"3{HARD}a"),
     (dt.date(2026, 1, 2), "2 January 2026"), ("plain", "plain")],
)  # fmt: skip
def test_a_value_is_shown_by_its_kind(value: Any, english: str) -> None:
    assert EN.show(value) == english


@pytest.mark.parametrize(
    ("n", "french", "english"), [(0, "prospect", "leads"), (1, "prospect", "lead"), (2, "prospects", "leads")]
)
def test_plurals_follow_the_language(n: int, french: str, english: str) -> None:
    assert FR.fill("{n:count|prospect|prospects}", {"n": n}) == f"{n}{HARD}{french}"
    assert EN.fill("{n:count|lead|leads}", {"n": n}) == f"{n}{HARD}{english}"


def test_client_s_braces_are_only_text() -> None:
    assert EN.fill("{x:quoted}", {"x": "{0} {y}"}) == "“{0} {y}”"


def test_unknown_label_is_our_mistake() -> None:
    with pytest.raises(KnowledgeError, match=r"labels\.yaml has no page\.nothing"):
        label("page.nothing")
    with pytest.raises(KnowledgeError, match="has no columns"):
        say("tables/headline", EN)("columns.title")


def test_tool_that_has_no_name_goes_by_its_id() -> None:
    assert tool_name("google_ads").en == "Google Ads"
    assert tool_name("some_tool").en == "some_tool"
