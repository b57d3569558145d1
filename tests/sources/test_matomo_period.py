from datetime import date

import pytest

from commplan.sources.matomo_period import file_period, file_report, span_of_cell, worded

JANUARY = (date(2026, 1, 1), date(2026, 1, 31))


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("January 2026", JANUARY),
        ("janvier 2026", JANUARY),
        ("2026", (date(2026, 1, 1), date(2026, 12, 31))),
        ("Week January 5 – 11, 2026", (date(2026, 1, 5), date(2026, 1, 11))),
        ("Woche 5. – 11. Januar 2026", (date(2026, 1, 5), date(2026, 1, 11))),
        ("December 29, 2025 – January 4, 2026", (date(2025, 12, 29), date(2026, 1, 4))),
        ("jeudi 8 janvier 2026", (date(2026, 1, 8), date(2026, 1, 8))),
        ("January 11 – 5, 2026", None),
        ("31 February 2026", None),
        ("January", None),
        ("table 3", None),
    ],
)
def test_a_period_in_words(text, span):
    assert worded(text) == span


@pytest.mark.parametrize("cell", ["2026-13", "2026-02-30", "soon", ""])
def test_what_is_no_period(cell):
    assert span_of_cell(cell) is None


def test_a_month_ends_with_its_last_day():
    assert span_of_cell("2028-02") == (date(2028, 2, 1), date(2028, 2, 29))


def test_the_name_of_a_file():
    name = "clients/Export _ Websites _ January 2026.csv"
    assert (file_report(name), file_period(name)) == ("Websites", JANUARY)
    assert file_period("visits_2026-01-01_2026-01-31.csv") == JANUARY
    assert (file_report("report.csv"), file_period("report.csv")) == ("", (None, None))
