"""Money, rates, months and estimates: a figure never goes without what it is a figure of."""

import datetime as dt
import math
import re
from calendar import monthrange
from decimal import Decimal
from typing import Annotated, Any, Self

from babel.numbers import is_currency
from pydantic import AfterValidator, BeforeValidator, WithJsonSchema, model_serializer, model_validator
from pydantic_core import PydanticCustomError

from commplan.model.base import Part
from commplan.model.text import Text

_SPACES = "   \u2009'’"
_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP"}
_MONEY = re.compile(rf"^(?P<before>[A-Z]{{3}}|[€$£])?[{_SPACES}]*(?P<number>[-+]?\d[\d{_SPACES}]*(?:[.,]\d{{1,2}})?)"
                    rf"[{_SPACES}]*(?P<after>[A-Z]{{3}}|[€$£])?$")  # fmt: skip
_PERCENT = re.compile(rf"^[-+]?\d[\d{_SPACES}]*(?:[.,]\d+)?[{_SPACES}]*%$")
_MONTH = re.compile(r"^\d{4}-(0[1-9]|1[0-2])$")


def _plain(number: str) -> str:
    return re.sub(f"[{_SPACES}%]", "", number).replace(",", ".")


class Money(Part):
    """An amount with its currency, without VAT unless said otherwise; written `1200 EUR` in the files."""

    amount: Decimal
    currency: str

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: Any) -> Any:
        if isinstance(value, cls | dict):
            return value
        found = _MONEY.match(value.strip()) if isinstance(value, str) else None
        signs = [found[side] for side in ("before", "after") if found[side]] if found else []
        currency = _SIGNS.get(signs[0], signs[0]) if len(signs) == 1 else None
        if found is None or currency is None or not is_currency(currency):
            raise PydanticCustomError("money", "an amount with its currency")
        return {"amount": Decimal(_plain(found["number"])), "currency": currency}

    @model_serializer
    def _write(self) -> str:
        return f"{self.amount} {self.currency}"

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: Any, _handler: Any) -> dict[str, Any]:
        return {"type": "string", "description": "An amount with its currency", "examples": ["1200 EUR", "49.90 GBP"]}

    def __add__(self, other: "Money") -> "Money":
        """Add an amount of the same currency; two currencies are never added up."""
        if self.currency != other.currency:
            message = f"cannot add {other.currency} to {self.currency}"
            raise ValueError(message)
        return Money(amount=self.amount + other.amount, currency=self.currency)

    def __float__(self) -> float:
        return float(self.amount)

    def __str__(self) -> str:
        return f"{self.amount} {self.currency}"


def _read_number(value: object) -> object:
    if isinstance(value, bool):
        raise PydanticCustomError("number", "a number")
    if isinstance(value, str):
        if _PERCENT.match(value.strip()):
            return float(_plain(value)) / 100
        raise PydanticCustomError("number", "a number")
    return value


def _read_share(value: object) -> object:
    number = _read_rate(value)
    if isinstance(number, int | float) and not 0 <= number <= 1:
        raise PydanticCustomError("share", "a share")
    return number


def _read_rate(value: object) -> object:
    try:
        return _read_number(value)
    except PydanticCustomError:
        raise PydanticCustomError("share", "a share") from None


def _read_month(value: object) -> object:
    if not isinstance(value, str) or not _MONTH.match(value):
        raise PydanticCustomError("month", "a month")
    return value


def _read_currency(value: object) -> object:
    if not isinstance(value, str) or not is_currency(value):
        raise PydanticCustomError("currency", "a currency")
    return value


def _read_date(value: object) -> object:
    if isinstance(value, dt.datetime) or not isinstance(value, dt.date | str):
        raise PydanticCustomError("date", "a date")
    return value


def _at_least_nothing(value: Money) -> Money:
    if value.amount < 0:
        raise PydanticCustomError("outlay", "an amount of 0 or more")
    return value


Outlay = Annotated[Money, AfterValidator(_at_least_nothing)]
"""An amount of 0 or more."""
Number = Annotated[float, BeforeValidator(_read_number), WithJsonSchema({"type": ["number", "string"]})]
"""A figure; `15 %` is read as 0.15."""
Share = Annotated[float, BeforeValidator(_read_share), WithJsonSchema({"type": ["number", "string"]})]
"""A ratio between 0 and 1; `3 %` is read as 0.03, a bare 3 is refused."""
Month = Annotated[str, BeforeValidator(_read_month), WithJsonSchema({"type": "string", "pattern": _MONTH.pattern})]
"""A month, written `2026-10`."""
Currency = Annotated[str, BeforeValidator(_read_currency), WithJsonSchema({"type": "string", "pattern": "^[A-Z]{3}$"})]
"""An ISO 4217 code, such as EUR."""
Date = Annotated[dt.date, BeforeValidator(_read_date), WithJsonSchema({"type": "string", "format": "date"})]
"""A day, written `2026-10-31`."""


class Period(Part):
    """Some days in a row, both ends included."""

    start: Date
    end: Date

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.end < self.start:
            raise PydanticCustomError("order", "an end after the start")
        return self

    @classmethod
    def of_month(cls, month: str) -> "Period":
        """The days of a month given as `2026-10`."""
        year, number = (int(part) for part in month.split("-"))
        return cls(start=dt.date(year, number, 1), end=dt.date(year, number, monthrange(year, number)[1]))


class Estimate(Part):
    """A figure that is not known exactly: low, likely, high, what it is counted in and where it comes from."""

    low: Number
    likely: Number
    high: Number
    unit: Text
    source: Text | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.low <= self.likely <= self.high:
            raise PydanticCustomError("estimate_order", "low, likely and high in this order")
        return self


def money(value: float | None, currency: str) -> Money | None:
    """An amount that was computed, to the cent; None where there is none to show (missing or endless)."""
    if value is None or not math.isfinite(value):
        return None
    return Money(amount=Decimal(repr(float(value))).quantize(Decimal("0.01")), currency=currency)
