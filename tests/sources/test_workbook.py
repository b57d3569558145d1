import io
import zipfile
from datetime import date, datetime

import openpyxl
import pytest

from commplan.sources import workbook
from commplan.sources.number import read_numbers
from commplan.sources.problem import DamagedFile, UnknownFile
from commplan.sources.workbook import sheets, text


def book(*rows, title="Sheet") -> bytes:
    made = openpyxl.Workbook()
    made.active.title = title
    for row in rows:
        made.active.append(row)
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def test_a_sheet_is_a_page_of_rows():
    (page,) = sheets("x.xlsx", book(["Name", "Cost", None], ["a", 1.5, None], [None, None, None], ["b", 2, None]))
    rows = page.rows("")
    assert rows.cells == [["Name", "Cost"], ["a", "1.5"], ["", ""], ["b", "2"]]
    assert rows.lines == [1, 2, 3, 4]
    assert (page.sheet, page.opening[0]) == ("Sheet", "Name, Cost")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, ""), (3, "3"), (3.0, "3"), (1.234, "1.2340"), (0.1, "0.1"), (1234.567, "1234.5670"),
        (date(2026, 1, 2), "2026-01-02"), (datetime(2026, 1, 2), "2026-01-02"),  # noqa: DTZ001
        (datetime(2026, 1, 2, 3, 4, 5), "2026-01-02 03:04:05"), ("x", "x"), (True, "True"),  # noqa: DTZ001
    ],
)  # fmt: skip
def test_a_cell_can_be_read_in_one_way_only(value, written):
    assert text(value) == written


@pytest.mark.parametrize(
    "value", [1.234, 1.12, 12.345, 123.456, 1234.567, 0.001, 1e-7, 123456789.123, 77818.01, -1.234]
)
def test_a_number_of_a_sheet_is_never_ambiguous(value):
    assert read_numbers([text(value)]).tolist() == [value]


def test_an_archive_that_is_no_workbook():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.csv", "a")
    with pytest.raises(UnknownFile) as caught:
        sheets("x.xlsx", packed.getvalue())
    assert caught.value.key == "zip_archive"


def test_a_workbook_that_would_fill_the_memory_is_not_unpacked():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 20_000_000)
    with pytest.raises(DamagedFile) as caught:
        sheets("x.xlsx", packed.getvalue())
    assert caught.value.key == "too_large"


def test_too_many_cells_are_refused(monkeypatch):
    monkeypatch.setattr(workbook, "CELL_BOUND", 3)
    with pytest.raises(DamagedFile) as caught:
        sheets("x.xlsx", book(["a", "b"], [1, 2]))
    assert caught.value.key == "too_many_cells"


def test_a_broken_workbook_is_refused():
    whole = book(["a", "b"], [1, 2])
    for broken in (whole[:200], whole[: len(whole) // 2], whole.replace(b"PK\x01\x02", b"PK\x01\x03")):
        with pytest.raises((DamagedFile, UnknownFile)):
            sheets("x.xlsx", broken)


def test_a_workbook_without_cells_has_no_page():
    assert sheets("x.xlsx", book()) == []
