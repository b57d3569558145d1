"""Web figures are read and no tool that counts them is listed."""

from collections.abc import Iterator, Sequence

from commplan.model.indicator import Indicator
from commplan.model.tool import Tool
from commplan.rules._likeness import all_words, told
from commplan.rules.finding import Finding

WEB = ("sessions", "users")
COUNTING = ("analy", "audience", "matomo", "statist", "mesur", "measur", "mixpanel", "plausible", "ga4")


def check(indicators: Sequence[Indicator], tools: Sequence[Tool]) -> Iterator[Finding]:
    """A tool counts as one by its category, its name or its job."""
    read = tuple(indicator.title for indicator in indicators if indicator.reads in WEB)
    if read and not any(_counts(tool) for tool in tools):
        yield Finding(at=("tools",), indicators=read)


def _counts(tool: Tool) -> bool:
    words = all_words(*told(tool.title, tool.job)) | set(f"{tool.category}-{tool.id}".split("-"))
    return any(word.startswith(COUNTING) for word in words)
