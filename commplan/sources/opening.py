"""Open a file: its bytes, what they are, and the pages that they hold."""

import codecs
import hashlib
import re
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from commplan.sources.archive import is_workbook, members
from commplan.sources.old_workbook import old_sheets
from commplan.sources.page import Page, large_page, text_page
from commplan.sources.problem import DamagedFile, Refusal, UnknownFile
from commplan.sources.text import decode, is_plain_utf8
from commplan.sources.workbook import sheets
from commplan.sources.xml_workbook import is_xml_workbook, xml_sheets

__all__ = ["Document", "open_export"]

SIZE_BOUND = 1_000_000_000
MEGABYTE = 1_000_000
# From here on a text is read in pieces.
LARGE = 4 * MEGABYTE
LOOKED_AT = 1000
NOTHING = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"

PICTURES = {
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"%PDF": "PDF",
    b"RIFF": "RIFF (WebP, AVI)",
    b"BM": "BMP",
    b"II*\x00": "TIFF",
    b"MM\x00*": "TIFF",
    b"\x00\x00\x00\x18ftyp": "MP4, HEIC",
    b"\x00\x00\x00\x20ftyp": "MP4, HEIC",
}
WEB_PAGE = re.compile(r"\s*(<!doctype\s+html|<html|<head|<body|<table|<\?xml|<meta)", re.IGNORECASE)
# The mark that begins a file stands further down where two were put together. In UTF-8 it may also stand unseen in
# a name that was pasted, so there it counts at the beginning of a line only.
SECOND_FILE = {True: re.compile(r"\ufeff(.{0,80})"), False: re.compile(r"\n\ufeff(.{0,80})")}
ARCHIVES = (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh")
WORKBOOK = b"PK\x03\x04"
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Office puts an encrypted workbook into an old container, under this name.
LOCKED = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True)
class Document:
    """A file, opened once: every adapter sees the same pages."""

    file: str
    hashed: Future[str]
    pages: tuple[Page, ...]

    @property
    def sha256(self) -> str:
        """What tells the file from every other; it is worked out while the file is read."""
        return self.hashed.result()


def open_export(path: Path, shown_as: str) -> Document:
    """Read a file whole and cut it into pages.

    Raises
    ------
    Refusal
        When it cannot be opened, or is neither text nor a workbook.
    """
    data = contents(path)
    if is_empty(data):
        raise DamagedFile("empty_file")
    refuse_other_kinds(data)
    pool = ThreadPoolExecutor(max_workers=1)
    hashed = pool.submit(lambda: hashlib.sha256(data).hexdigest())
    pool.shutdown(wait=False)
    return Document(shown_as, hashed, tuple(pages(shown_as, data)))


def is_empty(data: bytes) -> bool:
    """Whether nothing but marks and blanks stands in a file; the beginning of most tells it."""
    return not data[:LOOKED_AT].strip(NOTHING) and not data.strip(NOTHING)


def contents(path: Path) -> bytes:
    """The bytes of a file of a reasonable size."""
    try:
        if path.is_dir():
            raise Refusal("folder_not_file")
        size = path.stat().st_size
        if size > SIZE_BOUND:
            raise DamagedFile("too_large", found=size // MEGABYTE, expected=SIZE_BOUND // MEGABYTE)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise Refusal("missing_file") from error
    except (OSError, ValueError) as error:
        raise Refusal("cannot_open", found=getattr(error, "strerror", None) or type(error).__name__) from error


def is_archive(data: bytes) -> bool:
    """Whether this is an archive of files rather than a workbook, which is one too."""
    return data.startswith(WORKBOOK) and not is_workbook(data)


def unpacked(file: str, data: bytes) -> list[Page]:
    """The pages of every table in an archive; a member that is no table does not cost the others theirs."""
    found: list[Page] = []
    refused: list[Refusal] = []
    for name, content in members(data):
        try:
            refuse_other_kinds(content)
            found += (
                [] if content.startswith(WORKBOOK) and not is_workbook(content) else pages(f"{file}/{name}", content)
            )
        except Refusal as error:
            refused.append(error)
    if not found:
        raise refused[0] if refused else UnknownFile("zip_archive")
    return found


def refuse_other_kinds(data: bytes) -> None:
    """Say what a file is when its first bytes show that it is no table."""
    for magic, kind in PICTURES.items():
        if data.startswith(magic) and (magic != b"BM" or b"\x00" in data[:32]):
            raise UnknownFile("picture", found=kind)
    if data.startswith(ARCHIVES):
        raise UnknownFile("zip_archive")
    if data.startswith(OLD_OFFICE) and LOCKED in data:
        raise DamagedFile("locked_workbook")


def pages(file: str, data: bytes) -> list[Page]:
    """The pages of a workbook or of a text."""
    if is_archive(data):
        return unpacked(file, data)
    if data.startswith(WORKBOOK):
        return sheets(file, data)
    if data.startswith(OLD_OFFICE):
        return old_sheets(file, data)
    if len(data) > LARGE and is_plain_utf8(data) and not is_page_or_two(data):
        return [large_page(file, data.removeprefix(codecs.BOM_UTF8))]
    text = decode(data)
    if is_xml_workbook(text.content):
        return xml_sheets(file, text.content)
    if WEB_PAGE.match(text.content):
        raise UnknownFile("web_page")
    if second := SECOND_FILE[text.encoding.startswith("utf-16")].search(text.content):
        row = text.content.count("\n", 0, second.start(1)) + 1
        raise DamagedFile("second_header", row=row, found=second[1].strip())
    return [text_page(file, text.content, text.encoding if text.guessed else None)]


def is_page_or_two(data: bytes) -> bool:
    """Whether bytes may be a web page, a workbook in XML, or two files that were put together."""
    begins = data[:LOOKED_AT].lstrip(codecs.BOM_UTF8 + b" \t\r\n")
    return begins.startswith(b"<") or (not data.isascii() and data.find(codecs.BOM_UTF8, 1) >= 0)
