from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.sources.dates import (
    MONTHS,
    AmbiguousDates,
    MixedDates,
    NotADate,
    day_and_month,
    day_of_digits,
    one_date,
    read_dates,
)

MONTHS_OF = {
    "french": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "german": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "spanish": "ene feb mar abr may jun jul ago sept oct nov dic",
    "dutch": "jan feb mrt apr mei jun jul aug sep okt nov dec",
}
FRENCH, GERMAN, SPANISH, DUTCH = (names.split() for names in MONTHS_OF.values())

DIALECTS = {
    "iso": lambda day: day.isoformat(),
    "slashes": lambda day: day.strftime("%Y/%m/%d"),
    "digits": lambda day: day.strftime("%Y%m%d"),
    "time": lambda day: f"{day.isoformat()}T00:00:00",
    "french": lambda day: f"{day.day} {FRENCH[day.month - 1]} {day.year}",
    "week": lambda day: f"Semaine du {day.day} {FRENCH[day.month - 1]} {day.year}",
    "english": lambda day: day.strftime("%B %d, %Y"),
    "british": lambda day: f"{day.day} {day.strftime('%b')} {day.year}",
    "german": lambda day: f"{day.day}. {GERMAN[day.month - 1]} {day.year}",
    "points": lambda day: day.strftime("%d.%m.%Y"),
    "spanish": lambda day: f"{day.day} de {SPANISH[day.month - 1]} de {day.year}",
    "dutch": lambda day: f"{day.day} {DUTCH[day.month - 1]} {day.year}",
}
days = st.dates(min_value=date(2000, 1, 1), max_value=date(2060, 12, 31))


@pytest.mark.parametrize("dialect", DIALECTS)
@given(column=st.lists(days, min_size=1, max_size=20))
def test_dates_written_in_any_dialect_are_read_back(dialect, column):
    assert read_dates([DIALECTS[dialect](day) for day in column]).tolist() == column


@given(column=st.lists(days, min_size=1, max_size=20), day_first=st.booleans())
def test_numeric_dates_are_read_back_or_refused(column, day_first):
    cells = [day.strftime("%d/%m/%Y" if day_first else "%m/%d/%Y") for day in column]
    try:
        assert read_dates(cells).tolist() == column
    except AmbiguousDates:
        assert all(day.day <= 12 for day in column)
    assert read_dates(cells, day_first=day_first).tolist() == column


def test_one_cell_decides_for_its_column():
    assert read_dates(["03/02/2026", "13/02/2026"]).tolist() == [date(2026, 2, 3), date(2026, 2, 13)]
    assert read_dates(["03/02/2026", "03/13/2026"]).tolist() == [date(2026, 3, 2), date(2026, 3, 13)]


def test_the_period_of_the_file_decides():
    period = (date(2026, 2, 1), date(2026, 2, 28))
    assert read_dates(["03/02/2026", "04/02/2026"], period=period).tolist() == [date(2026, 2, 3), date(2026, 2, 4)]
    assert read_dates(["02/03/2026", "02/04/2026"], period=period).tolist() == [date(2026, 2, 3), date(2026, 2, 4)]


def test_two_orders_in_one_column_are_refused():
    with pytest.raises(MixedDates) as caught:
        read_dates(["13/02/2026", "02/13/2026"])
    assert (caught.value.position, caught.value.found) == (1, "02/13/2026")


def test_a_day_equal_to_its_month_is_not_ambiguous():
    assert read_dates(["02/02/2026"]).tolist() == [date(2026, 2, 2)]


@pytest.mark.parametrize(
    "cell", ["soon", "2026-02-30", "31/02/2026", "3-Apr", "45678", "Total", "2026", "1/2/26", "2026-06", "2026-06-1"]
)
def test_what_is_no_date_is_refused_with_its_place(cell):
    with pytest.raises(NotADate) as caught:
        read_dates(["2026-02-01", cell])
    assert (caught.value.position, caught.value.found) == (1, cell)


def test_blank_cells_have_no_date():
    assert np.isnat(read_dates(["", "--", "2026-02-01"])[:2]).all()
    assert read_dates([]).tolist() == []


def test_a_weekday_that_could_be_a_month_is_a_weekday():
    assert one_date("mar. 6 janv. 2026", day_first=True) == date(2026, 1, 6)
    assert one_date("mon, jan 5, 2026", day_first=True) == date(2026, 1, 5)


def test_a_month_without_a_day_is_its_first_day():
    assert read_dates(["janv. 2026", "June 2026", "juli 2026"]).tolist() == [
        date(2026, 1, 1),
        date(2026, 6, 1),
        date(2026, 7, 1),
    ]


def test_every_language_names_twelve_months():
    for names in (FRENCH, GERMAN, SPANISH, DUTCH):
        assert read_dates([f"1 {name} 2026" for name in names]).tolist() == [date(2026, n, 1) for n in range(1, 13)]
    assert set(MONTHS.values()) == set(range(1, 13))


@pytest.mark.parametrize("cell", ["3-Apr", "3.апр", "03-avr", "12.май", "janv-03", "8 Jan", "1.юни", "20-feb."])
def test_days_made_by_a_spreadsheet(cell):
    assert day_and_month(cell)


@pytest.mark.parametrize("cell", ["3.4", "3%", "2026-04-03", "April", "3 Apr 2026", "", "12", "Mars 2026 promo"])
def test_what_no_spreadsheet_made(cell):
    assert not day_and_month(cell)


def test_eight_digits():
    assert day_of_digits("20260228") == date(2026, 2, 28)
    assert day_of_digits("20260230") is None
    assert day_of_digits("2026022") is None


def test_days_far_apart_keep_their_order():
    start = date(2024, 12, 30)
    column = [start + timedelta(weeks=week) for week in range(60)]
    assert read_dates([DIALECTS["week"](day) for day in column]).tolist() == column


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_day_of_two_generations_is_read_back(dialect):
    """One column of all days: what a random sample may miss is in it."""
    column = np.arange("1990-01-01", "2050-01-01", dtype="datetime64[D]")
    cells = [DIALECTS[dialect](day) for day in column.tolist()]
    assert np.array_equal(read_dates(cells), column)
