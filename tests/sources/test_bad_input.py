"""What must never happen to a client: each bad file of a folder is one sentence, and the good one beside it is read.

Nothing on disk is changed, whatever the files hold, and no reading takes long.
"""

import hashlib
import io
import os
import random
import struct
import time
import zipfile
from pathlib import Path

import openpyxl
import pytest

from commplan.sources import folder as folders
from commplan.sources import opening
from commplan.sources.folder import read_exports

GOOD = b"""Campaign report
1 March 2026 - 31 March 2026
Campaign,Day,Currency code,Impr.,Clicks,Cost,Conversions
Tea,2026-03-01,EUR,"9,380",264,365.22,25.00
Winter,2026-03-02,EUR,10,1,1.00,0.00
"""
SHOP = b"Day,Orders,Gross sales,Net sales\n2026-03-01,1,2.00,2.00\n"
HEADER = GOOD.splitlines(keepends=True)
HTML = b"<!DOCTYPE html><html><body><table><tr><td>Campaign</td></tr></table><p>Error 500</p></body></html>"
LONG = 30


def book(*rows: list[object], protected: bool = False) -> bytes:
    """A workbook of some rows; one behind a password is an old container with an encrypted package in it."""
    if protected:
        return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(400)
    made, file = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        made.active.append(row)
    made.save(file)
    return file.getvalue()


