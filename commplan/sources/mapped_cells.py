"""The cells of a mapped column as what they are: figures in their unit, words, yes and no, and codes for persons."""

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from commplan.model.mapping import MappedColumn
from commplan.sources import number
from commplan.sources.kinds import ALIKE
from commplan.sources.label import plain
from commplan.sources.mapped_moments import parse
from commplan.sources.personal import masked, shown_by
from commplan.sources.personal_labels import said
from commplan.sources.privacy import pseudonyms
from commplan.sources.problem import DamagedFile
from commplan.sources.rates import seconds
from commplan.sources.table import Table

__all__ = ["FORMULA_ERRORS", "IDS", "WHOLE", "figures", "flags", "formula_errors", "ids", "proved", "texts"]

# What spreadsheets show where a formula came to nothing (en, fr, de, es), in the form of `plain`.
ERROR_WORDS = (
    "#div/0! #n/a #na #ref! #value! #name? #num! #null! #error! #nom? #valeur! #nombre! #nul! #wert! #bezug! #zahl! "
    "#nv #nulo! #!valor! #valor! #num"
)
FORMULA_ERRORS = frozenset(ERROR_WORDS.split())
BLANK = frozenset({"", "-", "--", "\u2013", "\u2014"})
# Who somebody is, and what the client's system calls their request or order.
IDS = frozenset({"lead", "contact", "customer", "order", "record"})
COUNTS = (
    "impressions clicks sessions engaged_sessions users new_users views events recipients delivered hard_bounces "
    "soft_bounces opens unique_opens unique_clicks unsubscribes complaints items orders"
)
WHOLE = frozenset(COUNTS.split())
# Figures that are alike whatever is added up, and yet no shares.
NO_SHARES = frozenset({"position", "session_duration"})
FACTORS = {"thousands": 1e3, "millions": 1e6, "cents": 1e-2, "micros": 1e-6}
MARKS = {"comma": ",", "point": "."}
YES_WORDS = "yes y true 1 x oui o vrai ja j wahr si verdadero paid"
YES = frozenset(YES_WORDS.split())
NO_WORDS = "no n false 0 non faux nein falsch falso nee"
NO = frozenset(NO_WORDS.split())
OUTCOMES = frozenset({"won", "lost", "open"})

Floats = npt.NDArray[np.float64]


def formula_errors(cells: Sequence[str]) -> int:
    """How many cells hold the error of a formula."""
    return sum(cell.strip()[:1] == "#" and plain(cell) in FORMULA_ERRORS for cell in cells)


def figures(table: Table, rank: int, column: MappedColumn, mark: str | None) -> Floats:
    """A column as numbers in the unit of commplan.

    Parameters
    ----------
    mark
        `comma` or `point` where the mapping says so.

    Raises
    ------
    DamagedFile
        When a cell is no number, or the column can be read in two ways.
    """
    cells = ["" if cell.strip()[:1] == "#" and plain(cell) in FORMULA_ERRORS else cell for cell in table.columns[rank]]
    if column.to == "session_duration" and any(":" in cell or cell.strip()[-1:].isalpha() for cell in cells):
        return clock(table, rank, cells)
    try:
        found = numbers(table, cells, column, MARKS.get(mark or ""))
    except number.AmbiguousNumbers as error:
        raise table.refusal("ambiguous_mapped", rank, error) from None
    except number.MixedDecimals as error:
        raise table.refusal("mixed_decimals", rank, error) from None
    except number.NotANumber as error:
        raise table.refusal("not_a_number", rank, error) from None
    return in_unit(found, table, rank, column)


def numbers(table: Table, cells: Sequence[str], column: MappedColumn, mark: str | None) -> Floats:
    """The numbers of some cells; the whole table tells the decimal mark where neither they nor the mapping do."""
    share, whole = is_share(column), column.to in WHOLE and column.unit is None
    try:
        return number.read_numbers(cells, whole=whole, percent=share, decimal=mark)
    except number.AmbiguousNumbers:
        proof = proved([table])
        if proof is None:
            raise
        return number.read_numbers(cells, whole=whole, percent=share, decimal=proof)


def clock(table: Table, rank: int, cells: Sequence[str]) -> Floats:
    """Durations in seconds."""
    found = np.array([seconds(cell.strip()) for cell in cells], dtype=float)
    wrong = np.flatnonzero(np.isinf(found))
    if len(wrong):
        raise table.refusal("not_a_number", rank, number.NotANumber(int(wrong[0]), cells[wrong[0]]))
    return found


