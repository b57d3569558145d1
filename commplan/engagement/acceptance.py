"""Writing down that a finding is accepted: the rule, the place, the reason, and when to look again."""

import datetime as dt
import re
from pathlib import Path
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from commplan.engagement.save import Opened, open_file, replace, save

NONE_ALONE = re.compile(r"^\s*(none|aucune?)\s*(#.*)?$", re.MULTILINE | re.IGNORECASE)


def accept(path: Path, *, rule: str, at: str | None, reason: str, until: dt.date | None) -> None:
    """Add an entry to `accepted.yaml`.

    Parameters
    ----------
    path : path
        The file; made where it is missing. What stands in it stays, comments included.
    rule, at : str
        The rule, and the place of the finding; everywhere without a place.
    reason : str
        Why it is accepted.
    until : date, optional
        The last day on which that holds.
    """
    entry = {"rule": rule, "at": at, "reason": reason, "until": until}

    def add(content: Any) -> None:
        content.append(CommentedMap({key: value for key, value in entry.items() if value is not None}))

    save(_without_none(open_file(path)), add, empty=CommentedSeq)


def _without_none(opened: Opened) -> Opened:
    """The file without the answer that there is none, which the new entry makes untrue."""
    text = NONE_ALONE.sub("", opened.text)
    return opened if text == opened.text else replace(opened, text)
