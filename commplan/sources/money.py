"""Currencies: from a code in a column or in a label, or from the sign beside the amounts."""

import re
from collections.abc import Iterable, Sequence

__all__ = ["MONEY", "code_in_label", "currency_code", "currency_codes", "currency_of_signs", "may_be"]

# The columns of each kind whose figures have a currency.
MONEY: dict[str, tuple[str, ...]] = {
    "performance": ("cost", "revenue"),
    "web": ("revenue",),
    "queries": ("cost", "revenue"),
    "emails": ("revenue",),
    "leads": ("amount",),
    "orders": ("subtotal", "discounts", "shipping", "taxes", "refunds", "total", "net"),
    "sales": ("gross_sales", "discounts", "returns", "net_sales", "taxes", "shipping", "total_sales"),
    "social": (),
}
# A sign that several currencies share ($, ¥, kr) names none of them.
SIGNS = {
    "€": "EUR",
    "£": "GBP",
    "₴": "UAH",
    "₹": "INR",
    "₽": "RUB",
    "₺": "TRY",
    "₩": "KRW",
    "₪": "ILS",
    "₫": "VND",
    "฿": "THB",
    "₦": "NGN",
    "₱": "PHP",
    "zł": "PLN",
    "Kč": "CZK",
    "Ft": "HUF",
    "лв.": "BGN",
    "лв": "BGN",
    "lei": "RON",
    "US$": "USD",
    "$US": "USD",
    "CA$": "CAD",
    "A$": "AUD",
    "AU$": "AUD",
    "NZ$": "NZD",
    "R$": "BRL",
    "MX$": "MXN",
    "HK$": "HKD",
    "S$": "SGD",
}
# What signs of several currencies may stand for.
SHARED = {
    "$": "USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP UYU BRL BBD BSD BZD FJD JMD TTD XCD NAD LRD",
    "¥": "JPY CNY",
    "kr": "SEK NOK DKK ISK",
    "kr.": "SEK NOK DKK ISK",
}
CODE = re.compile(r"[A-Z]{3}")
IN_LABEL = re.compile(r"\s*[(\[]([A-Z]{3})[)\]]\s*$")
AMOUNT = re.compile(r"[-+\u2212\d.,'\u2019\s\u00a0\u202f%]+")


def currency_code(text: str) -> str | None:
    """An ISO code, or None when the cell holds none."""
    code = text.strip().upper()
    return code if CODE.fullmatch(code) else None


def currency_codes(cells: Sequence[str]) -> list[str | None]:
    """The code of each cell of a column, in which few codes come again and again."""
    codes = {cell: currency_code(cell) for cell in set(cells)}
    return list(map(codes.__getitem__, cells))


def code_in_label(label: str) -> str | None:
    """The code that ends a label such as `Amount spent (EUR)`."""
    match = IN_LABEL.search(label)
    return match[1] if match else None


def currency_of_signs(cells: Iterable[str]) -> tuple[str | None, str | None]:
    """The currency that the signs beside amounts name, and a sign that names several.

    Examples
    --------
    >>> currency_of_signs(["11 925,86 €", "--"]), currency_of_signs(["$12.50"])
    (('EUR', None), (None, '$'))
    """
    signs = {sign for cell in cells if any(c.isdigit() for c in cell) and (sign := AMOUNT.sub("", cell))}
    if len(signs) != 1:
        return None, "/".join(sorted(signs)) or None
    sign = signs.pop()
    code = SIGNS.get(sign) or currency_code(sign)
    return (code, None) if code else (None, sign)


def may_be(sign: str, currency: str) -> bool:
    """Whether a sign may stand for a currency; one that nobody knows may stand for any.

    Examples
    --------
    >>> may_be("$", "CAD"), may_be("$", "GBP")
    (True, False)
    """
    return sign not in SHARED or currency in SHARED[sign].split()
