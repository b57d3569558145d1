"""What was found when the client was looked at, by date."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from commplan.model.base import Asked, Id, Part
from commplan.model.quantity import Date
from commplan.model.text import Text


class Answer(Part):
    """One item of the checklist: a level, what shows it, and a note."""

    level: int = Field(ge=0, le=4)
    evidence: Asked[Text] = None
    note: Text | None = None


def _asked_only(answers: Any) -> Any:
    """Leave out the questions of a form to which nothing was written yet."""
    if not isinstance(answers, dict):
        return answers
    return {key: answer for key, answer in answers.items() if not _is_blank(answer)}


def _is_blank(answer: Any) -> bool:
    return answer is None or (isinstance(answer, dict) and all(value in (None, "") for value in answer.values()))


class Audit(Part):
    """One audit. A later one is added below; an earlier one is never changed."""

    date: Date
    kind: Literal["quick", "full"] = "quick"
    by: Text | None = None
    answers: Annotated[dict[Id, Answer], BeforeValidator(_asked_only)] = Field(default_factory=dict)
    not_applicable: dict[Id, Text | None] | None = Field(
        default=None, description="Questions that do not apply to this firm, each with the reason if one was given"
    )