def bomb(times: int = 400_000_000) -> bytes:
    """An archive that becomes a thousand times as large."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("a.csv", "w") as out,
    ):
        for _ in range(times // 1_000_000):
            out.write(b"0" * 1_000_000)
    return file.getvalue()


def sparse_workbook() -> bytes:
    """A workbook whose only cell stands in the last column and row there are."""
    made, file = openpyxl.Workbook(), io.BytesIO()
    made.active["XFD1048576"] = 1
    made.save(file)
    return file.getvalue()


def formulas() -> bytes:
    """A workbook with formulas whose results nobody worked out."""
    rows = [["Campaign", "Day", "Currency code", "Impr.", "Clicks", "Cost"], ["Tea", "2026-03-01", "EUR", 1, 1, "=1+1"]]
    return book(["Campaign report"], ["1 March 2026 - 31 March 2026"], *rows)


WIDE = b",".join(b"c%d" % rank for rank in range(10_000))
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"
PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + bytes(200)
JUNK = random.Random(1).randbytes(50_000)  # noqa: S311 (no secret)

# name -> bytes, and the reasons that may be given
BAD: dict[str, tuple[bytes, set[str]]] = {
    "empty.csv": (b"", {"empty_file"}),
    "blank.csv": (b"\xef\xbb\xbf \r\n\r\n", {"empty_file"}),
    "wide.csv": (WIDE + b"\n" + WIDE, {"unknown_export"}),
    "web page.xls": (HTML, {"web_page"}),
    "web page.csv": (HTML, {"web_page"}),
    "junk.csv": (JUNK, {"not_text", "unknown_export"}),
    "junk.xlsx": (b"PK\x03\x04" + JUNK, {"broken_workbook", "broken_archive", "zip_archive"}),
    "cut.xlsx": (book(["Campaign", "Cost"], ["Tea", 1])[:2000], {"broken_workbook", "broken_archive", "zip_archive"}),
    "bomb.zip": (bomb(), {"too_large"}),
    "sparse.xlsx": (sparse_workbook(), {"too_many_cells"}),
    "locked.xlsx": (book(protected=True), {"locked_workbook"}),
    "picture.csv": (PNG, {"picture"}),
    "paper.csv": (PDF, {"picture"}),
    "zeros.csv": (bytes(100) + GOOD, {"not_text"}),
    "glued.csv": (GOOD + GOOD, {"second_header"}),
    "glued with another.csv": (GOOD + SHOP, {"uneven_row", "second_header", "not_a_date", "not_a_number"}),
    "cut.csv": (GOOD[:-12], {"cut_short"}),
    "open quote.csv": (GOOD.replace(b'"9,380"', b'"9,380'), {"open_quote", "uneven_row", "cut_short"}),
    "formula.xlsx": (formulas(), {"not_a_number"}),
    "formula.csv": (GOOD.replace(b"365.22", b"=SUM(A1:A9)"), {"not_a_number"}),
    "error.csv": (GOOD.replace(b"365.22", b"#REF!"), {"not_a_number"}),
    "column missing.csv": (GOOD.replace(b",365.22", b""), {"uneven_row"}),
    "column twice.csv": (
        b"\n".join(map(bytes.__add__, GOOD.splitlines(), (b"", b"", b",Cost", b",9", b",9"))),
        {"twice_the_column"},
    ),
}  # fmt: skip


def state(root: Path) -> dict[str, str]:
    """Every file of a folder and what it holds."""
    files = sorted(path for path in root.rglob("*") if path.is_file() and path.name != ".commplan-key")
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def beside_a_good_one(root: Path, name: str, data: bytes) -> list[str]:
    """The reasons for which files of a folder are refused; the good one is read whatever lies beside it."""
    exports = root / "exports"
    exports.mkdir(parents=True)
    (exports / "good.csv").write_bytes(GOOD)
    (exports / name).write_bytes(data)
    before, start = state(root), time.monotonic()
    frame = read_exports(exports).performance
    assert time.monotonic() - start < LONG
    assert state(root) == before
    assert frame.loc[frame["file"] == "good.csv", "cost"].sum() == 366.22
    assert set(frame["file"]) == {"good.csv"}
    problems = frame.attrs["problems"]
    assert all(name in problem.file and str(problem) for problem in problems)
    return [problem.key for problem in problems]


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_one_sentence_and_costs_no_other_one(name, tmp_path):
    data, reasons = BAD[name]
    (key,) = beside_a_good_one(tmp_path, name, data)
    assert key in reasons


@pytest.mark.parametrize(
    ("name", "data"),
    [("header.csv", b"".join(HEADER[:3])), ("signs.csv", b"\x01\x02,\x03\n" * 9)],
)
def test_what_holds_no_figures_adds_none(name, data, tmp_path):
    assert "unforeseen" not in beside_a_good_one(tmp_path, name, data)


def test_control_characters_in_names_do_not_reach_a_table(tmp_path):
    (tmp_path / "a.csv").write_bytes(GOOD.replace(b"Winter", b"Win\x07ter\x1b[31m"))
    frame = read_exports(tmp_path).performance
    assert frame["cost"].sum() == 366.22


def test_letters_of_two_encodings_are_told(tmp_path):
    (tmp_path / "a.csv").write_bytes(GOOD.replace(b"Tea", "Thé".encode()).replace(b"Winter", b"\xe9t\xe9"))
    frame = read_exports(tmp_path).performance
    assert frame["cost"].sum() == 366.22
    assert "encoding_guessed" in {key for key, _ in frame.attrs["doubts"]}


def test_a_file_of_two_gigabytes_is_not_even_read(tmp_path):
    with (tmp_path / "huge.csv").open("wb") as file:
        file.truncate(2_000_000_000)
    (problem,) = read_exports(tmp_path).performance.attrs["problems"]
    assert problem.key == "too_large"


def test_links_that_lead_in_circles_or_out_of_the_folder_are_refused(tmp_path):
    exports = tmp_path / "exports"
    exports.mkdir()
    (exports / "good.csv").write_bytes(GOOD)
    (tmp_path / "other.csv").write_bytes(GOOD)
    (exports / "round.csv").symlink_to(exports / "round.csv")
    (exports / "inside").symlink_to(exports, target_is_directory=True)
    (exports / "out.csv").symlink_to(tmp_path / "other.csv")
    frame = read_exports(exports).performance
    assert frame["cost"].sum() == 366.22
    assert {problem.file: problem.key for problem in frame.attrs["problems"]}.keys() == {"round.csv", "out.csv"}


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="who may read everything is refused nothing")
def test_a_file_that_may_not_be_read_is_refused(tmp_path):
    path = tmp_path / "secret.csv"
    path.write_bytes(GOOD)
    path.chmod(0)
    (problem,) = read_exports(tmp_path).performance.attrs["problems"]
    assert problem.key == "cannot_open"


def test_a_file_that_cannot_be_opened_is_refused(tmp_path, monkeypatch):
    (tmp_path / "a.csv").write_bytes(GOOD)

    def locked(path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", locked)
    (problem,) = read_exports(tmp_path).performance.attrs["problems"]
    assert problem.key == "cannot_open"


def test_a_file_that_disappears_while_the_folder_is_read_is_refused(tmp_path, monkeypatch):
    (tmp_path / "a.csv").write_bytes(GOOD)
    (tmp_path / "b.csv").write_bytes(GOOD.replace(b"2026-03", b"2026-04").replace(b"March", b"April"))
    found = folders.files_below(tmp_path)
    (tmp_path / "a.csv").unlink()
    monkeypatch.setattr(folders, "files_below", lambda _root: found)
    frame = read_exports(tmp_path).performance
    assert [problem.key for problem in frame.attrs["problems"]] == ["missing_file"]
    assert frame["cost"].sum() == 366.22


def test_a_file_that_changes_while_it_is_read_is_read_as_it_was(tmp_path, monkeypatch):
    path = tmp_path / "a.csv"
    path.write_bytes(GOOD)
    contents = opening.contents

    def then_changed(seen):
        data = contents(seen)
        path.write_bytes(b"Campaign,Cost\n")
        return data

    monkeypatch.setattr(opening, "contents", then_changed)
    frame = read_exports(tmp_path).performance
    assert frame["cost"].sum() == 366.22
    assert frame.attrs["files"][0]["sha256"] == hashlib.sha256(GOOD).hexdigest()
