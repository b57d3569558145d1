"""The words of the trade that reports use, each in one plain sentence."""

import pandas as pd

from commplan.knowledge import glossary
from commplan.knowledge.say import Column, Say
from commplan.model.engagement import Engagement

COLUMNS = (Column("term"), Column("meaning"))


def data(engagement: Engagement) -> pd.DataFrame:
    """The whole glossary, in the order of the client's language.

    Returns
    -------
    DataFrame, one row per word
        term and meaning.
    """
    lang = engagement.client.lang
    known = sorted(glossary().values(), key=lambda each: each.term.pick(lang).casefold())
    return pd.DataFrame([{"term": each.term, "meaning": each.meaning} for each in known])


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many there are."""
    return say("lead", n=len(frame))
