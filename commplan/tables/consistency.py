"""The media by the four criteria of consistency."""

import pandas as pd

from commplan.knowledge.say import Column, Say
from commplan.model.brand import Brand

CRITERIA = ("identity", "axis", "tone", "signature")
COLUMNS = (Column("medium"), *(Column(name) for name in CRITERIA))


def data(brand: Brand) -> pd.DataFrame:
    """One row per medium, in the client's order.

    Returns
    -------
    DataFrame
        medium; identity, axis, tone, signature (`yes`, `partly`, `no`, missing where it was not judged).
    """
    rows = [{"medium": medium.title, **{name: getattr(medium, name) for name in CRITERIA}}
            for medium in brand.media or ()]  # fmt: skip
    return pd.DataFrame(rows, columns=[column.name for column in COLUMNS], dtype=object)


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many media keep to all four, which contradict one, and how many are not judged to the end."""
    judged = frame[list(CRITERIA)]
    keeping, unjudged = int((judged == "yes").all(axis=1).sum()), int(judged.isna().any(axis=1).sum())
    against = [say.words.quoted(title) for title in frame.loc[(judged == "no").any(axis=1), "medium"]]
    parts = [say("lead.all", n=keeping) if keeping == len(frame) else say("lead.some", n=keeping, total=len(frame))]
    parts += [say("lead.against", media=against, n=len(against))] if against else []
    return " ".join([*parts, *([say("lead.unjudged", n=unjudged)] if unjudged else [])])
