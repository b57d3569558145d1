"""Who a customer is stays with the client: a keyed hash stands in where customers must be told apart.

The key is made when a client's folder is made, and lies in that folder; without it every process has a key of its
own. Nothing is written when exports are read, and the key never leaves its file.

Notes
-----
The hash differs from one machine to the next. Nothing that a report shows may depend on its order: count and group by
it, never sort by it.
"""

import hashlib
import os
import re
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

__all__ = ["KEY_FILE", "key_of", "keyed", "make_key", "pseudonyms"]

KEY_FILE = ".key"
KEY_BYTES = 32
# How far above an export the folder of its client may be.
DEEPEST = 5
DIGEST_BYTES = 10

current: ContextVar[bytes | None] = ContextVar("current", default=None)
Texts = Sequence[str | None]


@cache
def key_of_process() -> bytes:
    """A key that ends with this process."""
    return secrets.token_bytes(KEY_BYTES)


def key_of(folder: str | Path) -> bytes:
    """The key of a client's folder; where there is none, one that ends with this process."""
    try:
        key = (Path(folder) / KEY_FILE).read_bytes()
    except OSError:
        return key_of_process()
    return key if len(key) == KEY_BYTES else key_of_process()


def make_key(folder: Path) -> None:
    """Give a client's folder its key, readable by its owner alone; an existing one is kept."""
    with suppress(OSError):
        # Created and closed to others in one step; fails where it exists, and where nothing can be written.
        handle = os.open(folder / KEY_FILE, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(KEY_BYTES))


@contextmanager
def keyed(path: str | Path) -> Iterator[None]:
    """Within it, hashes are made with the key of the client to whom an export belongs."""
    above = Path(path).absolute().parents[:DEEPEST]
    holder = next((folder for folder in above if (folder / KEY_FILE).is_file()), None)
    token = current.set(None if holder is None else key_of(holder))
    try:
        yield
    finally:
        current.reset(token)


def pseudonyms(
    emails: Texts | None = None, phones: Texts | None = None, names: Texts | None = None, postcodes: Texts | None = None
) -> list[str | None] | None:
    """One hash per person: of the e-mail address, else the telephone number, else the name and the postcode.

    Parameters
    ----------
    emails, phones, names, postcodes
        Columns of one table, each None when the table has no such column.

    Returns
    -------
    list or None
        The hash of each row, None where nothing tells who it is; None when the table has none of these columns.
    """
    named = joined(names, postcodes)
    columns = [("e", emails, lowered), ("p", phones, digits), ("n", named, lowered)]
    given = [(prefix, cells, form) for prefix, cells, form in columns if cells is not None]
    if not given:
        return None
    found = np.full(len(given[0][1]), None, dtype=object)
    for prefix, cells, form in reversed(given):
        codes, uniques = pd.factorize(np.asarray(cells, dtype=object))
        hashes = np.array([hashed(prefix, form(str(unique))) for unique in uniques] + [None], dtype=object)[codes]
        found = np.where(pd.isna(hashes), found, hashes)
    return list(found)


def hashed(prefix: str, text: str) -> str | None:
    """The keyed hash of one normalised value, None when it is blank."""
    key = current.get() or key_of_process()
    return hashlib.blake2b(f"{prefix}:{text}".encode(), key=key, digest_size=DIGEST_BYTES).hexdigest() if text else None


def lowered(text: str) -> str:
    """A text without capitals and without doubled blanks."""
    return " ".join(text.casefold().split())


def digits(text: str) -> str:
    """The digits of a telephone number; `00` and `+` in front of a country are the same."""
    found = re.sub(r"\D", "", text.replace("(0)", ""))
    return found.removeprefix("00")


def joined(names: Texts | None, postcodes: Texts | None) -> npt.NDArray[np.object_] | None:
    """Name and postcode as one value; a postcode alone is nobody."""
    if names is None:
        return None
    places: Texts = postcodes or [""] * len(names)
    cells = np.empty(len(names), dtype=object)
    cells[:] = [f"{name} {place or ''}" if name else "" for name, place in zip(names, places, strict=True)]
    return cells
