from commplan.calculators.reading_rhythm import month_number, rhythm


def test_rhythm_is_the_usual_gap_whatever_the_order() -> None:
    assert rhythm(["2026-03", "2026-01", "2026-02", "2026-08"]) == 1
    assert rhythm(["2025-06", "2025-12", "2026-06"]) == 6


def test_one_reading_has_none() -> None:
    assert rhythm([]) is None
    assert rhythm(["2026-01"]) is None


def test_a_year_has_twelve_months() -> None:
    assert month_number("2027-01") - month_number("2026-01") == 12
    assert month_number("2027-01") - month_number("2026-12") == 1
