import pytest

from commplan.sources.mapped_blocks import blocks, find, named, ranks_of
from commplan.sources.page import text_page
from commplan.sources.problem import DamagedFile
from tests.sources.mappings import entry

COLUMNS = {"Place": "channel", "Cost": "cost"}
PAGE = "Notes\nPlace;Cost;Why\nA;1;x\nB;2;y\n\nMore\nplace;cost;\nC;3;\n"


@pytest.mark.parametrize(
    ("pattern", "file", "is_named"),
    [
        ("ads-*.csv", "ADS-2026.csv", True),
        ("ads-*.csv", "2026/ads-10.csv", True),
        ("2026/*.csv", "2026/ads-10.csv", True),
        ("2025/*.csv", "2026/ads-10.csv", False),
        ("été*.csv", "e\u0301te\u0301-2026.csv", True),
        ("ads.csv", "drop.zip/ads.csv", True),
    ],
)
def test_names_of_files(pattern, file, is_named):
    assert named(entry(files=pattern, columns=COLUMNS), file) is is_named


def test_every_table_under_its_header():
    found = blocks(text_page("a.csv", PAGE), entry(columns=COLUMNS))
    assert [block.table.lines.tolist() for block in found] == [[3, 4], [8]]
    assert [block.above[:1] for block in found] == [("Notes",), ("More",)]
    assert found[1].table.header == ("place", "cost", "#3")


def test_a_page_without_the_labels_has_no_table():
    page = text_page("a.csv", "x;y\n1;2\n")
    assert find(page, entry(columns=COLUMNS)) is None
    assert blocks(page, entry(columns=COLUMNS)) == []


def test_a_header_that_lacks_a_column_is_refused():
    columns = {**COLUMNS, "Clicks": "clicks"}
    with pytest.raises(DamagedFile) as caught:
        blocks(text_page("a.csv", PAGE), entry(columns=columns))
    assert (caught.value.key, caught.value.column, caught.value.row) == ("column_missing", "Clicks", 2)


def test_columns_by_rank():
    assert ranks_of(["a", "b", "a"], "a") == [0, 2]
    assert (ranks_of(["a", "b"], "#2"), ranks_of(["a", "b"], "#3")) == ([1], [])
    (block,) = blocks(text_page("a.csv", "1;2\n3;4\n"), entry(columns={"#2": "cost"}, header_row=0))
    assert block.table.columns[1].tolist() == ["2", "4"]
