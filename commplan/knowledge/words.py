"""How figures and sentences look in French and in English. The only place where a language is chosen."""

import datetime as dt
import math
import os
import string
from collections.abc import Callable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import Any, Literal

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent

from commplan.errors import KnowledgeError
from commplan.knowledge.load import read
from commplan.model.quantity import Money
from commplan.model.text import Lang, Text

LOCALES = {"fr": "fr_FR", "en": "en_GB"}
MISSING = "–"


def system_lang() -> Lang:
    """The language of `COMMPLAN_LANG`, else that of the system: French where it is French, English otherwise."""
    wanted = next((found for name in ("COMMPLAN_LANG", "LC_ALL", "LANG") if (found := os.environ.get(name))), "en")
    return "fr" if wanted.lower().startswith("fr") else "en"


class Words(string.Formatter):
    """The words of one language: `words("chart.spend.title", channel=…)`, and figures as people write them.

    In a template, `{x}` shows a value by its kind, and `{x:percent}`, `{x:money0}`, `{x:month}`,
    `{x:count|lead|leads}` … say how.
    """

    def __init__(self, lang: Lang) -> None:
        self.lang = lang
        self.locale = Locale.parse(LOCALES[lang])
        self._specs: Mapping[str, Callable[[Any], str]] = {
            "": self.show,
            "money": self.money,
            "money0": lambda value: self.money(value, cents=False),
            "percent": self.percent,
            "percent1": lambda value: self.percent(value, digits=1),
            "number": self.number,
            "integer": lambda value: self.number(value, digits=0),
            "number1": lambda value: self.number(value, digits=1),
            "month": self.month,
            "date": self.date,
            "quoted": self.quoted,
            "or": lambda values: self.list(values, style="or"),
        }

    def __call__(self, key: str, /, **values: Any) -> str:
        """The label of that key, filled in."""
        return self.fill(label(key).pick(self.lang), values)

    def fill(self, template: str, values: Mapping[str, Any]) -> str:
        """Fill a template in this language."""
        return self.vformat(template, (), values)

    def format_field(self, value: Any, format_spec: str) -> str:
        """Show one value of a template in the way its spec says."""
        kind, *forms = format_spec.split("|")
        if kind == "count":
            return f"{self.number(value, digits=0)}\N{NO-BREAK SPACE}{forms[self._is_plural(value)]}"
        return self._specs[kind](value)

    def _is_plural(self, value: float) -> bool:
        return self.locale.plural_form(value) != "one"

    def show(self, value: Any) -> str:
        """A value by its kind."""
        if isinstance(value, Text):
            return value.pick(self.lang)
        if isinstance(value, Money):
            return self.money(value)
        if isinstance(value, dt.date):
            return self.date(value)
        if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
            return self.number(float(value))
        if isinstance(value, tuple | list):
            return self.list(value)
        if isinstance(value, Mapping):
            return self.list([f"{self.show(each)}\N{NO-BREAK SPACE}{name}" for name, each in value.items()])
        return MISSING if value is None else str(value)

    def list(self, values: Sequence[Any], *, style: Literal["standard", "or"] = "standard") -> str:
        """Several values in one sentence: a, b and c, or: a, b or c."""
        return format_list([self.show(value) for value in values], style=style, locale=self.locale)

    def number(self, value: float, digits: int | None = None) -> str:
        """12 345,67 or 12,345.67; as many digits as are worth reading unless told."""
        if value is None or math.isnan(value):
            return MISSING
        if math.isinf(value):
            return "∞"
        wanted = digits if digits is not None else (0 if abs(value) >= 100 or float(value).is_integer() else 2)
        return _signed(format_decimal(_rounded(value, wanted), "#,##0" + _decimals(wanted), locale=self.locale))

    def money(self, value: Money | None, *, cents: bool = True) -> str:
        """12 345,67 € or €12,345.67."""
        if value is None or not value.amount.is_finite():
            return MISSING
        pattern = None if cents else self.locale.currency_formats["standard"].pattern.replace("0.00", "0")
        amount = value.amount if cents else _rounded(value.amount, 0)
        shown = format_currency(amount, value.currency, pattern, locale=self.locale, currency_digits=cents)
        return _signed(shown.replace("£GB", "£"))  # in a report on British money nobody takes it for another pound

    def percent(self, value: float, digits: int | None = None) -> str:
        """41 % or 41%; one digit below ten percent unless told."""
        if value is None or math.isnan(value):
            return MISSING
        wanted = digits if digits is not None else (1 if 0 < abs(value) < 0.1 else 0)
        pattern = self.locale.percent_formats[None].pattern.replace("##0", "##0" + _decimals(wanted))
        shown = format_percent(_rounded(value, wanted + 2), pattern, locale=self.locale)
        return _signed(shown.replace("\N{NO-BREAK SPACE}%", "\N{NARROW NO-BREAK SPACE}%"))

    def date(self, value: dt.date) -> str:
        """31 octobre 2026 (1er octobre 2026) or 31 October 2026."""
        first = self.lang == "fr" and value.day == 1
        return format_date(value, "d'er' MMMM y" if first else "d MMMM y", locale=self.locale)

    def month(self, value: str) -> str:
        """Octobre 2026 or October 2026, from `2026-10`."""
        return format_date(dt.date.fromisoformat(f"{value}-01"), "MMMM y", locale=self.locale)

    def short_month(self, value: str) -> str:
        """Oct. 26 on an axis, from `2026-10`."""
        return format_date(dt.date.fromisoformat(f"{value}-01"), "MMM yy", locale=self.locale)

    def quoted(self, value: Any) -> str:
        """The value between the quotation marks of the language."""
        text = self.show(value)
        return f"«\N{NO-BREAK SPACE}{text}\N{NO-BREAK SPACE}»" if self.lang == "fr" else f"“{text}”"


def _signed(shown: str) -> str:
    """A negative figure with the sign for it: a hyphen is as short as a dash between two words."""
    return shown.replace("-", "\N{MINUS SIGN}", 1)


def _decimals(digits: int) -> str:
    return "." + "0" * digits if digits else ""


def _rounded(value: float | Decimal, digits: int) -> Decimal:
    exact = value if isinstance(value, Decimal) else Decimal(repr(float(value)))
    return exact.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)


@cache
def words(lang: Lang) -> Words:
    """The words of a language, made once."""
    return Words(lang)


def tool_name(tool: str) -> Text:
    """The name of a marketing tool as people know it; where it has none, the id itself or what the client calls it."""
    known = read("labels.yaml")["tool"]
    return Text.model_validate(known[tool]) if tool in known else Text.model_construct(fr=tool, en=tool)


@cache
def label(key: str) -> Text:
    """The label `a.b.c` of labels.yaml, in both languages."""
    found: Any = read("labels.yaml")
    for step in key.split("."):
        if not isinstance(found, dict) or step not in found:
            message = f"labels.yaml has no {key}"
            raise KnowledgeError(message)
        found = found[step]
    return Text.model_validate(found)
