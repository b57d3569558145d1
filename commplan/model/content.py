"""What is said, in which form, to whom and at which stage."""

from pydantic import Field

from commplan.model.base import Asked, Id, Listed, Part
from commplan.model.journey import StageKind
from commplan.model.text import Text


class Theme(Part):
    """A subject of which the firm speaks."""

    id: Id
    title: Text
    formats: Listed[Text] = None
    personas: Listed[Id] = None
    stages: Listed[StageKind] = None
    channels: Listed[Id] = None
    per_month: float | None = Field(default=None, ge=0)
    hours_each: float | None = Field(default=None, ge=0, description="Hours that one piece takes, from idea to online")


class Content(Part):
    """The content strategy."""

    themes: Listed[Theme] = None
    story: Asked[Text] = None
    keyword_research: Asked[Text] = None
    has_blog: bool | None = None
