"""Objectives, and no action at all."""

from collections.abc import Iterator, Sequence

from commplan.model.action import Plan
from commplan.model.objective import Objective
from commplan.rules.finding import Finding


def check(plan: Plan, objectives: Sequence[Objective]) -> Iterator[Finding]:
    """Silent until the question was answered."""
    if plan.actions == () and objectives:
        yield Finding(at=("plan", "actions"), n=len(objectives))
