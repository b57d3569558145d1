"""A tool that lives on people's addresses and is said to hold no personal data."""

from collections.abc import Iterator, Sequence

from commplan.model.tool import Tool
from commplan.rules.finding import Finding

PERSONAL = frozenset({"crm", "emailing", "email", "newsletter", "sms"})


def check(tools: Sequence[Tool]) -> Iterator[Finding]:
    """Judge by the category; it asks, for a category is a word."""
    for rank, tool in enumerate(tools):
        if tool.personal_data is False and tool.category in PERSONAL:
            yield Finding(at=("tools", rank, "personal_data"), tool=tool.title, category=tool.category)
