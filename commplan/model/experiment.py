"""Tests of one way against another."""

from typing import Literal

from pydantic import Field

from commplan.model.base import Asked, Id, Listed, Part
from commplan.model.quantity import Date, Share
from commplan.model.text import Text


class Arm(Part):
    """One version of what is tested."""

    id: Id
    title: Text
    visitors: int | None = Field(default=None, ge=0)
    conversions: int | None = Field(default=None, ge=0)
    share: Share | None = Field(default=None, description="The share of visitors meant for it; equal if left out")


class Experiment(Part):
    """A test with what it should show and what it showed."""

    id: Id
    title: Text
    channel: Id | None = None
    hypothesis: Asked[Text] = None
    metric: Text | None = None
    base_rate: Share | None = None
    smallest_gain_in_points: Share | None = Field(
        default=None, description="The least gain worth having: 2 % means from 3 % to 5 %"
    )
    visitors_per_week: float | None = Field(default=None, ge=0)
    start: Date | None = None
    end: Date | None = None
    looks: int | None = Field(default=None, ge=1, description="How often the result was looked at")
    arms: Listed[Arm] = Field(default=None, description="The versions compared, the present one first")
    winner: Asked[Id] = Field(default=None, description="The version that was kept because of the test")
    state: Literal["planned", "running", "stopped", "done"] = "planned"
