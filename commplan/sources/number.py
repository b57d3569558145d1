"""A column of text to numbers; the decimal mark is decided by the whole column, never by one cell.

`1.234` is a thousand in one language and about one in another. A cell such as `12.5` or `1.234,56` settles it for
its column, and a count has no decimals. What nothing settles is refused rather than guessed.
"""

import re
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

__all__ = ["AmbiguousNumbers", "MixedDecimals", "NotANumber", "decimal_marks", "read_numbers"]

# What tools write for no value; the comparison ignores blanks and capitals.
MISSING = frozenset({"", "-", "--", "\u2013", "\u2014", "\u2212", "n/a", "nan", "null", "none"})
SIGNS = "€$£¥₴₹₽₺₩₪₫฿₦₱"
UNIT = rf"(?:[A-Za-z]{{0,3}}[{SIGNS}]|[A-Z]{{3}}|kr\.?|zł|Kč|Ft|лв\.?|lei|Fr\.?)"
CELL = re.compile(rf"(?P<sign>[-+\u2212]?)(?:{UNIT})?(?P<inner>[-\u2212]?)(?P<core>[\d.,' ]*\d)(?P<tail>%|{UNIT})?")
BLANKS = re.compile("[\\s\u00a0\u2007\u2009\u202f]+")
BLANK_BETWEEN_DIGITS = re.compile(r"(?<=\d) (?=\d)")
HIDDEN = re.compile("[\u200b-\u200f\u2060\ufeff]")
TINY = re.compile(r"-?\d(?:\.\d+)?[eE]-\d{1,3}")
PLAIN = re.compile(r"(?:-?(?:\d+(?:\.\d+)?|\.\d+)?\n)*")
POINT_PROVED = re.compile(r"(?:^|\n)-?(?:\d*\.(?:\d{1,2}|\d{4,})|(?:\d{4,}|0+)?\.\d+)\n")
GROUPED = {mark: re.compile(rf"\d{{1,3}}(?:{re.escape(mark)}\d{{2,3}})*{re.escape(mark)}\d{{3}}") for mark in ".,' "}
OTHER = {".": ",", ",": "."}

Floats = npt.NDArray[np.float64]


class NotANumber(ValueError):
    """A cell that is no number: its position in the column and its text."""

    def __init__(self, position: int, found: str) -> None:
        super().__init__(position, found)
        self.position = position
        self.found = found


class AmbiguousNumbers(NotANumber):
    """Every cell with a separator can be read in two ways."""


class MixedDecimals(NotANumber):
    """One column uses two decimal marks."""


def read_numbers(cells: Sequence[str], *, whole: bool = False, decimal: str | None = None, percent: bool = False) -> Floats:
    """The numbers of a column, NaN where there is none.

    Parameters
    ----------
    cells
        The column as text.
    whole
        Whether these are counts, which have no decimals: then `1.234` can only be a thousand.
    decimal
        The mark to use when the column itself does not tell, None when nobody knows.
    percent
        Whether `12%` is a number here (0.12).

    Raises
    ------
    NotANumber
        With the position of the first cell that is none.
    AmbiguousNumbers, MixedDecimals
        When the column can be read in two ways, or uses two.

    Examples
    --------
    >>> read_numbers(["1 234,56 €", "0,50 €", " --"]).tolist()
    [1234.56, 0.5, nan]
    >>> read_numbers(["1.234"], whole=True).tolist()
    [1234.0]
    """
    codes, uniques = pd.factorize(np.asarray(cells, dtype=object))
    texts = [str(unique) for unique in uniques]
    quick = plain_floats(texts, whole=whole)
    if quick is not None:
        return quick[codes] if len(quick) else np.zeros(0)
    split = [parts(text) for text in texts]
    proved = decimal_marks((core for core, *_ in split if core), whole=whole)
    mark = chosen(proved, decimal, texts, split, codes)
    values = np.array([value(part, mark, percent=percent) for part in split], dtype=float)
    wrong = np.array([part[0] is None for part in split]) | np.isinf(values)
    if wrong.any():
        position = int(np.flatnonzero(wrong[codes])[0])
        raise NotANumber(position, texts[codes[position]])
    found: Floats = values[codes]
    return found


def plain_floats(texts: list[str], *, whole: bool) -> Floats | None:
    """The fast way for the plainest columns: digits, perhaps a point that can only be a decimal one."""
    joined = "\n".join(texts) + "\n"
    if not PLAIN.fullmatch(joined) or ("." in joined and (whole or not POINT_PROVED.search(joined))):
        return None
    return np.array([text if text not in {"", "-"} else "nan" for text in texts], dtype=object).astype(float)
