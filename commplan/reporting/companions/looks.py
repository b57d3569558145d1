"""How cells look: the formats of dates, amounts and figures in each language, and the colours of a client."""

from functools import cache
from typing import Any

from babel.numbers import get_currency_symbol

from commplan.knowledge.words import Words
from commplan.reporting.companions.sheets.sheet import Figure

INK, RULE, GROUND = "#1F2933", "#D5DAE0", "#F3F5F7"
HEADING = "#33475B"
LOCALE = {"fr": "[$-40C]", "en": "[$-809]"}
"""So that months are named in the language of the report, on whichever system it is opened."""
BASE: dict[str, Any] = {"font_name": "Calibri", "font_size": 10, "font_color": INK, "valign": "top"}
LINED: dict[str, Any] = {**BASE, "bottom": 1, "bottom_color": RULE}


class Looks:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Any, words: Words, colour: str = "") -> None:
        self.words, self.colour = words, colour or HEADING
        self.make = cache(lambda **given: book.add_format(given))
        self.title = self.make(**BASE | {"bold": True, "font_size": 15, "font_color": self.colour, "valign": "vcenter"})
        self.note = self.make(**BASE | {"italic": True})
        self.date = self.make(**LINED | {"num_format": f"{LOCALE[words.lang]}d mmm yyyy", "align": "left"})

    def heading(self, *, is_month: bool = False, is_figure: bool = False) -> Any:
        """White on the client's colour, on the side of what stands below; a month is a date."""
        given = {"bold": True, "font_color": "#FFFFFF", "bg_color": self.colour, "text_wrap": True, "valign": "vcenter"}
        month = {"num_format": f"{LOCALE[self.words.lang]}mmm yyyy"} if is_month else {}
        side = {"align": "right", "indent": 1} if is_month or is_figure else {}
        return self.make(**BASE | given | month | side)

    def band(self) -> Any:
        """Across a sheet, above what belongs together."""
        return self.make(**BASE | {"bold": True, "font_size": 11, "font_color": self.colour, "bg_color": GROUND})

    def answer(self, *, is_date: bool = False) -> Any:
        """A cell to be filled in: framed, tinted, and open where a sheet is protected."""
        given = {"bg_color": "#FFFBE6", "border": 1, "border_color": RULE, "locked": False, "text_wrap": True}
        date = {"num_format": f"{LOCALE[self.words.lang]}d mmm yyyy", "align": "left"} if is_date else {}
        return self.make(**BASE | given | date)

    def text(self, *, strong: bool = False, is_risky: bool = False) -> Any:
        """Wrapped; one that looks like a formula stays text even when somebody edits the cell."""
        return self.make(**_strong({**LINED, "text_wrap": True, "quote_prefix": is_risky}, strong=strong))

    def figure(self, figure: Figure, *, strong: bool = False, cents: bool = False) -> Any:
        """A number in its unit."""
        given = {**LINED, "align": "right", "indent": 1, "num_format": self.number_format(figure, cents=cents)}
        return self.make(**_strong(given, strong=strong))

    def number_format(self, figure: Figure, *, cents: bool = False) -> str:
        """Such as `#,##0.00 "€"`; a percentage and a count have a decimal where they need one."""
        if figure.is_share:
            return "0%" if is_whole(100 * figure.value) else "0.0%"
        if not figure.currency:
            return "#,##0" if is_whole(figure.value) else "#,##0.0"
        places = ".00" if cents else ""
        sign = get_currency_symbol(figure.currency, locale=self.words.locale).replace("£GB", "£").replace('"', "")
        return f'#,##0{places} "{sign}"' if self.words.lang == "fr" else f'"{sign}"#,##0{places}'


def is_whole(value: float) -> bool:
    """Whether nothing is lost without decimals; the last digits of a computed number do not count."""
    return round(value, 6) == round(value)


def _strong(given: dict[str, Any], *, strong: bool) -> dict[str, Any]:
    return given | {"bold": True, "bg_color": GROUND} if strong else given
