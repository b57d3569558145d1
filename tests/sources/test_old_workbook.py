import io
from datetime import date, datetime, time

import pytest
import xlwt

from commplan.sources import old_workbook
from commplan.sources.old_workbook import old_sheets
from commplan.sources.opening import open_export
from commplan.sources.problem import DamagedFile

DAYS = xlwt.easyxf(num_format_str="DD/MM/YYYY")


def book(*rows, others=(), base=0) -> bytes:
    made = xlwt.Workbook(encoding="utf-8")
    made.dates_1904 = base
    for title, table in (("Feuille é", rows), *others):
        sheet = made.add_sheet(title)
        for rank, row in enumerate(table):
            for place, value in enumerate(row):
                if value is not None:
                    sheet.write(rank, place, value, *([DAYS] if isinstance(value, date) else []))
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def test_a_sheet_is_a_page_of_rows(export):
    data = book(
        ["Name", "Cost", None], ["ä", 1.234, None], [None], ["b", 2, ""], others=[("Empty", []), ("More", [["x"]])]
    )
    document = open_export(export(data, "LinkedIn.xls"), "LinkedIn.xls")
    first, second = document.pages
    rows = first.rows("")
    assert rows.cells == [["Name", "Cost"], ["ä", "1.2340"], ["", ""], ["b", "2"]]
    assert rows.lines == [1, 2, 3, 4]
    assert (first.sheet, second.sheet) == ("Feuille é", "More")


def test_dates_flags_and_errors_are_written_in_one_way():
    day, hour = date(2026, 9, 23), datetime.combine(date(2026, 9, 23), time(14, 5))
    (page,) = old_sheets("x.xls", book([day, hour, True, xlwt.Formula("1/0")]))
    assert page.rows("").cells[0][:3] == ["2026-09-23", "2026-09-23 14:05:00", "True"]


@pytest.mark.parametrize(("serial", "found"), [(0.5, "12:00:00"), (45000.0, "2023-03-15 00:00:00"), (-4.0, "-4.0")])
def test_a_number_with_the_format_of_a_date(serial, found):
    assert str(old_workbook.moment(serial, 0)) == found


def test_the_calendar_of_old_apple_computers():
    assert str(old_workbook.moment(45000.0 - 1462, 1)) == "2023-03-15 00:00:00"


@pytest.mark.parametrize("end", [600, 2000, -700])
def test_a_workbook_cut_short_is_refused(end):
    with pytest.raises(DamagedFile) as caught:
        old_sheets("x.xls", book(*[["row", rank] for rank in range(400)])[:end])
    assert caught.value.key == "broken_workbook"


def test_a_workbook_of_another_size_than_can_be_meant_is_refused(monkeypatch):
    monkeypatch.setattr(old_workbook, "SIZE_BOUND", 1000)
    with pytest.raises(DamagedFile) as caught:
        old_sheets("x.xls", book(["a"]))
    assert caught.value.key == "too_large"


def test_a_locked_workbook_is_said_to_be_locked(monkeypatch):
    import xlrd

    def locked(**_):
        raise xlrd.XLRDError("Workbook is encrypted")

    monkeypatch.setattr(xlrd, "open_workbook", locked)
    with pytest.raises(DamagedFile) as caught:
        old_sheets("x.xls", b"")
    assert caught.value.key == "locked_workbook"