def proved(tables: Iterable[Table]) -> str | None:
    """The decimal mark that all figures of some tables prove, None where they do not or prove two."""
    proofs: set[str | None] = set()
    for column in (column for table in tables for column in table.columns):
        cells = [cell for cell in dict.fromkeys(column.tolist()) if cell.strip()]
        # A column of days without a year proves nothing: `13.02` is no decimal.
        if not all(parse(cell, "day_first") or parse(cell, "month_first") for cell in cells):
            cores = [number.part(cell).core or "" for cell in cells]
            proofs |= set(number.decimal_marks(cores)) - {None}
    return proofs.pop() if len(proofs) == 1 else None


def in_unit(found: Floats, table: Table, rank: int, column: MappedColumn) -> Floats:
    """Figures in the unit of commplan: ones, and fractions for shares."""
    if column.unit in FACTORS:
        factor = FACTORS[column.unit]
        # Dividing is exact where multiplying by 0.01 is not.
        return found * factor if factor > 1 else found / round(1 / factor)
    if not is_share(column):
        return found
    signed = np.array(["%" in cell for cell in table.columns[rank]], dtype=bool)
    bare = found[~signed & ~np.isnan(found)]
    if column.unit is None and len(bare) and np.abs(bare).max() > 1:
        position = int(np.flatnonzero(~signed & (np.abs(np.nan_to_num(found)) > 1))[0])
        error = number.NotANumber(position, str(table.columns[rank][position]))
        raise table.refusal("unit_unclear", rank, error)
    return np.where(signed, found, found / 100) if column.unit == "percent" else found


def is_share(column: MappedColumn) -> bool:
    """Whether a column holds shares."""
    return column.unit in ("percent", "fraction") or (column.to in ALIKE and column.to not in NO_SHARES)


def texts(table: Table, rank: int, column: MappedColumn) -> list[str | None]:
    """A column as words, theirs replaced by ours; a column about persons is refused.

    Raises
    ------
    DamagedFile
        When the column holds personal data, or an outcome is none of won, lost and open.
    """
    if said(plain(table.header[rank])) or shown_by(table.columns[rank]):
        raise DamagedFile("personal_mapped", row=table.line, column=table.header[rank].strip(), expected=column.to)
    ours = {plain(theirs): own for theirs, own in (column.values or {}).items()}
    found = [None if cell.strip() in BLANK else ours.get(plain(cell), cell.strip()) for cell in table.columns[rank]]
    if column.to == "outcome":
        refuse_others(table, rank, found)
    return found


def refuse_others(table: Table, rank: int, found: Sequence[str | None]) -> None:
    """Refuse an outcome that nobody translated."""
    for position, word in enumerate(found):
        if word is not None and word not in OUTCOMES:
            row, label = int(table.lines[position]), table.header[rank].strip()
            raise DamagedFile("word_unknown", row=row, column=label, found=word, expected=", ".join(sorted(OUTCOMES)))


def flags(table: Table, rank: int, column: MappedColumn) -> list[bool | None]:
    """A column of yes and no."""
    ours = {plain(theirs): plain(own) for theirs, own in (column.values or {}).items()}
    found: list[bool | None] = []
    for position, cell in enumerate(table.columns[rank]):
        seen = ours.get(plain(cell), plain(cell))
        if seen not in YES | NO | BLANK:
            row, label = int(table.lines[position]), table.header[rank].strip()
            raise DamagedFile("word_unknown", row=row, column=label, found=cell.strip(), expected="yes, no")
        found.append(None if seen in BLANK else seen in YES)
    return found


def ids(table: Table, rank: int) -> list[str | None]:
    """A column of persons, requests or orders as keyed hashes; the same person has the same one in every table."""
    cells = [None if cell.strip() in BLANK else cell.strip() for cell in table.columns[rank]]
    written = [cell for cell in cells if cell]
    is_email = sum("@" in cell for cell in written) * 2 > len(written)
    is_phone = not is_email and sum(masked(cell) == "[tel]" for cell in written) * 2 > len(written)
    if is_email or is_phone:
        found = pseudonyms(emails=cells) if is_email else pseudonyms(phones=cells)
    else:
        found = pseudonyms(names=cells)
    # What is no hash never leaves.
    return [None] * len(cells) if found is None else found
