"""Personal data in exports: recognised by its label and by its content, and kept out of all that is handed on.

Names, e-mail addresses, telephone numbers, postal addresses, IP addresses, coordinates and notes serve no report. A
column of them is dropped; in a text that is kept, such as a search term, they are masked. Names of products, campaigns
and companies are not personal.
"""

import re
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from commplan.sources.label import plain
from commplan.sources.personal_labels import among, said
from commplan.sources.traces import suspects

__all__ = ["masked", "masked_cells", "masked_values", "personal_ranks", "quotable"]

Cells = npt.NDArray[np.object_]

EMAIL = r"[\w.+'-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+"
OCTET = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"
IP = (
    rf"(?<![\d.,]){OCTET}(?:\.{OCTET}){{3}}(?![\d.,])"
    r"|(?<![\w:])(?:[0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}(?![\w:])"
)
GAP = r"[ .\-/\u00a0\u202f]?"
# International; national with its leading zero (en, fr, de, nl); the groups of North America. Digits alone that do
# not begin with zero are identifiers far more often than numbers to call.
PHONE = (
    rf"(?<![\w+])(?:\+|00)[1-9]\d?\d?{GAP}(?:\(0\){GAP})?(?:\(?\d{{1,4}}\)?{GAP}){{2,6}}\d{{2,4}}(?!\w)"
    r"|(?<![\w.,/-])0[1-9](?P<gap>[ .\-\u00a0\u202f]?)\d{2}(?:(?P=gap)\d{2}){3}(?![\w,])"
    r"|(?<![\w.,/-])\(?0[1-9]\d{1,4}\)?[ /-]{1,3}\d{3,4}(?:[ -]?\d{2,4}){1,2}(?!\w)"
    r"|(?<![\w.,/-])0[1-9]\d{8,9}(?!\w)"
    r"|(?<![\w.,/-])(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}(?!\w)"
)
FORMS = {"[e-mail]": re.compile(EMAIL), "[IP]": re.compile(IP), "[tel]": re.compile(PHONE)}
# An address or a number and nothing else, or one behind the name that it belongs to: `Anne <anne@…>`.
ALONE = re.compile(r"\[(?:e-mail|tel|IP)\]|[^<>]*<\[e-mail\]>")
LOOKED_AT = 2000


def personal_ranks(header: Sequence[str], columns: Sequence[Cells]) -> list[int]:
    """The columns of a table that hold personal data.

    Parameters
    ----------
    header
        The labels as exported.
    columns
        Their cells, as text.
    """
    labels = [plain(label) for label in header]
    sure = {
        rank
        for rank, (label, cells) in enumerate(zip(labels, columns, strict=True))
        if said(label) or shown_by(cells[:LOOKED_AT])
    }
    if sure:
        sure |= {
            rank
            for rank, (label, cells) in enumerate(zip(labels, columns, strict=True))
            if among(label) and worded(cells[:LOOKED_AT])
        }
    return sorted(sure)


def shown_by(cells: Cells) -> bool:
    """Whether most cells are e-mail addresses, telephone or IP numbers."""
    written = [text for cell in pd.unique(cells) if (text := str(cell).strip())]
    hits = sum(ALONE.fullmatch(masked(text)) is not None for text in written)
    return len(written) > 0 and hits * 2 >= len(written)


def worded(cells: Cells) -> bool:
    """Whether a column may be about persons: numbers of orders such as `#1051`, and web addresses, are not."""
    written = [text for cell in pd.unique(cells) if (text := str(cell).strip())]
    ids = sum(text.lstrip("#").replace("-", "").isdigit() and text.startswith("#") for text in written)
    pages = sum(text.startswith(("/", "http")) for text in written)
    return (ids + pages) * 2 < max(len(written), 1)


def masked(text: str) -> str:
    """A text without the e-mail addresses, telephone and IP numbers that stand in it.

    Examples
    --------
    >>> masked("/merci?mail=anne@example.com"), masked("rappel 06 12 34 56 78"), masked("2026-06-01")
    ('/merci?mail=[e-mail]', 'rappel [tel]', '2026-06-01')
    """
    for mark, form in FORMS.items():
        text = form.sub(mark, text)
    return text


def masked_cells(cells: Sequence[Any]) -> Sequence[Any]:
    """A column of texts, each masked; what is no text stays."""
    try:
        suspected = suspects(cells)
    except TypeError:
        suspected = suspects([cell if isinstance(cell, str) else "" for cell in cells])
    if not suspected:
        return cells
    clean, known = list(cells), dict[str, str]()
    for rank in suspected:
        cell = clean[rank]
        clean[rank] = known[cell] if cell in known else known.setdefault(cell, masked(cell))
    return clean


def masked_values(value: Any) -> Any:
    """Values in lists, tuples and dictionaries, every text in them masked."""
    if isinstance(value, str):
        return masked(value)
    if isinstance(value, dict):
        return {masked_values(key): masked_values(held) for key, held in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(masked_values(held) for held in value)
    return value


def quotable(lines: Sequence[str]) -> list[str]:
    """The first lines of a file, for a message: below a label or a value that is personal nothing is quoted."""
    shown: list[str] = []
    for line in lines:
        clean = masked(line)
        cells = re.split(r"[,;\t|]", line)
        shown.append(clean)
        if clean != line or any(said(plain(cell.strip(' "'))) for cell in cells):
            break
    return shown
