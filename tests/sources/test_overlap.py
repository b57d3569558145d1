from typing import Any

import pandas as pd
import pytest

from commplan.sources.overlap import Candidate, settle
from commplan.sources.tidy import COLUMNS, empty


def candidate(
    file: str, start: str, end: str, *, grain: str = "day", dimension: str = "campaign", **columns: Any
) -> Candidate:
    """A file: one row per step, each with a cost of 1, unless said otherwise."""
    if grain == "period":
        dates = [pd.NaT]
    else:
        dates = list(pd.date_range(start, end, freq={"day": "D", "week": "7D", "month": "MS"}[grain]))
    values = {"cost": 1.0, "channel": "google_ads", "tool": "google_ads", "campaign": "Tea", **columns}
    frame = pd.DataFrame({name: [values.get(name)] * len(dates) for name in COLUMNS}).astype(
        empty().dtypes.drop("line")
    )
    frame["date"] = pd.Series(dates, dtype="datetime64[ns]")
    known = (start, end) if start else (None, None)
    frame.attrs = {"tool": "google_ads", "period": known, "grain": grain, "dimension": dimension}
    return Candidate(frame, file)


def used(*candidates: Candidate) -> dict[str, int]:
    settle(list(candidates))
    return {one.file: int(one.used.sum()) for one in candidates}


def test_days_are_replaced_by_the_file_that_ends_later_whatever_its_name():
    assert used(candidate("z", "2026-06-01", "2026-06-19"), candidate("a", "2026-06-01", "2026-06-25")) == {
        "z": 0,
        "a": 25,
    }


def test_only_the_days_in_common_are_replaced():
    assert used(candidate("a", "2026-05-01", "2026-06-10"), candidate("b", "2026-06-01", "2026-06-25")) == {
        "a": 31,
        "b": 25,
    }


def test_three_drops_count_each_day_once():
    drops = [candidate(name, "2026-06-01", f"2026-06-{day}") for name, day in (("a", 10), ("b", 20), ("c", 30))]
    assert used(*drops) == {"a": 0, "b": 0, "c": 30}


def test_a_later_file_without_rows_on_a_day_says_that_there_was_nothing():
    earlier, later = candidate("a", "2026-06-01", "2026-06-03"), candidate("b", "2026-06-01", "2026-06-05")
    assert used(earlier, Candidate(later.frame.drop(index=[1]), "b")) == {"a": 0, "b": 4}


def test_weeks_that_reach_into_a_later_file_are_replaced():
    assert used(
        candidate("a", "2026-01-05", "2026-03-01", grain="week"),
        candidate("b", "2026-02-04", "2026-04-01", grain="week"),
    ) == {"a": 4, "b": 9}


def test_of_two_steps_the_one_with_days_wins_when_they_cover_the_same():
    files = candidate("weeks", "2026-01-05", "2026-02-01", grain="week"), candidate("days", "2026-01-05", "2026-01-31")
    assert used(*files) == {"weeks": 0, "days": 27}
    assert files[0].reason == "other_breakdown"


def test_a_year_by_week_is_worth_more_than_a_month_by_day():
    assert used(
        candidate("weeks", "2025-01-06", "2026-01-04", grain="week"), candidate("days", "2025-06-01", "2025-06-30")
    ) == {"weeks": 52, "days": 0}


def test_a_month_by_day_completes_weeks_of_another_time():
    assert used(
        candidate("weeks", "2025-01-06", "2025-06-01", grain="week"), candidate("days", "2025-06-02", "2025-06-30")
    ) == {"weeks": 21, "days": 29}


def test_rows_with_dates_come_before_the_sum_of_a_period():
    assert used(
        candidate("sum", "2026-01-01", "2026-06-30", grain="period"), candidate("days", "2026-06-01", "2026-06-30")
    ) == {"sum": 0, "days": 30}


def test_sums_of_months_stand_beside_each_other():
    months = [candidate(f"{month}", f"2026-0{month}-01", f"2026-0{month}-28", grain="period") for month in (1, 2, 3)]
    assert used(*months) == {"1": 1, "2": 1, "3": 1}


def test_of_two_sums_the_one_that_covers_more_is_used():
    files = (
        candidate("may", "2026-01-01", "2026-05-31", grain="period"),
        candidate("june", "2026-01-01", "2026-06-30", grain="period"),
    )
    assert used(*files) == {"may": 0, "june": 1}
    assert (files[0].reason, files[0].by) == ("overlaps_longer", "june")


def test_the_same_period_again_restates_it():
    files = [
        candidate("a", "2026-01-01", "2026-01-31", grain="period"),
        candidate("b", "2026-01-01", "2026-01-31", grain="period", cost=2.0),
    ]
    (change,) = settle(files)
    assert (change["replaces"], change["file"], change["cost"]) == ("a", "b", (1.0, 2.0))
    assert (change["start"], change["end"], change["campaigns_in_common"]) == ("2026-01-01", "2026-01-31", 1)


def test_two_breakdowns_of_one_period_are_never_added_up():
    files = (
        candidate("z", "2026-01-01", "2026-01-31", grain="period", dimension="ad_group"),
        candidate("a", "2026-01-01", "2026-01-31", grain="period"),
    )
    assert used(*files) == {"z": 0, "a": 1}
    assert files[0].reason == "other_breakdown"


def test_by_age_and_by_platform_are_two_breakdowns():
    files = [candidate(part, "2026-01-01", "2026-01-31", dimension=f"campaign+{part}") for part in ("age", "platform")]
    assert used(*files) == {"age": 0, "platform": 31}


def test_an_unknown_period_may_be_any():
    files = candidate("all", "", "", grain="period"), candidate("days", "2026-01-01", "2026-01-31")
    assert used(*files) == {"all": 0, "days": 31}
    assert files[0].reason == "period_unknown"


def test_channels_come_before_days():
    channels = candidate(
        "channels", "2026-01-01", "2026-01-31", grain="period", channel="direct", cost=None, sessions=9.0
    )
    days = candidate("days", "2026-01-01", "2026-01-31", channel=None, cost=None, sessions=9.0)
    assert used(channels, days) == {"channels": 1, "days": 0}


def test_files_that_share_no_figure_do_not_meet():
    sessions = candidate("sessions", "2026-01-01", "2026-01-31", cost=None, sessions=9.0)
    revenue = candidate("revenue", "2026-01-01", "2026-01-31", cost=None, revenue=9.0)
    assert used(sessions, revenue) == {"sessions": 31, "revenue": 31}


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_order_of_the_files_does_not_matter(order):
    files = [
        candidate("a", "2026-06-01", "2026-06-10"),
        candidate("b", "2026-06-05", "2026-06-20"),
        candidate("c", "2026-06-01", "2026-06-30", grain="period"),
    ]
    settle([files[rank] for rank in order])
    assert [int(one.used.sum()) for one in files] == [4, 16, 0]


def test_nothing_is_restated_where_nothing_meets():
    assert settle([candidate("a", "2026-06-01", "2026-06-10"), candidate("b", "2026-07-01", "2026-07-10")]) == []
    assert settle([]) == []
