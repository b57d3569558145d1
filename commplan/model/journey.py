"""The way from discovery to loyalty."""

from typing import Literal

from pydantic import Field

from commplan.model.base import Asked, Id, Listed, Part
from commplan.model.quantity import Share
from commplan.model.text import Text

StageKind = Literal["discovery", "consideration", "purchase", "after_sales", "loyalty"]


class Touchpoint(Part):
    """Where a buyer meets the firm."""

    id: Id
    title: Text
    channel: Id | None = None
    moment_of_truth: bool = False
    state: Literal["works", "weak", "fails"] | None = None
    evidence: Asked[Text] = None


class Stage(Part):
    """One stage, with how many people pass it in a month."""

    id: Id
    title: Text
    kind: StageKind
    people_per_month: float | None = Field(default=None, ge=0)
    touchpoints: Listed[Touchpoint] = None


class Journey(Part):
    """The stages, and the two figures that lose most buyers."""

    stages: Listed[Stage] = None
    page_load_seconds: float | None = Field(default=None, ge=0)
    basket_abandonment: Share | None = None
    after_sales: Asked[Text] = None
