"""Split tests: a mailing of which parts went out in several versions, and then the best one to the others.

Where the whole is in the file, its parts are in it too; where it is not, the parts are the mailing.
"""

import re
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

__all__ = ["parts", "without_mark"]

# How the parts of a mailing are marked in its title, in the languages of the tool.
MARK = re.compile(
    r"\s*[|\u2013-]\s*(?:(?:Combo|Combinaison|Kombination|Combinación|Variation|Variante) ?[#n°]?\s*\d+"
    r"|Winner|Gagnant|Gewinner|Sieger|Ganador)\s*$",
    re.IGNORECASE,
)
# The parts go out within hours of the whole, the winner perhaps a day later.
NEAR = pd.Timedelta(days=3)


def without_mark(titles: "pd.Series[Any]") -> "pd.Series[Any]":
    """Titles without what marks a part: parts bear the name of their mailing."""
    return titles.map(lambda title: MARK.sub("", title) if isinstance(title, str) else title).astype(object)


def parts(frame: pd.DataFrame) -> npt.NDArray[np.bool_]:
    """Which rows are parts of a mailing that has a row of its own.

    The whole bears the same name and went to as many as its parts together, or more where some are not in the file.
    """
    marks = frame["campaign"].map(lambda title: isinstance(title, str) and MARK.search(title) is not None)
    is_part = marks.to_numpy(dtype=bool)
    found = np.zeros(len(frame), dtype=bool)
    if not is_part.any():
        return found
    titles = without_mark(frame["campaign"])
    for title in titles[is_part].unique():
        own = (titles == title).to_numpy()
        found |= within_a_whole(frame, own & is_part, own & ~is_part)
    return found


def within_a_whole(
    frame: pd.DataFrame, pieces: npt.NDArray[np.bool_], wholes: npt.NDArray[np.bool_]
) -> npt.NDArray[np.bool_]:
    """Which pieces of one title a whole of that title explains."""
    found = np.zeros(len(frame), dtype=bool)
    for rank in np.flatnonzero(wholes):
        whole = frame.iloc[rank]
        near = pieces & ((frame["date"] - whole["date"]).abs() <= NEAR).to_numpy()
        if near.any() and frame.loc[near, "recipients"].sum() <= whole["recipients"]:
            found |= near
    return found
