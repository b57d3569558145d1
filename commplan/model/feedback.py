"""What customers, prospects and teams say, and what was changed because of it."""

from typing import Literal

from pydantic import Field

from commplan.model.base import Id, Listed, Part
from commplan.model.quantity import Date
from commplan.model.text import Text


class Survey(Part):
    """Answers from 0 to 10, as counted."""

    id: Id
    title: Text
    date: Date
    promoters: int | None = Field(default=None, ge=0)
    passives: int | None = Field(default=None, ge=0)
    detractors: int | None = Field(default=None, ge=0)


class Remark(Part):
    """A comment, without the name of who made it."""

    text: Text
    date: Date | None = None
    tone: Literal["positive", "neutral", "negative"] | None = None


class Change(Part):
    """What was changed because of what was heard."""

    title: Text
    date: Date | None = None
    because: Text | None = None


class Feedback(Part):
    """The feedback loop."""

    sources: Listed[Literal["survey", "satisfaction", "interviews", "reviews", "teams"]] = None
    surveys: Listed[Survey] = None
    remarks: Listed[Remark] = None
    changes: Listed[Change] = None
