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
