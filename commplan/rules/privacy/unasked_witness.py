"""Customers are to speak for the firm, and nobody says that they agreed."""

from collections.abc import Iterator

from commplan.model.action import Plan
from commplan.model.content import Content
from commplan.model.engagement import Place
from commplan.model.text import Text
from commplan.rules._likeness import told
from commplan.rules.finding import Finding
from commplan.rules.plan._actions import live
from commplan.rules.privacy._wording import says


def check(plan: Plan | None = None, content: Content | None = None) -> Iterator[Finding]:
    """One question for all themes and actions that speak of testimonials."""
    records = (*_themes(content), *_actions(plan))
    found = [(at, texts[0]) for at, texts in records if says(texts, "witness") and not says(texts, "agreed")]
    if found:
        yield Finding(at=found[0][0], titles=tuple(title for _, title in found))


def _themes(content: Content | None) -> Iterator[tuple[Place, tuple[Text, ...]]]:
    for rank, theme in enumerate(content.themes or () if content else ()):
        yield ("content", "themes", rank), told(theme.title, *(theme.formats or ()))


def _actions(plan: Plan | None) -> Iterator[tuple[Place, tuple[Text, ...]]]:
    for rank, action in live(plan) if plan else ():
        yield ("plan", "actions", rank), told(action.title, action.expected_result)
