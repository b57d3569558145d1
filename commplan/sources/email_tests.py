"""Test sends and parts of A/B tests among the mailings of an account.

An agency sends a mailing to itself many times before it leaves. Such rows weigh nothing in sums and everything in
means and counts. A word such as `test` is not enough (a quiz is called a test too), and few recipients are not enough
(a small firm has twelve subscribers): a test send is tiny beside what the account sends, or tiny and called a test,
or tiny and sent again to many more.
"""

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from commplan.sources.label import plain
from commplan.sources.table import Mask

__all__ = ["base_of", "is_part", "is_test"]

Floats = npt.NDArray[np.float64]
Texts = Sequence[str | None]

# More people than this do not sit around a table to proofread.
TINY = 5
# So much larger must the largest mailing be when nothing but the number speaks for a test.
FAR_LARGER = 100
# So many more must receive it afterwards.
LARGER = 4
# `bat` is the French proof before printing (bon à tirer); it is a word of its own in English only in other trades.
WORD = re.compile(r"(?:^|[\W_])(?:tests?|testers?|testeurs?|testing|essais?|prueba|pruebas|probe|proef|bat)(?:$|[\W_])")
PART = re.compile(r"(.+?)\s*[|]\s*(?:combo|combination|combinaison|combinacion|kombination|combinatie)\s*\d+")
REMAINDER = re.compile(r"(.+?)\s*[|]\s*(?:winner|gagnant|ganador|gewinner|winnaar)")
COPY = re.compile(r"\s*\((?:copy|copie|kopie|copia)\s*\d*\)$")


def base_of(name: str | None) -> str | None:
    """The campaign to which a part of an A/B test belongs, None when the name is no part.

    Examples
    --------
    >>> base_of("Spring sale | Combo 2"), base_of("Spring sale | Winner"), base_of("Spring sale")
    ('spring sale', 'spring sale', None)
    """
    seen = plain(name or "")
    found = PART.fullmatch(seen) or REMAINDER.fullmatch(seen)
    return found[1] if found else None


def is_part(names: Texts, recipients: Floats) -> Mask:
    """Rows that tell again what another row tells: the parts of an A/B test beside their whole.

    Where the whole has no row, its parts are its only trace and count; where its row holds less than its parts, for
    it was exported before the winner left, it is the whole that is set aside.
    """
    bases = [base_of(name) for name in names]
    wholes = [plain(name or "") if base is None else "" for name, base in zip(names, bases, strict=True)]
    found = np.zeros(len(bases), dtype=bool)
    for base in set(bases) - {None}:
        parts = np.array([other == base for other in bases])
        whole = np.array([other == base for other in wholes])
        if whole.sum() == 1:
            complete = np.nansum(recipients[whole]) >= np.nansum(recipients[parts])
            found |= parts if complete else whole
    return found


def is_test(recipients: Floats, named: Sequence[Texts], same: Sequence[Texts], earned: Floats) -> Mask:
    """Rows that were sent to try a mailing out.

    Parameters
    ----------
    recipients
        How many received each mailing.
    named
        The columns in which a word may say that it is a test: name, subject, list.
    same
        The columns that two sends of one mailing share: name, subject.
    earned
        What each mailing brought; one that sold something was no test.
    """
    if not np.isfinite(recipients).any():
        return np.zeros(len(recipients), dtype=bool)
    tiny = (recipients <= TINY) & ~(earned > 0)
    alone = np.nanmax(recipients) >= FAR_LARGER * np.maximum(recipients, 1)
    said = np.zeros(len(recipients), dtype=bool)
    for texts in named:
        said |= np.array([WORD.search(plain(text or "")) is not None for text in texts], dtype=bool)
    found: Mask = tiny & (alone | said | sent_again(recipients, same))
    return found


def sent_again(recipients: Floats, same: Sequence[Texts]) -> Mask:
    """Rows of which the same mailing went to several times as many people."""
    found = np.zeros(len(recipients), dtype=bool)
    for texts in same:
        keys = [COPY.sub("", plain(text or "")) for text in texts]
        most: dict[str, float] = {}
        for key, count in zip(keys, recipients, strict=True):
            most[key] = max(most.get(key, 0.0), 0.0 if np.isnan(count) else float(count))
        largest = np.array([most[key] if key else 0.0 for key in keys])
        found |= largest >= LARGER * np.maximum(recipients, 1)
    return found
