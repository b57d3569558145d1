"""What customers, prospects and teams say, and what was changed because of it."""

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

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
    series: Id | None = Field(default=None, description="Waves of one series asked the same people the same way")


class Satisfaction(Part):
    """Marks given to one question, as counted on its own scale."""

    id: Id
    title: Text
    date: Date
    question: Text | None = None
    lowest: int = Field(default=1, description="The lowest mark of the scale")
    highest: int = Field(default=5, description="The highest mark of the scale")
    satisfied_from: int | None = Field(
        default=None, description="The mark from which somebody is satisfied; the two highest if left out"
    )
    marks: dict[int, int] = Field(description="How many gave each mark")
    series: Id | None = None

    @model_validator(mode="after")
    def _on_the_scale(self) -> Self:
        ends = range(self.lowest, self.highest + 1)
        marks = {*self.marks, *([] if self.satisfied_from is None else [self.satisfied_from])}
        if len(ends) <= 1 or any(mark not in ends for mark in marks) or any(n < 0 for n in self.marks.values()):
            raise PydanticCustomError("scale", "marks on the scale, each with a count")
        return self


class Interview(Part):
    """A conversation and what it taught; never a name."""

    id: Id
    date: Date
    role: Text | None = Field(default=None, description="The kind of person, rather than a name")
    learned: Listed[Text] = None


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
    heard_in: Id | None = Field(default=None, description="The survey or interview that prompted it")


class Feedback(Part):
    """The feedback loop."""

    sources: Listed[Literal["survey", "satisfaction", "interviews", "reviews", "teams"]] = None
    surveys: Listed[Survey] = None
    satisfaction: Listed[Satisfaction] = None
    interviews: Listed[Interview] = None
    remarks: Listed[Remark] = None
    tone_backend: Id | None = Field(
        default=None, description="The plugin that codes remarks without a tone; nothing does if left out"
    )
    changes: Listed[Change] = None
