import hashlib
import io
import zipfile

import pytest

from commplan.sources import opening
from commplan.sources.opening import open_export
from commplan.sources.problem import DamagedFile, Refusal, UnknownFile


def key(path, kind=Refusal):
    with pytest.raises(kind) as caught:
        open_export(path, path.name)
    return caught.value.key


def test_a_document_is_known_by_its_content(export):
    content = b"a,b\n1,2\n"
    document = open_export(export(content), "shown.csv")
    assert document.sha256 == hashlib.sha256(content).hexdigest()
    assert (document.file, len(document.pages)) == ("shown.csv", 1)


@pytest.mark.parametrize("content", [b"", b" \r\n\n", b"\xef\xbb\xbf", b"\xff\xfe\n\x00"])
def test_an_empty_file(export, content):
    assert key(export(content), DamagedFile) == "empty_file"


@pytest.mark.parametrize(
    "magic",
    [
        b"\x89PNG\r\n\x1a\n\0\0",
        b"\xff\xd8\xff\xe0\0\x10JFIF",
        b"GIF89a",
        b"%PDF-1.7\n",
        b"RIFF\0\0\0\0WEBP",
        b"BM\0\0\0\0\0\0",
    ],
)
def test_a_picture_under_another_name(export, magic):
    assert key(export(magic + b"\0" * 20, "ads.csv"), UnknownFile) == "picture"


def test_a_text_that_begins_like_a_bitmap(export):
    assert open_export(export("BMW,Cost\nTea,1\n"), "x").pages[0].opening[0] == "BMW,Cost"


@pytest.mark.parametrize(
    "page", ["<!DOCTYPE html><html>", "\n <html lang='fr'>", "<table><tr><td>1", "<?xml version='1.0'?>"]
)
def test_a_web_page_under_another_name(export, page):
    assert key(export(page, "ads.csv"), UnknownFile) == "web_page"


def test_archives_and_old_workbooks(export):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("logo.png", b"\x89PNG" + b"\0" * 40)
    assert key(export(packed.getvalue()), UnknownFile) == "picture"
    assert key(export(b"\x1f\x8b\x08\0"), UnknownFile) == "zip_archive"
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    assert key(export(ole), DamagedFile) == "broken_workbook"
    assert key(export(ole + "EncryptedPackage".encode("utf-16-le")), DamagedFile) == "locked_workbook"


def test_folders_and_missing_files(tmp_path):
    assert key(tmp_path) == "folder_not_file"
    assert key(tmp_path / "nothing.csv") == "missing_file"
    assert key(tmp_path / "nothing.csv" / "below.csv") in {"missing_file", "cannot_open"}
    assert key(tmp_path / ("x" * 5000)) == "cannot_open"


def test_a_file_that_the_system_does_not_give(export, monkeypatch):
    path = export("a,b\n1,2\n")

    def refuse(_path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(path), "read_bytes", refuse)
    with pytest.raises(Refusal) as caught:
        open_export(path, path.name)
    assert (caught.value.key, caught.value.found) == ("cannot_open", "Permission denied")


def test_two_files_put_together_are_refused(export):
    one, other = "Name,Cost\na,1\n", "Day,Clicks\nx,2\n"
    for content in (
        ("\ufeff" + one + "\ufeff" + other).encode(),
        one.encode("utf-16") + other.encode("utf-16"),
        b"ab" + (one * 20).encode("utf-16"),
    ):
        assert key(export(content), DamagedFile) == "second_header"
    assert open_export(export("Name,Cost\nTea\ufeff pot,1\n"), "x").pages


def test_a_file_too_large_is_not_read(export, monkeypatch):
    monkeypatch.setattr(opening, "SIZE_BOUND", 3)
    assert key(export("a,b\n1,2\n"), DamagedFile) == "too_large"
