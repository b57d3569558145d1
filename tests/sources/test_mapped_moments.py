from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.sources.mapped_moments import Moment, Unordered, is_month, parse, settled


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("September", "month", (None, 9, 1)),
        ("February ", "month", (None, 2, 1)),
        ("févr.", "month", (None, 2, 1)),
        ("sept-25", "month", (2025, 9, 1)),
        ("Août 2026", "month", (2026, 8, 1)),
        ("2026-10", "month", (2026, 10, 1)),
        ("10/2026", "month", (2026, 10, 1)),
        ("2026-10-01", "month", (2026, 10, 1)),
        ("01/09/2025", "month", (2025, 9, 1)),
        ("9/1/2025", "month", (2025, 9, 1)),
        ("10", "month", (None, 10, 1)),
        ("31/01/2026", "day_first", (2026, 1, 31)),
        ("31.1.", "day_first", (None, 1, 31)),
        ("1/31/26", "month_first", (2026, 1, 31)),
        ("12 octobre 2026", "day_first", (2026, 10, 12)),
    ],
)
def test_dates_as_people_write_them(text, form, expected):
    assert parse(text, form)[:3] == expected


@pytest.mark.parametrize("text", ["2026-W05", "W05 2026", "S5/2026", "KW 5, 2026", "Semaine 5 2026", "2026/5"])
def test_weeks_by_their_number(text):
    assert settled([parse(text, "week")], None) == [date(2026, 1, 26)]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("13", "month"),
        ("Total", "month"),
        ("", "month"),
        ("W54", "week"),
        ("02/13/2026", "day_first"),
        ("31/02", "day_first"),
        ("13/13", "month_first"),
    ],
)
def test_what_is_no_date_in_the_form(text, form):
    assert parse(text, form) is None


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("Sept.", True), ("2026-03", True), ("12", False), ("1/2", False), ("Clicks", False), ("", False)],
)
def test_a_month_that_can_be_nothing_else(text, is_one):
    assert is_month(text) is is_one


def months(*numbers: int) -> list[Moment]:
    return [Moment(None, number) for number in numbers]


def test_the_year_goes_on_after_december():
    found = settled(months(9, 9, 10, 11, 12, 1, 2), 2025)
    assert [day.isoformat()[:7] for day in found] == [
        "2025-09", "2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02",
    ]  # fmt: skip


def test_the_latest_first():
    assert [day.year for day in settled(months(2, 1, 12, 11), 2026)] == [2026, 2026, 2025, 2025]


def test_a_written_year_is_kept():
    assert settled([Moment(2024, 3), None, Moment(None, 4)], 2026) == [date(2024, 3, 1), None, date(2026, 4, 1)]


def test_months_that_come_again_are_the_same_ones_where_rows_differ():
    found = settled(months(1, 2, 1, 2), 2026, [("tv",), ("tv",), ("radio",), ("radio",)])
    assert [(day.year, day.month) for day in found] == [(2026, 1), (2026, 2), (2026, 1), (2026, 2)]


@pytest.mark.parametrize(
    ("moments", "first", "alike", "key", "position"),
    [
        (months(9, 10), None, None, "year_missing_mapped", 0),
        (months(1, 2, 1, 2), 2026, [(), (), (), ()], "year_unclear", 2),
        (months(1, 2, 1, 2), 2026, None, "year_unclear", 2),
        (months(5, 2, 4), 2026, None, "year_unclear", 1),
        ([Moment(2026, 2, 29)], None, None, "not_a_date_mapped", 0),
        ([Moment(2025, 53, weekly=True)], None, None, "not_a_date_mapped", 0),
    ],
)
def test_a_year_that_nobody_can_tell_is_refused(moments, first, alike, key, position):
    with pytest.raises(Unordered) as caught:
        settled(moments, first, alike)
    assert (caught.value.key, caught.value.position) == (key, position)


@given(start=st.dates(date(2000, 1, 1), date(2080, 1, 1)), length=st.integers(1, 12))
def test_a_year_of_months_without_a_year_is_found_again(start, length):
    days = [date(start.year + (start.month - 1 + n) // 12, (start.month - 1 + n) % 12 + 1, 1) for n in range(length)]
    assert settled([Moment(None, day.month) for day in days], days[0].year) == days
    back = days[::-1]
    if length > 1:
        assert settled([Moment(None, day.month) for day in back], back[0].year) == back
