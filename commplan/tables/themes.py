"""The themes: in which form, where, how often, and what they take."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.calculators.channel_means import hours_available
from commplan.calculators.content_coverage import hours_needed
from commplan.knowledge.say import Column, Say
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.content import Content
from commplan.model.text import Text
from commplan.tables.told import pointed

COLUMNS = (Column("title"), Column("formats"), Column("channels"), Column("per_month", "number"),
           Column("hours", "number"))  # fmt: skip


def data(client: Client, content: Content, channels: Sequence[Channel] = ()) -> pd.DataFrame:
    """The themes in the client's order.

    Returns
    -------
    DataFrame, one row per theme
        title, formats, channels (`none` where asked and none), per_month [pieces], hours [per month]. `attrs`: story,
        keywords and has_blog as written; needed and available hours (None where not known).
    """
    titles = {channel.id: channel.title for channel in channels}
    rows = []
    for theme in content.themes or ():
        found = [titles[key] for key in theme.channels or () if key in titles]
        known = theme.per_month is not None and theme.hours_each is not None
        rows.append({"title": theme.title, "formats": pointed(theme.formats) if theme.formats else None,
                     "channels": pointed(found) if found else None, "per_month": theme.per_month,
                     "hours": (theme.per_month or 0.0) * (theme.hours_each or 0.0) if known else None})  # fmt: skip
    frame = pd.DataFrame(rows, columns=[column.name for column in COLUMNS], dtype=object)
    frame.attrs = {"story": _without_dot(content.story), "keywords": _without_dot(content.keyword_research),
                   "has_blog": content.has_blog, "needed": hours_needed(content.themes or ()),
                   "available": hours_available(client)}  # fmt: skip
    return frame


def _without_dot(text: Any) -> Text | None:
    """A text that stands between quotation marks inside a sentence of ours."""
    return Text(fr=text.fr.rstrip("."), en=text.en.rstrip(".")) if isinstance(text, Text) else None


def lead(frame: pd.DataFrame, say: Say) -> str:
    """The thread, the keyword research where there is a blog, and whether the hours suffice."""
    known = {str(name): value for name, value in frame.attrs.items()}
    parts = [say("lead.story", story=known["story"]) if known["story"] else say("lead.no_story")]
    if known["has_blog"]:
        parts.append(say("lead.keywords" if known["keywords"] else "lead.no_keywords", keywords=known["keywords"]))
    if known["needed"] is not None and known["available"] is not None:
        parts.append(say("lead.hours", needed=known["needed"], available=known["available"]))
    return " ".join(parts)
