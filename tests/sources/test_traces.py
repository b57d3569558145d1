from hypothesis import example, given, settings
from hypothesis import strategies as st

from commplan.sources.personal import masked
from commplan.sources.traces import suspects

CELL = st.text("0123456789+.-/() @:%abcf\u00a0\u202fé٣３", max_size=24)


@settings(max_examples=600, deadline=None)
@given(st.lists(CELL, min_size=1, max_size=20))
@example(["+33 6 12 34 56 78", "0033612345678", "(514) 555-1234", "555.123.4567", "::1", "2001:db8:0:0:1:0:0:1"])
@example(["192.168.1.1", "1.10.100.12", "anne%40example.com", "x", "01 23 45 67 89", "(01234) 567 890"])
def test_whatever_is_masked_was_suspected(cells: list[str]) -> None:
    found = set(suspects(cells))
    assert {rank for rank, cell in enumerate(cells) if masked(cell) != cell} <= found


def test_pages_and_products_are_not_suspected() -> None:
    assert suspects([f"/produits/article-{at}" for at in range(2000)] + ["été 2026", "12,50", "2026-06-01"]) == []


def test_line_ends_in_cells_make_all_of_them_suspected() -> None:
    assert suspects(["a\nb", "c"]) == [0, 1]
    assert suspects([""]) == []
