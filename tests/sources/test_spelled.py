from datetime import date

import pytest

from commplan.sources.spelled import month_of, spelled

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
    assert spelled(text) == span


def test_a_month_that_does_not_exist():
    assert month_of(2026, 13) is None
    assert month_of(2028, 2) == (date(2028, 2, 1), date(2028, 2, 29))
