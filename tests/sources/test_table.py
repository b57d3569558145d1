import pytest

from commplan.sources.page import text_page
from commplan.sources.problem import DamagedFile
from commplan.sources.table import Table, cut, is_header

ROLES = {"name": "name", "cost": "cost", "day": "day"}


def table(content: str) -> Table:
    page = text_page("x.csv", content)
    return cut(page, page.place(ROLES), ROLES)


def test_columns_lines_and_labels():
    found = table("Report\n\nName , Cost\na,1\n\nb,2\n")
    assert found.header == ("Name ", " Cost")
    assert found.plain_header() == ["name", "cost"]
    assert (found.line, found.lines.tolist(), len(found)) == (3, [4, 6], 2)
    assert [column.tolist() for column in found.columns] == [["a", "b"], ["1", "2"]]
    assert found.ranks(ROLES) == {"name": [0], "cost": [1]}


def test_blank_cells_at_the_end_do_not_count():
    assert table("Name,Cost,,\na,1,,\nb,2\n").header == ("Name", "Cost")


def test_a_row_with_another_number_of_cells_is_refused():
    for content, found in (("Name,Cost\na,1,2\nb,3\n", 3), ("Name,Cost,Day\na,1\nb,3,x\n", 2)):
        with pytest.raises(DamagedFile) as caught:
            table(content)
        assert (caught.value.key, caught.value.row, caught.value.found) == ("uneven_row", 2, found)


def test_the_last_row_without_its_end_was_cut():
    with pytest.raises(DamagedFile) as caught:
        table("Name,Cost,Day\na,1,x\nb,2")
    assert (caught.value.key, caught.value.row) == ("cut_short", 3)
    assert len(table("Name,Cost,Day\na,1,x\nb,2,y")) == 2


def test_a_header_without_its_end_was_cut():
    with pytest.raises(DamagedFile) as caught:
        table("Name,Cost,Da")
    assert (caught.value.key, caught.value.row) == ("open_header", 1)
    assert len(table("Name,Cost,Day\n")) == 0


def test_a_sentence_instead_of_rows():
    assert table('Name,Cost\n"No data available."\n').remark == "No data available."
    assert table("Name,Cost\nAucune donnée disponible\n").remark == "Aucune donnée disponible"
    with pytest.raises(DamagedFile):
        table("Name,Cost\nWinter\n")


def test_a_second_header_is_named():
    for content, row in (("Name,Cost\na,1\nDay,Name,Cost\nx,b,2\n", 3), ("Name,Cost\na,1\nCost,Name\n2,b\n", 3)):
        with pytest.raises(DamagedFile) as caught:
            table(content).floats(1)
        assert (caught.value.key, caught.value.row) == ("second_header", row)


def test_a_cell_that_cannot_be_read_has_its_place():
    found = table("Name,Cost,Day\na,1,2026-01-01\nb,x, soon \n")
    with pytest.raises(DamagedFile) as caught:
        found.floats(1)
    assert (caught.value.key, caught.value.row, caught.value.column, caught.value.found) == (
        "not_a_number",
        3,
        "Cost",
        "x",
    )
    with pytest.raises(DamagedFile) as caught:
        found.days(2, day_first=None, period=(None, None))
    assert (caught.value.key, caught.value.row, caught.value.column, caught.value.found) == (
        "not_a_date",
        3,
        "Day",
        "soon",
    )


@pytest.mark.parametrize(
    ("cells", "key"), [(("01/02/2026",), "ambiguous_dates"), (("13/02/2026", "02/13/2026"), "mixed_dates")]
)
def test_orders_of_day_and_month(cells, key):
    found = table("Name,Day\n" + "".join(f"a,{cell}\n" for cell in cells))
    with pytest.raises(DamagedFile) as caught:
        found.days(1, day_first=None, period=(None, None))
    assert caught.value.key == key


def test_rows_can_be_kept_by_a_mask():
    found = table("Name,Cost\na,1\nb,2\n")
    kept = found.keep(found.columns[0] == "b")
    assert (kept.lines.tolist(), kept.columns[1].tolist()) == ([3], ["2"])


def test_labels_among_values():
    assert is_header(["Name", "Cost"], ROLES)
    assert not is_header(["Name", "12", "x", "y", "z"], ROLES)
    assert not is_header(["a", "1"], ROLES)
