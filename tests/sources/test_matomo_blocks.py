import pytest

from commplan.sources.matomo_blocks import blocks_of, is_header, table_of
from commplan.sources.page import Rows

CELLS = [["Country"], ["label", "nb_visits"], ["France", "4"], [], ["Outlinks"], ["No data available"], [],
         ["Goals"], [], ["nb_visits", "nb_actions"], ["1", "2"]]  # fmt: skip


def test_titles_headers_and_bodies():
    found = [(block.title, block.header, block.body) for block in blocks_of(CELLS)]
    assert found == [("Country", 1, [2]), ("", 9, [10])]


@pytest.mark.parametrize(
    ("header", "known"),
    [
        ("label,nb_visits", True),
        ("Label,Pageviews,Unique Pageviews", True),
        ("Unique visitors,Visits", True),
        ("Visits,Revenue", False),
        ("label,revenue", False),
        ("nb_visits", False),
    ],
)
def test_what_is_a_header(header, known):
    assert is_header(header.split(",")) is known


def test_a_table_knows_its_lines():
    (block, _) = blocks_of(CELLS)
    table = table_of(Rows(CELLS, list(range(1, len(CELLS) + 1))), block, ",")
    assert (table.header, table.lines.tolist()) == (("label", "nb_visits"), [3])
