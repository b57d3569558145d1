"""Who stands in the exports: gathered while they are read, to make sure that nobody of them is in a report.

Gathered in memory only, for the time of one search; nothing of it is written or handed to charts and tables.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from commplan.sources.label import plain
from commplan.sources.personal import EMAIL, LOOKED_AT, PHONE, personal_ranks
from commplan.sources.privacy import digits

if TYPE_CHECKING:
    from commplan.sources.table import Cells, Table

__all__ = ["Persons", "emails_in", "note", "note_text", "noted", "phones_in"]

NAMED = re.compile(r"name|\bnom\b|prenom|apellido|nombre|naam|inhaber|owner|contact|customer|client|kunde|person")
FIRST = re.compile(r"first|given|prenom|vorname|voornaam|^nombre$")
LAST = re.compile(r"last|family|surname|^nom$|nom de famille|nachname|apellido|achternaam")
STREET = re.compile(r"street|address|adresse|strasse|calle|straat")
MOST_WORDS = 8
LARGEST = 1 << 26  # of a file read for this alone [bytes]


@dataclass
class Persons:
    """What tells who a person is: addresses and numbers in the form in which they are compared, names as written."""

    emails: set[str] = field(default_factory=set)
    phones: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)


_gathered: ContextVar[Persons | None] = ContextVar("gathered", default=None)


@contextmanager
def noted() -> Iterator[Persons]:
    """While exports are read within it, the persons that stand in them are gathered."""
    persons = Persons()
    token = _gathered.set(persons)
    try:
        yield persons
    finally:
        _gathered.reset(token)


def note(table: "Table") -> None:
    """Gather the persons of a table, where somebody wants to know."""
    persons = _gathered.get()
    if persons is not None:
        _note(persons, table)


def note_text(path: Path) -> None:
    """Gather what tells who a person is from a file that no adapter could read; a table of its own is not known."""
    persons = _gathered.get()
    if persons is not None and path.is_file() and path.stat().st_size <= LARGEST:
        text = path.read_bytes().decode("utf-8", errors="replace")
        persons.emails |= emails_in(text)
        persons.phones |= phones_in(text)


def emails_in(text: str) -> set[str]:
    """The e-mail addresses of a text, as they are compared."""
    return {found.replace("%40", "@").casefold() for found in re.findall(EMAIL, text)}


def phones_in(text: str) -> set[str]:
    """The telephone numbers of a text, as they are compared: the last nine digits, which no country code changes."""
    return {_tail(found.group()) for found in re.finditer(PHONE, text)}


def _tail(number: str) -> str:
    return digits(number)[-9:]


def _note(persons: Persons, table: "Table") -> None:
    labels = [plain(label) for label in table.header]
    head = table.keep(np.arange(len(table)) < LOOKED_AT)  # of a large file the columns are made when asked for
    held = {rank: _written(table.columns[rank]) for rank in personal_ranks(table.header, head.columns)}
    for rank, cells in held.items():
        text = "\n".join(cells)
        persons.emails |= emails_in(text)
        persons.phones |= phones_in(text)
        if NAMED.search(labels[rank]) or STREET.search(labels[rank]):
            persons.names.update(cell for cell in cells if _tells(cell))
    persons.names |= _joined(table, labels, list(held))


def _written(cells: "Cells") -> list[str]:
    return [text for cell in pd.unique(cells) if (text := str(cell).strip())]


def _tells(cell: str) -> bool:
    """Whether a cell is enough to know somebody by: a first name alone is not, nor is a label of one word."""
    words = re.findall(r"\w+", cell)
    return 2 <= len(words) <= MOST_WORDS and sum(map(len, words)) >= 6 and not re.search(EMAIL, cell)


def _joined(table: "Table", labels: list[str], ranks: list[int]) -> set[str]:
    """First and last names that stand in columns of their own."""
    first = next((rank for rank in ranks if FIRST.search(labels[rank])), None)
    last = next((rank for rank in ranks if rank != first and LAST.search(labels[rank])), None)
    if first is None or last is None:
        return set()
    pairs = {(str(a).strip(), str(b).strip()) for a, b in zip(table.columns[first], table.columns[last], strict=True)}
    return {name for a, b in pairs for name in (f"{a} {b}", f"{b} {a}") if a and b and _tells(name)}
