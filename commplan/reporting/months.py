"""Which month is looked at, and in which language."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from commplan.calculators.monthly import months_covered
from commplan.errors import WorkspaceError
from commplan.knowledge.problem import problem
from commplan.model.client import Client
from commplan.model.engagement import Engagement
from commplan.model.text import Lang


def choose_month(engagement: Engagement, tables: Sequence[pd.DataFrame], month: str) -> str:
    """The month asked for if it can be shown, else the last one that is known.

    Raises
    ------
    WorkspaceError
        The month does not exist, or the exports say nothing of it.
    """
    covered = _covered(tables)
    if month == "":
        return _last_known(engagement, covered)
    if not _is_month(month):
        raise problem(WorkspaceError, "month_unknown", found=month)
    if covered and month not in covered:
        raise problem(WorkspaceError, "month_without_data", client=engagement.key, month=month, first=covered[0],
                      last=covered[-1])  # fmt: skip
    return month


def _covered(tables: Sequence[pd.DataFrame]) -> tuple[str, ...]:
    """The months of which the exports say something: by the first table where it does, else by the others."""
    first = months_covered(tables[0]) if tables else ()
    return first or tuple(sorted({month for table in tables[1:] for month in months_covered(table)}))


def _is_month(text: str) -> bool:
    try:
        date.fromisoformat(f"{text}-01")
    except ValueError:
        return False
    return len(text) == len("2026-10")


def _last_known(engagement: Engagement, covered: tuple[str, ...]) -> str:
    if covered:
        return covered[-1]
    dated = [f"{audit.date:%Y-%m}" for audit in engagement.audit or ()]
    dated += [review.month for review in engagement.decisions or ()]
    if not dated:
        raise problem(WorkspaceError, "month_needed", client=engagement.key)
    return max(dated)


def choose_lang(engagement: Engagement, lang: str) -> Lang:
    """The language asked for, else the client's first."""
    return language_of(engagement.client, lang)


def language_of(client: Client, lang: str) -> Lang:
    """The language asked for, else the first of that client."""
    if lang == "":
        return client.lang
    if lang == "fr":
        return "fr"
    if lang == "en":
        return "en"
    raise problem(WorkspaceError, "language_unknown", found=lang)
