"""An expected result that only says the action again."""

import re
from collections.abc import Iterator

from commplan.model.action import Plan
from commplan.model.base import Absent
from commplan.model.text import LANGUAGES, Text
from commplan.rules._likeness import PAIR, length, shared
from commplan.rules.finding import Finding
from commplan.rules.plan._actions import live


def check(plan: Plan) -> Iterator[Finding]:
    """Ask where every word of the result stands in the title; a result with a figure says more than the action."""
    for rank, action in live(plan):
        result = action.expected_result
        if result is None or isinstance(result, Absent) or _has_figure(result):
            continue
        if length(result) >= PAIR and shared(result, action.title) >= length(result):
            yield Finding(at=("plan", "actions", rank, "expected_result"), action=action.title, result=result)


def _has_figure(text: Text) -> bool:
    return any(re.search(r"\d", text.pick(lang)) for lang in LANGUAGES)
