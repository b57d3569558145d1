"""Test sends: mailings that only those who wrote them received.

Few recipients alone prove nothing: a small firm writes to twelve subscribers, a large one to eight of its best
customers. A send is a test when it went to a handful and the same file holds mailings many times larger; when it went
to few, and its own name or that of its list says so; or when the same subject went to many soon after.
"""

import re

import numpy as np
import numpy.typing as npt
import pandas as pd

from commplan.sources.label import plain

__all__ = ["rehearsals"]

Mask = npt.NDArray[np.bool_]
# How many read a proof among themselves, and how many at most when the name says that it is one.
HANDFUL, FEW = 10, 50
# How many times larger a real mailing of the same file is.
MANY_TIMES, TIMES = 20, 10
SOON = pd.Timedelta(days=31)
SAID = re.compile(
    r"(?<![a-z])(?:tests?|testing|testmail|testversand|essais?|bat|epreuve|proof|pruebas?|interne?|internal|interna)"
    r"(?![a-z])"
)
# `A/B test` and `test produit` are about something else.
NOT_SAID = re.compile(r"a ?/ ?b.?test|split.?test|test a ?/ ?b|prueba a ?/ ?b")


def rehearsals(frame: pd.DataFrame) -> Mask:
    """Which mailings were tests.

    Parameters
    ----------
    frame
        Rows of the kind `emails`.
    """
    recipients = frame["recipients"].fillna(frame["delivered"]).to_numpy(dtype=float)
    if not len(recipients) or np.isnan(recipients).all():
        return np.zeros(len(frame), dtype=bool)
    largest = np.nanmax(recipients)
    handful = (recipients <= HANDFUL) & (recipients * MANY_TIMES <= largest)
    few = (recipients <= FEW) & (recipients * TIMES <= largest)
    return np.asarray(handful | (few & (said(frame) | repeated(frame, recipients))), dtype=bool)


def said(frame: pd.DataFrame) -> Mask:
    """Whether the name of a mailing or of its list says that it is a test."""
    found = np.zeros(len(frame), dtype=bool)
    for column in ("campaign", "audience"):
        codes, uniques = pd.factorize(frame[column])
        words = [NOT_SAID.sub("", plain(str(unique))) for unique in uniques]
        found |= np.array([SAID.search(word) is not None for word in words] + [False], dtype=bool)[codes]
    return found


def repeated(frame: pd.DataFrame, recipients: npt.NDArray[np.float64]) -> Mask:
    """Whether the same subject went to many more on that day or soon after."""
    rows = pd.DataFrame({"subject": frame["subject"], "day": frame["date"], "sent": recipients}).dropna()
    found = pd.Series(data=False, index=frame.index)
    if rows.empty:
        return np.zeros(len(frame), dtype=bool)
    largest = rows.loc[rows.groupby("subject")["sent"].idxmax()].set_index("subject")
    days = rows["subject"].map(largest["day"]) - rows["day"]
    soon = (days >= pd.Timedelta(0)) & (days <= SOON)
    found[rows.index] = soon & (rows["sent"] * TIMES <= rows["subject"].map(largest["sent"]))
    return found.to_numpy(dtype=bool)
