import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.sources.number import AmbiguousNumbers, MixedDecimals, NotANumber, decimal_marks, read_numbers


def grouped(cents: int, group: str, mark: str, digits: int = 2) -> str:
    """A number of hundredths as a language writes it."""
    sign = "-" if cents < 0 else ""
    whole, rest = divmod(abs(cents), 100)
    text = f"{whole:,}".replace(",", group)
    return f"{sign}{text}{mark}{rest:02}" if digits else f"{sign}{text}"


DIALECTS = {
    "english": lambda cents: grouped(cents, ",", "."),
    "plain": lambda cents: grouped(cents, "", "."),
    "french": lambda cents: grouped(cents, "\u202f", ",") + "\u00a0€",
    "french bare": lambda cents: grouped(cents, " ", ","),
    "german": lambda cents: grouped(cents, ".", ","),
    "swiss": lambda cents: "CHF " + grouped(cents, "’", "."),
    "dollars": lambda cents: ("-" if cents < 0 else "") + "$" + grouped(abs(cents), ",", "."),
    "comma": lambda cents: grouped(cents, "", ","),
}
hundredths = st.integers(min_value=-(10**11), max_value=10**11)


@pytest.mark.parametrize("dialect", DIALECTS)
@given(column=st.lists(hundredths, min_size=1, max_size=30))
def test_amounts_written_in_any_dialect_are_read_back_to_the_cent(dialect, column):
    assert read_numbers([DIALECTS[dialect](cents) for cents in column]).tolist() == [cents / 100 for cents in column]


@pytest.mark.parametrize("group", [",", ".", " ", "\u00a0", "\u202f", "’", ""])
@given(column=st.lists(st.integers(min_value=0, max_value=10**12), min_size=1, max_size=30))
def test_counts_are_read_back_whatever_parts_their_thousands(group, column):
    assert read_numbers([f"{n:,}".replace(",", group) for n in column], whole=True).tolist() == column


@given(column=st.lists(st.sampled_from(["1.234", "12.345", "999.999", "7", ""]), min_size=1, max_size=9))
def test_what_can_be_read_in_two_ways_is_never_guessed(column):
    try:
        found = read_numbers(column)
    except AmbiguousNumbers:
        assert any("." in cell for cell in column)
    else:
        assert not any("." in cell for cell in column)
        assert len(found) == len(column)


def test_one_cell_decides_for_its_column():
    assert read_numbers(["1.234", "12.5"]).tolist() == [1.234, 12.5]
    assert read_numbers(["1.234", "12,5"]).tolist() == [1234.0, 12.5]
    assert read_numbers(["1.234", "1.234.567"]).tolist() == [1234.0, 1234567.0]
    assert read_numbers(["1,234", "1,234.5"]).tolist() == [1234.0, 1234.5]
    assert read_numbers(["0.123", "1.234"]).tolist() == [0.123, 1.234]
    assert read_numbers(["1.234"], decimal=".").tolist() == [1.234]
    assert read_numbers(["1.234"], decimal=",").tolist() == [1234.0]


def test_two_marks_in_one_column_are_refused():
    with pytest.raises(MixedDecimals) as caught:
        read_numbers(["12.5", "3", "12,5"])
    assert (caught.value.position, caught.value.found) == (2, "12,5")


@pytest.mark.parametrize("cell", ["", " ", " --", "-", "–", "N/A", "NaN", "NAN", "null", "\u200b"])
def test_signs_of_nothing_are_missing(cell):
    assert math.isnan(read_numbers(["1.5", cell])[1])


NO_NUMBERS = (
    "abc|< 10%|12%|3-Apr|1.2.3|12,34,5|1 23|5.|1e5|1_000|inf|0x10|#DIV/0!|ABC123|12 34|2026-01-01|1.234,5.6|--5|1,,234"
)


@pytest.mark.parametrize("cell", NO_NUMBERS.split("|"))
def test_what_is_no_number_is_refused_with_its_place(cell):
    with pytest.raises(NotANumber) as caught:
        read_numbers(["1.50", "2.50", cell])
    assert (caught.value.position, caught.value.found) == (2, cell)


def test_percentages_only_where_they_are_expected():
    assert read_numbers(["41.09%", "100.00%", "12.3 %"], percent=True).tolist() == [0.4109, 1.0, 0.123]


def test_lakhs():
    assert read_numbers(["1,23,456.78", "12,34,567.00"]).tolist() == [123456.78, 1234567.0]


def test_signs_and_small_numbers():
    assert read_numbers(["-1.50", "\u22121.50", "+1.50", "€-1.50", "-€1.50", ".5", "4.5E-5"]).tolist() == [
        -1.5,
        -1.5,
        1.5,
        -1.5,
        -1.5,
        0.5,
        0.000045,
    ]


def test_no_cells_and_many_cells():
    assert read_numbers([]).tolist() == []
    assert read_numbers(["1"] * 5 + [""]).tolist()[:5] == [1.0] * 5
    assert np.isnan(read_numbers(["", ""])).all()


def test_a_number_too_large_is_refused():
    with pytest.raises(NotANumber):
        read_numbers(["9" * 400])


def test_a_cell_of_two_lines_is_no_number():
    with pytest.raises(NotANumber):
        read_numbers(["1\n2", "3"])


def test_what_each_number_proves():
    assert decimal_marks(["12.5", "1,234", "1,234.5", "1.234.567", "12", "1 234,567", "0,123"]) == [
        ".",
        None,
        ".",
        ",",
        None,
        ",",
        ",",
    ]
    assert decimal_marks(["1,234", "1.5"], whole=True) == [".", "."]


def test_a_sign_behind_an_apostrophe_is_a_sign():
    assert read_numbers(["'-5.00", "'+2.50", "1.25"]).tolist() == [-5, 2.5, 1.25]
    with pytest.raises(NotANumber):
        read_numbers(["'x"])
