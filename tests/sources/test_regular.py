import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from commplan.sources.regular import blocks, regular_part

ROW = st.lists(st.text('ab ,;"\n', max_size=5), min_size=3, max_size=3)


def text_of(rows: list[list[str]]) -> bytes:
    made = io.StringIO()
    csv.writer(made, lineterminator="\n").writerows(rows)
    return made.getvalue().encode()


@given(st.lists(ROW, max_size=8))
def test_what_a_writer_writes_is_regular_down_to_a_blank_row(rows: list[list[str]]) -> None:
    data = text_of(rows)
    part = regular_part(data, ",", 3)
    blank = next((rank for rank, row in enumerate(rows) if not any(row)), len(rows))
    found = len(part.starts)
    assert data[: part.size] == text_of(rows[:found])
    # A cell of several lines may hold one that looks like a blank row: then the rest is read row by row.
    assert found == blank or (found < blank and any("\n" in cell for cell in rows[found]))
    assert part.starts.tolist() == [text_of(rows[:rank]).count(b"\n") for rank in range(found)]


@given(st.lists(ROW, max_size=8))
def test_blocks_are_whole_rows(rows: list[list[str]]) -> None:
    data = text_of(rows)
    spans = list(blocks(data, 0))
    assert b"".join(data[begin:end] for begin, end in spans) == data
    assert all(data[begin:end].count(b'"') % 2 == 0 for begin, end in spans)


def test_a_row_of_another_width_ends_it() -> None:
    part = regular_part(b"a,b\nc,d\ne,f,g\nh,i\n", ",", 2)
    assert (part.size, part.lines, part.starts.tolist()) == (8, 2, [0, 1])


def test_lone_returns_are_not_regular() -> None:
    assert regular_part(b"a,b\rc,d\n", ",", 2).size == 0
