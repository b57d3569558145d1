import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from commplan.model.base import NONE, Asked, Listed, Part
from commplan.model.quantity import Date, Estimate, Money, Month, Number, Period, Share, money
from commplan.model.text import Text


@pytest.mark.parametrize(
    ("written", "amount", "currency"),
    [
        ("1200 EUR", "1200", "EUR"),
        ("1 200,50 €", "1200.50", "EUR"),
        ("1 200,50 EUR", "1200.50", "EUR"),
        ("£49.90", "49.90", "GBP"),
        ("CHF 12'000", "12000", "CHF"),
        ("-15 EUR", "-15", "EUR"),
    ],
)
def test_money_is_read_as_people_write_it(written: str, amount: str, currency: str) -> None:
    assert Money.model_validate(written) == Money(amount=Decimal(amount), currency=currency)


@pytest.mark.parametrize("written", [1200, "1200", "1.234.567 EUR", "1,200 EUR", "EUR", "12 XYZ", "€12 EUR", True, []])
def test_money_without_a_currency_or_with_two_readings_is_refused(written: Any) -> None:
    with pytest.raises(ValidationError):
        Money.model_validate(written)


@given(st.decimals(min_value=-1_000_000, max_value=1_000_000, places=2))
def test_money_survives_being_written_and_read(amount: Decimal) -> None:
    before = Money(amount=amount, currency="EUR")
    assert Money.model_validate(before.model_dump()) == before


def test_two_currencies_are_never_added() -> None:
    euros, pounds = Money.model_validate("10 EUR"), Money.model_validate("10 GBP")
    assert str(euros + euros) == "20 EUR"
    with pytest.raises(ValueError, match="GBP to EUR"):
        euros + pounds


def test_endless_or_missing_amount_is_nothing_to_show() -> None:
    assert money(float("inf"), "EUR") is None
    assert money(None, "EUR") is None
    assert str(money(12.345, "EUR")) in {"12.34 EUR", "12.35 EUR"}


@pytest.mark.parametrize(("written", "value"), [("3 %", 0.03), (0.41, 0.41), ("12,5 %", 0.125), (0, 0.0), (1, 1.0)])
def test_share_is_a_ratio(written: Any, value: float) -> None:
    assert TypeAdapter(Share).validate_python(written) == pytest.approx(value)


@pytest.mark.parametrize("written", [3, -0.1, "120 %", "a third", True])
def test_share_outside_its_range_is_refused(written: Any) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Share).validate_python(written)


def test_change_may_be_more_than_everything() -> None:
    assert TypeAdapter(Number).validate_python("+150 %") == pytest.approx(1.5)


@pytest.mark.parametrize("written", ["2026-13", "2026-1", "10-2026", 202610])
def test_month_that_does_not_exist(written: Any) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Month).validate_python(written)


@pytest.mark.parametrize("written", [20261031, "31/10/2026", "soon", dt.datetime(2026, 10, 31, 12, tzinfo=dt.UTC)])
def test_a_date_is_a_date(written: Any) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Date).validate_python(written)


def test_period_knows_leap_years_and_its_order() -> None:
    assert Period.of_month("2028-02").end == dt.date(2028, 2, 29)
    with pytest.raises(ValidationError):
        Period(start=dt.date(2026, 2, 1), end=dt.date(2026, 1, 1))


def test_estimate_keeps_its_order() -> None:
    with pytest.raises(ValidationError):
        Estimate.model_validate({"low": 2, "likely": 1, "high": 3, "unit": "leads"})


class Example(Part):
    text: Asked[Text] = None
    names: Listed[Text] = None


@pytest.mark.parametrize("word", ["none", "None", "aucun", " aucune "])
def test_none_is_an_answer(word: str) -> None:
    example = Example.model_validate({"text": word, "names": word})
    assert example.text is NONE
    assert not example.text
    assert example.names == ()


@pytest.mark.parametrize("empty", [None, "", []])
def test_empty_is_not_asked_yet(empty: Any) -> None:
    example = Example.model_validate({"text": empty, "names": empty})
    assert example.text is None
    assert example.names is None


def test_none_where_it_is_no_answer_is_refused_rather_than_kept_as_a_word() -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Text).validate_python("none")


def test_text_by_language() -> None:
    assert Text.model_validate({"fr": "a", "en": "b"}).pick("fr") == "a"
    assert Text.model_validate("c").pick("en") == "c"
    assert Text.model_validate(2026).pick("en") == "2026"
    assert Text.model_validate("c").model_dump() == "c"
    with pytest.raises(ValidationError):
        Text.model_validate({"fr": "a"})


def test_records_are_frozen() -> None:
    example = Example(text=None)
    with pytest.raises(ValidationError):
        example.text = None  # type: ignore[misc]
