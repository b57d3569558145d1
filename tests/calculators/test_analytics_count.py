"""What web analytics saw: one tool, one breakdown, and nothing of an advertising platform."""

from typing import Any

import pandas as pd
import pytest

from commplan.calculators.analytics_count import WHOLE, analytics_names, analytics_of, analytics_rows
from tests.exports import advertising, performance


def visit(channel: str, conversions: float, **more: Any) -> dict[str, Any]:
    return {"date": "2026-10-05", "tool": "ga4", "channel": channel, "conversions": conversions, **more}


def web(*rows: tuple[str, str | None, float], tool: str = "ga4", month: str = "2026-10") -> pd.DataFrame:
    return pd.DataFrame([{"tool": tool, "month": month, "dimension": dimension, "item": item, "key_events": count}
                         for dimension, item, count in rows])  # fmt: skip


def test_rows_without_a_cost_are_what_analytics_saw() -> None:
    rows = performance(advertising("2026-10-05", 300, 9), visit("email", 4), visit("direct", 3))
    found = analytics_rows("2026-10", performance=rows)
    assert analytics_of(found) == 7
    assert analytics_of(found, ("email",)) == 4
    assert pd.isna(analytics_of(found, ("google_ads",)))
    assert pd.isna(analytics_of(analytics_rows("2026-09", performance=rows)))


@pytest.mark.parametrize("costs", [(300, None), (None, None)])
def test_a_platform_that_leaves_its_cost_out_is_no_web_analytics(costs: Any) -> None:
    rows = performance(*(advertising("2026-10-05", cost, 9) for cost in costs))
    assert analytics_rows("2026-10", performance=rows).empty


def test_two_tools_tell_the_same_visits_and_are_not_added_up() -> None:
    rows = performance(visit("email", 4), visit("email", 5, tool="matomo"))
    assert analytics_of(analytics_rows("2026-10", performance=rows)) == 4


def test_the_table_of_visits_is_read_where_performance_is_silent() -> None:
    seen = web(("day", None, 6), ("day", None, 1), ("channel", "email", 5), ("channel", "direct", 2))
    for silent in (None, performance(advertising("2026-10-05", 300, 9))):
        found = analytics_rows("2026-10", performance=silent, web=seen)
        assert analytics_of(found) == 7
        assert analytics_of(found, ("email",)) == 5
    told = performance(visit("email", 4))
    assert analytics_of(analytics_rows("2026-10", performance=told, web=seen)) == 4


def test_breakdowns_are_never_added_up_and_a_part_yields_to_the_whole() -> None:
    pages = web(("landing_page", "/a", 3), ("landing_page", "/b", 2), ("event", "quote", 6))
    assert analytics_of(analytics_rows("2026-10", web=pages)) == 6
    assert analytics_of(analytics_rows("2026-10", web=pd.concat([pages, web(("day", None, 9))]))) == 9
    assert WHOLE[0] == "channel"


def test_a_breakdown_that_does_not_name_channels_gives_none_anything() -> None:
    found = analytics_rows("2026-10", web=web(("landing_page", "email", 3)))
    assert pd.isna(analytics_of(found, ("email",)))


def test_silence_is_not_nothing() -> None:
    assert analytics_rows("2026-10").empty
    assert pd.isna(analytics_of(analytics_rows("2026-10", web=web(("day", None, float("nan"))))))
    assert analytics_of(analytics_rows("2026-10", web=web(("day", None, 0.0)))) == 0


def test_a_platform_is_known_by_its_groups_unless_another_shares_them() -> None:
    assert set(analytics_names(["google_ads"], others=["meta_ads"])) > {"google_ads", "paid_search", "paid_shopping"}
    assert analytics_names(["google_ads"], others=["microsoft_ads"]) == ("google_ads",)
    assert analytics_names(["meta_ads"], others=["paid_social"]) == ("meta_ads",)
    assert analytics_names(["email"]) == ("email",)
