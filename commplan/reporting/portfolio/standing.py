"""Where one client stands, in what an agency wants to see of all at once."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan import charts, tables
from commplan.calculators.goal_states import BAD, goal_states
from commplan.model.case import Missing
from commplan.model.decision import Decision
from commplan.model.text import Text
from commplan.reporting.page import Page

SEVERITIES = ("blocker", "major", "minor", "question")


def standing(page: Page) -> dict[str, Any]:
    """One client's line of the portfolio, as JSON holds it.

    Parameters
    ----------
    page : Page
        The client and the month that was reported.

    Returns
    -------
    dict
        name, state (that of page one), score of the last audit [ratio] or None, findings by severity [count], the
        titles of the objectives at risk, the last decision with its month, month and lang of the report.
    """
    engagement = page.engagement
    found = Counter(located.reported.severity for located in page.checked)
    risk = _at_risk(page)
    decision = _last_decision(page)
    return {
        "name": _both(engagement.client.name), "month": page.month, "lang": page.words.lang,
        "state": _state(page), "score": _score(page), "findings": dict.fromkeys(SEVERITIES, 0) | found,
        "risk": [_both(title) for title in risk],
        "decision": {"title": _both(decision[1].title), "month": decision[0]} if decision else None,
    }  # fmt: skip


def _both(text: Text) -> dict[str, str]:
    return {"fr": text.fr, "en": text.en}


def _state(page: Page) -> str:
    table = tables.table("headline")
    given = page.supplied(table.data)
    return "unknown" if isinstance(given, Missing) else str(table.data(**given).iloc[0]["state"])


def _score(page: Page) -> float | None:
    chart = charts.chart("audit_profile")
    given = page.supplied(chart.data)
    frame = pd.DataFrame() if isinstance(given, Missing) else chart.data(**given)
    value = None if frame.empty else frame.iloc[0]["overall"]
    return None if value is None or pd.isna(value) else round(float(value), 4)


def _at_risk(page: Page) -> Sequence[Text]:
    engagement = page.engagement
    states = goal_states(engagement.objectives or (), indicators=engagement.indicators or (),
                         performance=page.performance, client=engagement.client, month=page.month)  # fmt: skip
    return list(states.loc[states["state"].isin(BAD), "title"])


def _last_decision(page: Page) -> tuple[str, Decision] | None:
    taken = [(review.month, decision) for review in page.engagement.decisions or () if review.month <= page.month
             for decision in review.decisions or () if decision.state == "taken"]  # fmt: skip
    return max(taken, key=lambda pair: pair[0], default=None)
