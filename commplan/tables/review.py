"""What the month taught, what is done next, what was stopped or renounced."""

from collections.abc import Sequence

import pandas as pd

from commplan.knowledge.say import Column
from commplan.model.channel import Channel
from commplan.model.decision import Review
from commplan.model.text import Text

MOST = 3
COLUMNS = (Column("kind"), Column("text"))


def data(decisions: Sequence[Review], month: str, channels: Sequence[Channel] = ()) -> pd.DataFrame:
    """At most three lines of each kind.

    Returns
    -------
    DataFrame
        kind (learned, next, stopped) and text.
    """
    reviews = [review for review in decisions if review.month == month]
    taken = [each for review in reviews for each in review.decisions or () if each.state == "taken"]
    lines = {
        "learned": [text for review in reviews for text in review.learned or ()],
        "next": [each.title for each in taken if each.kind != "stop"],
        "stopped": [each.title for each in taken if each.kind == "stop"] + _renounced(channels),
    }
    rows = [{"kind": kind, "text": text} for kind, texts in lines.items() for text in texts[:MOST]]
    return pd.DataFrame(rows, columns=["kind", "text"])


def _renounced(channels: Sequence[Channel]) -> list[Text]:
    return [channel.title for channel in channels if channel.state == "renounced"]
