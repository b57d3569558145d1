from datetime import date

import pytest

from commplan.sources.columns import Columns
from commplan.sources.page import text_page
from commplan.sources.steps import stepped
from commplan.sources.table import cut

ROLES = {"day": "day", "week": "week", "start": "start", "end": "end", "spend": "cost"}
SEPTEMBER = (date(2026, 9, 1), date(2026, 9, 30))
QUARTER = (date(2026, 7, 15), date(2026, 9, 30))


def rows(header, *days):
    page = text_page("x.csv", f"{header},Spend\n" + "".join(f"{day},1\n" for day in days))
    return Columns(cut(page, page.place(ROLES), frozenset(ROLES)), ROLES, frozenset({"cost"}))


@pytest.mark.parametrize(
    ("days", "stated", "grain", "period"),
    [
        (["2026-09-01", "2026-09-01"], SEPTEMBER, "period", SEPTEMBER),
        (["2026-09-01", "2026-09-02"], SEPTEMBER, "day", SEPTEMBER),
        (["2026-09-01"], (date(2026, 9, 1), date(2026, 9, 1)), "day", (date(2026, 9, 1), date(2026, 9, 1))),
        (["2026-07-15", "2026-08-01", "2026-09-01"], QUARTER, "month", QUARTER),
        (["2026-09-30", "2026-10-01"], SEPTEMBER, "day", (date(2026, 9, 1), date(2026, 10, 1))),
        (["2026-09-03", "2026-09-05"], None, "day", (date(2026, 9, 3), date(2026, 9, 5))),
        (["9/2/2026", "9/3/2026"], SEPTEMBER, "day", SEPTEMBER),
    ],
)
def test_the_step_of_rows_with_a_day(days, stated, grain, period):
    found = stepped(rows("Day", *days), stated, None)
    assert found[1:] == (grain, period)
    assert (found[0] is None) == (grain == "period")


def test_weeks_last_seven_days():
    assert stepped(rows("Week", "2026-09-07"), None, None)[1:] == ("week", (date(2026, 9, 7), date(2026, 9, 13)))


def test_rows_that_state_both_ends():
    assert stepped(rows("Start,End", "2026-09-01,2026-09-30"), None, None) == (None, "period", SEPTEMBER)


def test_no_column_of_days():
    page = text_page("x.csv", "Spend,End\n1,\n")
    bare = Columns(cut(page, page.place(ROLES), frozenset(ROLES)), ROLES, frozenset({"cost"}))
    assert stepped(bare, SEPTEMBER, None) == (None, "period", SEPTEMBER)
    assert stepped(bare, None, None) == (None, "period", (None, None))
