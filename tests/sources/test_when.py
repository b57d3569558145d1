from datetime import date

import pandas as pd
import pytest

from commplan.sources.columns import Columns
from commplan.sources.page import text_page
from commplan.sources.problem import DamagedFile
from commplan.sources.table import cut
from commplan.sources.when import dated, last_day, span_of

ROLES = {"day": "day", "week": "week", "month": "month", "cost": "cost"}
NONE = (None, None)


def columns(content: str) -> Columns:
    page = text_page("x.csv", content)
    return Columns(cut(page, page.place(ROLES), ROLES), ROLES, frozenset({"cost"}))


def test_the_finest_step_dates_the_rows():
    days, grain = dated(columns("Month,Day,Cost\n2026-06-01,2026-06-17,1\n"), NONE, "en")
    assert (days.tolist(), grain) == ([date(2026, 6, 17)], "day")


def test_names_of_weekdays_are_no_dates():
    assert dated(columns("Day,Cost\nMonday,1\nTuesday,2\n"), NONE, "en") == (None, "period")
    days, grain = dated(columns("Day,Week,Cost\nMonday,2026-06-01,1\n"), NONE, "en")
    assert (days.tolist(), grain) == ([date(2026, 6, 1)], "week")


def test_the_language_decides_last_and_says_so():
    found = columns("Day,Cost\n03/02/2026,1\n")
    assert dated(found, NONE, "fr")[0].tolist() == [date(2026, 2, 3)]
    assert found.doubts == [("date_order_assumed", {"column": "Day", "language": "fr"})]
    with pytest.raises(DamagedFile) as caught:
        dated(columns("Day,Cost\n03/02/2026,1\n"), NONE, "en")
    assert caught.value.key == "ambiguous_dates"


def test_the_period_decides_without_a_doubt():
    found = columns("Day,Cost\n03/02/2026,1\n")
    assert dated(found, (date(2026, 3, 1), date(2026, 3, 31)), "fr")[0].tolist() == [date(2026, 3, 2)]
    assert found.doubts == []


@pytest.mark.parametrize(
    ("grain", "last"),
    [("day", date(2026, 2, 1)), ("week", date(2026, 2, 7)), ("month", date(2026, 2, 28))],
)
def test_the_last_day_of_a_step(grain, last):
    assert last_day(date(2026, 2, 1), grain) == last
    assert span_of(pd.Series(pd.to_datetime(["2026-01-01", "2026-02-01"])), grain) == (date(2026, 1, 1), last)


def test_no_dates_no_span():
    assert span_of(pd.Series([pd.NaT], dtype="datetime64[ns]"), "day") == NONE
