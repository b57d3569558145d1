from datetime import date

import pytest

from commplan.sources.ga4_sections import is_dated, property_name, sections
from commplan.sources.page import parse_text
from commplan.sources.problem import DamagedFile

KNOWN = frozenset({"sessions", "users"})


def cut(content: str, separator: str = ","):
    return sections(parse_text(content, separator), separator, KNOWN)


def test_a_blank_line_ends_a_table_and_each_has_its_own_dates():
    found, comments = cut(
        "# Start date: 20260101\n# End date: 20260131\nA,B\n1,2\n\n# Start date: 20260201\n# End date: 20260228\nC\n3\n"
    )
    assert [section.table.header for section in found] == [("A", "B"), ("C",)]
    assert [section.period for section in found] == [
        (date(2026, 1, 1), date(2026, 1, 31)),
        (date(2026, 2, 1), date(2026, 2, 28)),
    ]
    assert comments == ["# Start date: 20260101", "# End date: 20260131"]


def test_a_table_without_dates_has_those_above():
    found, _ = cut("# 20260101-20260131\n\nA\n1\n\n# \nB\n2\n")
    assert found[1].period == (date(2026, 1, 1), date(2026, 1, 31))


@pytest.mark.parametrize("second", ["B\n2\n", "# -----\n# Report\n# -----\n# 20260101-20260131\n\nB\n2\n"])
def test_files_put_together_are_refused(second):
    with pytest.raises(DamagedFile) as caught:
        cut("# -----\n# Report\n# -----\n# 20260101-20260131\n\nA\n1\n\n" + second)
    assert (caught.value.key, caught.value.row) == ("second_header", 9)


def test_a_title_that_begins_with_a_sign_is_a_row():
    found, _ = cut("# 20260101-20260131\n\nTitle,Views\n#1 tea,5\n# ten teas,6\n")
    assert found[0].table.columns[0].tolist() == ["#1 tea", "# ten teas"]


def test_the_grand_total_has_one_cell_too_many():
    found, _ = cut("# 20260101-20260131\n\nA,B,Users\n,,431,Grand total\na,b,431\n")
    assert found[0].totals == {"Grand total": 4}
    assert len(found[0].table) == 1


def test_a_row_with_one_cell_too_many_elsewhere_is_damage():
    with pytest.raises(DamagedFile) as caught:
        cut("# 20260101-20260131\n\nA,Users\na,431\n,431,Grand total\n")
    assert (caught.value.key, caught.value.row) == ("uneven_row", 5)


def test_the_property():
    assert (
        property_name(["# -----", "# Report", "# Account: Lune", "# Property: lune.example", "# -----"])
        == "lune.example"
    )
    assert property_name(["# -----", "# lune - GA4", "# Tab 1", "# 20260101-20260131", "# -----"]) == "lune - GA4"
    assert property_name(["# Start date: 20260101"]) is None


@pytest.mark.parametrize("line", ["# Start date: 20260101", "# Date de début\u00a0: 20260101", "# 20260101-20260131"])
def test_lines_that_state_a_date(line):
    assert is_dated(line)


@pytest.mark.parametrize("line", ["# Account: 20", "# All Users", "# -----", "# Tel: 0612345678"])
def test_lines_that_state_none(line):
    assert not is_dated(line)
