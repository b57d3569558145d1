"""A column of text to numbers; the decimal mark is decided by the whole column, never by one cell.

`1.234` is a thousand in one language and about one in another. A cell such as `12.5` or `1.234,56` settles it for
its column, and a count has no decimals. What nothing settles is refused rather than guessed.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

__all__ = ["AmbiguousNumbers", "MixedDecimals", "NotANumber", "decimal_marks", "read_numbers"]

# What tools write for no value; blanks and capitals do not matter.
MISSING = frozenset({"", "-", "--", "\u2013", "\u2014", "\u2212", "n/a", "nan", "null"})
SIGN = "€$£¥₴₹₽₺₩₪₫฿₦₱"
# A code stands apart from the number: `ABC123` is a name.
UNIT = rf"(?:[A-Za-z]{{0,3}}[{SIGN}]|kr\.?|zł|Kč|Ft|лв\.?|lei)"
CELL = re.compile(
    rf"(?P<before>[-+\u2212]?) ?(?:{UNIT} ?|[A-Z]{{3}} )?(?P<after>[-\u2212]?)(?P<core>[\d., ]*\d)"
    rf"(?: ?(?:(?P<percent>%)|{UNIT})| [A-Z]{{3}})?"
)
BLANKS = re.compile(r"\s+")
HIDDEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
APOSTROPHE = re.compile(r"(?<=\d)['\u2019](?=\d{3})")
# Columns of digits with separators and nothing else, by their decimal mark, and what proves that mark.
WRITTEN = {
    mark: re.compile(rf"(?:(?:-?(?:\d{{1,3}}(?:{group}\d{{3}})+|\d+)?(?:{mark}\d+)?)?\n)*")
    for mark, group in ((r"\.", ","), (",", r"\."))
}
PROOF = {
    mark: re.compile(
        rf"(?:^|\n)-?(?:\d*{mark}(?:\d{{1,2}}|\d{{4,}})|(?:\d{{4,}}|0\d*|){mark}\d+|"
        rf"\d{{1,3}}(?:{group}\d{{3}})+{mark}\d+|\d{{1,3}}(?:{group}\d{{3}}){{2,}})\n"
    )
    for mark, group in ((r"\.", ","), (",", r"\."))
}
# Groups of three; in India, of two before the last one.
GROUPED = {
    ".": re.compile(r"\d{1,3}(?:\.\d{3})+"),
    ",": re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}"),
    " ": re.compile(r"\d{1,3}(?: \d{3})+"),
}
# A tool keeps a spreadsheet from taking a sign for a formula: `'-5.00`.
ESCAPED = ("'-", "'+", "'\u2212")
SMALL = re.compile(r"-?\d(?:\.\d+)?[eE]-\d{1,2}")
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


class Part(NamedTuple):
    """A cell taken apart: its digits and separators, None when it is no number, blank when it holds none."""

    core: str | None
    factor: float = 1.0
    percent: bool = False


def read_numbers(
    cells: Sequence[str], *, whole: bool = False, decimal: str | None = None, percent: bool = False
) -> Floats:
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
    quick = quick_floats(texts, whole=whole)
    if quick is not None:
        return quick[codes]
    split = [part(text) for text in texts]
    mark = chosen_mark(split, decimal, codes, texts, whole=whole)
    values = np.array([value(piece, mark, percent=percent) for piece in split])
    wrong = np.isinf(values)
    if wrong.any():
        position = int(np.flatnonzero(wrong[codes])[0])
        raise NotANumber(position, texts[codes[position]])
    found: Floats = values[codes]
    return found


def quick_floats(texts: list[str], *, whole: bool) -> Floats | None:
    """The numbers of a column of digits and separators whose marks are beyond doubt, None for any other column."""
    joined = "".join(f"{text}\n" for text in texts)
    for mark, written in WRITTEN.items():
        if not written.fullmatch(joined) or "-\n" in joined or joined.count("\n") != len(texts):
            continue
        sign = mark[-1]
        separated = sign in joined or OTHER[sign] in joined
        if separated and (sign in joined if whole else not PROOF[mark].search(joined)):
            continue
        digits = joined.replace(OTHER[sign], "").replace(sign, ".").split("\n")[:-1]
        values = np.array([float(text) if text else np.nan for text in digits], dtype=float)
        return None if np.isinf(values).any() else values
    return None


def part(text: str) -> Part:
    """A cell without its sign, currency and percent."""
    seen = BLANKS.sub(" ", HIDDEN.sub("", text)).strip()
    if seen.startswith(ESCAPED):
        seen = seen[1:]
    if seen.lower() in MISSING:
        return Part("")
    if SMALL.fullmatch(seen):
        return Part(f"{float(seen):.20f}")
    match = CELL.fullmatch(APOSTROPHE.sub(" ", seen))
    if match is None or (match["before"] and match["after"]):
        return Part(None)
    negative = match["before"] in {"-", "\u2212"} or bool(match["after"])
    return Part(match["core"].strip(), -1.0 if negative else 1.0, bool(match["percent"]))


def decimal_marks(cores: Iterable[str], *, whole: bool = False) -> list[str | None]:
    """The decimal mark that each number proves, None where it proves none.

    Examples
    --------
    >>> decimal_marks(["12.5", "1,234,567", "1.234", "12"])
    ['.', '.', None, None]
    """
    return [proved(core, whole=whole) for core in cores]


def proved(core: str, *, whole: bool) -> str | None:
    """The decimal mark that one number proves."""
    marks = [c for c in core if c in OTHER]
    if not marks:
        return None
    mark = marks[-1]
    if len(set(marks)) == 2:
        return mark if marks.count(mark) == 1 else None
    if len(marks) > 1:
        return OTHER[mark] if GROUPED[mark].fullmatch(core) else None
    before, after = core.split(mark)
    if len(after) != 3 or not 0 < len(before) <= 3 or before[0] == "0" or " " in before:
        return mark
    return OTHER[mark] if whole else None


def chosen_mark(
    split: list[Part], decimal: str | None, codes: npt.NDArray[np.intp], texts: list[str], *, whole: bool
) -> str:
    """The one decimal mark of a column."""
    marks = decimal_marks((piece.core or "" for piece in split), whole=whole)
    first = next((mark for mark in marks if mark), None)
    odd = [rank for rank, mark in enumerate(marks) if mark not in {None, first}]
    if odd:
        raise MixedDecimals(int(np.flatnonzero(codes == odd[0])[0]), texts[odd[0]])
    if first or decimal:
        return first or decimal or "."
    open_to_both = [rank for rank, piece in enumerate(split) if OTHER.keys() & set(piece.core or "")]
    if open_to_both:
        raise AmbiguousNumbers(int(np.flatnonzero(codes == open_to_both[0])[0]), texts[open_to_both[0]])
    return "."


def value(piece: Part, mark: str, *, percent: bool) -> float:
    """One number: NaN when there is none, infinite when it cannot be read."""
    if piece.core == "":
        return np.nan
    if piece.core is None or (piece.percent and not percent):
        return np.inf
    integer, _, fraction = piece.core.partition(mark)
    if integer and not integer.isdigit():
        group = next((sign for sign in (OTHER[mark], " ") if GROUPED[sign].fullmatch(integer)), None)
        if group is None:
            return np.inf
        integer = integer.replace(group, "")
    if (fraction and not fraction.isdigit()) or (mark in piece.core and not fraction):
        return np.inf
    # Dividing by 100 in decimal keeps 12.3 % equal to 0.123.
    scale = "e-2" if piece.percent else ""
    return piece.factor * float(f"{integer or 0}.{fraction or 0}{scale}")
