from datetime import date

import pytest

from commplan.sources.ga4 import ROLES
from commplan.sources.ga4_sections import sections
from commplan.sources.ga4_tables import counted, days_of, dimension_of, is_additive, usefulness
from commplan.sources.page import parse_text


def one(table: str):
    content = f"# Start date: 20260105\n# End date: 20260331\n{table}\n"
    return sections(parse_text(content, ","), ",", frozenset())[0][0]


@pytest.mark.parametrize(
    ("unit", "count", "expected"),
    [
        ("day", 0, date(2026, 1, 7)),
        ("day", 30, date(2026, 2, 6)),
        ("week", 0, date(2026, 1, 7)),
        ("week", 1, date(2026, 1, 11)),
        ("week", 2, date(2026, 1, 18)),
        ("month", 0, date(2026, 1, 7)),
        ("month", 1, date(2026, 2, 1)),
        ("month", 12, date(2027, 1, 1)),
    ],
)
def test_steps_counted_from_a_wednesday(unit, count, expected):
    assert counted(date(2026, 1, 7), unit, count) == expected


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("Nth day", "day"),
        ("Nième jour", "day"),
        ("Nième semaine", "week"),
        ("Nième mois", "month"),
        ("N-te Woche", "week"),
    ],
)
def test_a_counted_series_is_dated(label, unit):
    days, step = days_of(one(f"{label},Sessions\n0000,4\n0001,5"), ROLES)
    assert step == unit
    assert days.tolist()[0] == date(2026, 1, 5)


def test_a_cohort_is_no_series():
    assert days_of(one("Cohorte par jour,Sessions\n0000,4\n0001,5"), ROLES) == (None, "period")


def test_days_with_hours_are_days():
    days, step = days_of(one("Date + hour,Sessions\n2026010523,4\n2026010600,5"), ROLES)
    assert (days.tolist(), step) == ([date(2026, 1, 5), date(2026, 1, 6)], "day")


def test_channels_come_before_days_and_days_before_sources():
    tables = [
        "Session primary channel group (Default channel group),Sessions\nDirect,5",
        "Date,Sessions\n20260105,5",
        "Session source / medium,Sessions\ngoogle / organic,5",
        "First user primary channel group (Default channel group),Active users\nDirect,5",
        "Page title,Views\nHome,5",
    ]
    ranks = [usefulness(one(table), ROLES) for table in tables]
    assert ranks == sorted(ranks, reverse=True)
    assert [is_additive(one(table), ROLES) for table in tables] == [True, True, True, False, False]


@pytest.mark.parametrize(
    ("table", "additive"),
    [
        ("Date,Session source / medium,Sessions\n20260105,google / organic,5", True),
        ("Date,Page path and screen class,Sessions\n20260105,/tea,5", False),
        ("Landing page,Sessions\n/tea,5", True),
        ("Session campaign,Sessions\nTea,5", False),
        ("City,Sessions\nLyon,5", False),
        ("Date,Bounce rate,Sessions\n20260105,0.5,5", True),
        ("Date,Active users\n20260105,5", False),
        ("Sessions,Active users\n5,4", True),
    ],
)
def test_what_may_be_added_up(table, additive):
    assert is_additive(one(table), ROLES) is additive


def test_pages_by_day_are_no_series():
    pages, days = one("Date,Page title,Sessions\n20260105,Tea,5"), one("Date,Sessions\n20260105,5")
    assert usefulness(days, ROLES) > usefulness(pages, ROLES)


@pytest.mark.parametrize(
    ("table", "dimension"),
    [
        ("Session default channel group,Sessions\nDirect,5", "channel"),
        ("Session campaign,Sessions\nTea,5", "campaign"),
        ("Date,Sessions\n20260105,5", "date"),
        ("Active users,Sessions\n5,6", "account"),
        ("City,Active users\nLyon,6", "City"),
    ],
)
def test_what_rows_are_about(table, dimension):
    assert dimension_of(one(table), ROLES) == dimension
