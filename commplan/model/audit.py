"""What was found when the client was looked at, by date."""

from typing import Literal

from pydantic import Field

from commplan.model.base import Asked, Id, Part
from commplan.model.quantity import Date
from commplan.model.text import Text


class Answer(Part):
    """One item of the checklist: a level, what shows it, and a note."""

    level: int = Field(ge=0, le=4)
    evidence: Asked[Text] = None
    note: Text | None = None


class Audit(Part):
    """One audit. A later one is added below; an earlier one is never changed."""

    date: Date
    kind: Literal["quick", "full"] = "quick"
    by: Text | None = None
    answers: dict[Id, Answer] = Field(default_factory=dict)
