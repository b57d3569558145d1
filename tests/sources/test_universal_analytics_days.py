from datetime import date

import pytest

from commplan.errors import DamagedExport
from commplan.sources.page import text_page
from commplan.sources.table import cut
from commplan.sources.universal_analytics_days import days_of

JANUARY = (date(2020, 1, 1), date(2020, 1, 31))
ROLES = {"index": "index", "users": "users"}


def days(*cells, unit="day", period=JANUARY, language=None):
    page = text_page("x.csv", "Index,Users\n" + "".join(f"{cell},1\n" for cell in cells))
    found = days_of(cut(page, page.place(ROLES), frozenset(ROLES)), 0, unit, period, language)
    return [str(day) for day in found]


@pytest.mark.parametrize(
    ("cells", "unit", "found"),
    [
        (("1/1/20", "1/31/20"), "day", ["2020-01-01", "2020-01-31"]),
        (("01.01.20", "31.01.20"), "day", ["2020-01-01", "2020-01-31"]),
        (("20200101", "20200131"), "day", ["2020-01-01", "2020-01-31"]),
        (("0", "1"), "day", ["2020-01-01", "2020-01-02"]),
        (("0", "1"), "week", ["2020-01-01", "2020-01-05"]),
        (("0", "1"), "month", ["2020-01-01", "2020-02-01"]),
        (("0", "23", "24"), "hour", ["2020-01-01", "2020-01-01", "2020-01-02"]),
    ],
)
def test_the_ways_to_write_a_day(cells, unit, found):
    assert days(*cells, unit=unit) == found


def test_the_period_decides_between_day_and_month():
    assert days("1/2/20") == ["2020-01-02"]
    assert days("2/1/20") == ["2020-01-02"]


def test_the_language_decides_where_the_period_does_not():
    year = (date(2020, 1, 1), date(2020, 12, 31))
    assert days("2/1/20", period=year, language="fr") == ["2020-01-02"]
    with pytest.raises(DamagedExport) as caught:
        days("2/1/20", period=year, language="en")
    assert caught.value.key == "ambiguous_dates"


@pytest.mark.parametrize("cell", ["20201399", "soon"])
def test_what_is_no_day(cell):
    with pytest.raises(DamagedExport) as caught:
        days(cell)
    assert caught.value.key == "not_a_date"
