"""What is asked of an engagement itself, at the end of a cell."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from commplan.model.engagement import Engagement
from commplan.reporting.page import Shown, open_page


def what_if(engagement: Engagement, *, month: str, lang: str, changes: Mapping[str, Any]) -> Shown:
    """The answer to `engagement.what_if`: this very engagement, with the exports of its client."""
    page = open_page(engagement.key, month, lang=lang)
    return replace(page, case=replace(page.case, engagement=engagement)).what_if(**changes)
