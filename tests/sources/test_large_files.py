"""A large file is read in another way than a small one, and to the same result."""

from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commplan.errors import DamagedExport
from commplan.sources import opening, page, regular
from commplan.sources.reading import read_export, read_tables

HEAD = """# ----------------------------------------
# Pages and screens: Page path
# Account: Demo
# ----------------------------------------
#
# Start date: 20260101
# End date: 20260131
Page path,Views,Active users,Total revenue,Note
"""


@pytest.fixture
def soon_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every text counts as large, and is read in small blocks."""
    monkeypatch.setattr(opening, "LARGE", 0)
    monkeypatch.setattr(page, "THIN_HEAD", 600)
    monkeypatch.setattr(regular, "BLOCK", 150)


def both_ways(path: Path, monkeypatch: pytest.MonkeyPatch, read: Any = read_export) -> tuple[Any, Any]:
    """What a file gives when it is read whole, and when it is read in blocks; a refusal is given as its words."""
    found = []
    for large in (10**9, 0):
        with monkeypatch.context() as patch:
            patch.setattr(opening, "LARGE", large)
            try:
                found.append(read(path))
            except DamagedExport as error:
                found.append(str(error))
    return found[0], found[1]


def same(one: Any, two: Any) -> None:
    if isinstance(one, str) or isinstance(two, str):
        assert one == two
    else:
        pd.testing.assert_frame_equal(one, two, rtol=1e-14)
        assert one.attrs == two.attrs


def rows(count: int) -> list[str]:
    return [f"/produits/{at},{at * 3},{at},{at}.{at % 90 + 10},ok" for at in range(1, count + 1)]


def written(folder: Path, lines: list[str], end: str = "\n", last: bool = True) -> Path:
    path = folder / "pages.csv"
    text = HEAD + "\n".join(lines) + ("\n" if last else "")
    path.write_bytes(text.replace("\n", end).encode())
    return path


CASES = {
    "regular": [],
    "quoted": ['"/a, b",3,2,1.50,ok'] * 3,
    "quoted line end": ['/a,3,2,1.50,"two\nlines"'],
    "escaped quotes": ['"/a ""b"", c",3,2,1.50,ok'],
    "literal quote": ['/a 5" wide,3,2,1.50,ok'],
    "literal quotes": ['/a "b, c" d,3,2,1.50,ok'],
    "blank figure": ["/a,,2,1.50,"],
    "thousands": ['/a,"1,234",2,1.50,ok'],
    "blank line": [""],
    "blank row": [",,,,"],
    "comment as page": ["#top,3,2,1.50,ok"],
    "cell too many": ["/a,3,2,1.50,ok,more"],
    "cell too few": ["/a,3,2"],
    "no number": ["/a,n.a.x,2,1.50,ok"],
    "dash": ["/a,--,2,1.50,ok"],
    "accents": ["/été/à-propos,3,2,1.50,où"],
    "person": ["/merci?mail=anne@example.com,3,2,1.50,06 12 34 56 78"],
    "another table": ["", "# Start date: 20260201", "# End date: 20260228", "Page path,Views", "/x,1", "/y,2"],
    "second file": ["# ----------------------------------------", "# Pages and screens", "Page path,Views", "/x,1"],
    "unclosed": ['/a,3,2,1.50,"never closed'],
    "cut": ["/a,3"],
}


@pytest.mark.usefixtures("soon_large")
@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("where", ["middle", "end", "last"])
def test_a_large_file_gives_what_a_small_one_gives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, case: str, end: str, where: str
) -> None:
    body = rows(60)
    lines = [*body[:50], *CASES[case], *body[50:]] if where == "middle" else [*body, *CASES[case]]
    path = written(tmp_path, lines, end, last=where != "last")
    same(*both_ways(path, monkeypatch))
    one, two = both_ways(path, monkeypatch, read_tables)
    if isinstance(one, str):
        assert one == two
    else:
        for first, second in zip(one, two, strict=True):
            pd.testing.assert_frame_equal(first, second, rtol=1e-14)


CELL = st.one_of(
    st.integers(0, 10**6).map(str),
    st.decimals(0, 10**5, places=2).map(str),
    st.sampled_from(["", "--", "1,234", "12.5", "1.234", "007", "1e-05", "inf", "True", 'a "b"', "x\ny", "é", " 5 "]),
)
ROW = st.tuples(st.text("abc/ ,;\"'#é", max_size=6), CELL, CELL, CELL, st.sampled_from(["", "ok", "a,b", "two\nlines"]))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ROW, max_size=12), st.booleans())
def test_whatever_the_rows_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, odd: list[tuple[str, ...]], last: bool
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(page, "THIN_HEAD", 600)
        patch.setattr(regular, "BLOCK", 150)
        quoted = [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in odd]
        path = written(tmp_path, [*rows(40), *quoted, *rows(9)], last=last)
        same(*both_ways(path, patch))


def test_lines_are_those_of_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, soon_large: None) -> None:
    body = rows(80)
    body[60] = '"/two\nlines",1,1,1.50,ok'
    frame = read_export(written(tmp_path, body))
    assert frame["line"].iloc[59:63].tolist() == [68, 69, 71, 72]
    assert frame["views"].sum() == sum(at * 3 for at in range(1, 81)) - 61 * 3 + 1
