"""Bytes to text: the encodings that marketing tools and spreadsheets write."""

import codecs
import re
from dataclasses import dataclass

from commplan.sources.problem import DamagedFile

__all__ = ["Text", "decode", "is_plain_utf8"]

# UTF-32 first: its mark begins like the one of UTF-16.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
OTHER_MARKS = tuple(mark for mark, encoding in MARKS if encoding != "utf-8-sig")
SAMPLE = 4096
PIECE = 1 << 20
# Letters written with two or more high bytes in a row are Cyrillic words; French accents stand alone.
CYRILLIC_WORD = re.compile(rb"[\xc0-\xff]{3,}")
LONE_ACCENT = re.compile(rb"(?<![\x80-\xff])[\xc0-\xff](?![\x80-\xff])")
CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")
CONTROL_BYTES = re.compile(rb"[\x00-\x08\x0e-\x1f]")
# UTF-8 that was read as cp1252 and written again: é became Ã©.
LOOKS_TWICE = ("\u00c3".encode(), "\u00c2".encode(), "\u00e2\u20ac".encode())
TWICE_ENCODED = re.compile("\u00c3[\u0080-\u00bf\u0152-\u2122]|\u00c2[\u00a0-\u00bf]|\u00e2\u20ac")


@dataclass(frozen=True)
class Text:
    """The text of a file, and how sure the encoding is."""

    content: str
    encoding: str
    guessed: bool = False


def decode(data: bytes) -> Text:
    """The text that some bytes hold.

    Raises
    ------
    DamagedFile
        When the bytes are not text.
    """
    text = marked(data) or unmarked(data)
    controls = len(CONTROL.findall(text.content[:SAMPLE]))
    if "\x00" in text.content[:SAMPLE] or controls * 20 > len(text.content[:SAMPLE]):
        raise DamagedFile("not_text")
    return text


def marked(data: bytes) -> Text | None:
    """The text of bytes that begin with a byte order mark."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            # A file cut inside its last character is reported later, as a cut row.
            content = data.decode(encoding, errors="replace").lstrip("\ufeff")
            return Text(content, encoding, guessed="\ufffd" in content[:-1])
    return None


def is_plain_utf8(data: bytes) -> bool:
    """Whether bytes can be read as UTF-8 piece by piece: nothing in them looks encoded twice or is no text."""
    controls = len(CONTROL_BYTES.findall(data[:SAMPLE]))
    if b"\x00" in data or controls * 20 > len(data[:SAMPLE]) or data.startswith(OTHER_MARKS):
        return False
    return data.isascii() or (not any(mark in data for mark in LOOKS_TWICE) and is_utf8(data))


def is_utf8(data: bytes) -> bool:
    """Whether bytes are UTF-8, the last character being allowed to be cut."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(data), PIECE):
            decoder.decode(data[start : start + PIECE])
    except UnicodeDecodeError:
        return False
    return True


def unmarked(data: bytes) -> Text:
    """The text of bytes without a mark: UTF-16 shows its zeros, UTF-8 proves itself, the rest is guessed."""
    sample = data[:SAMPLE]
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if len(sample) > 8 and sample[offset::2].count(0) * 10 > len(sample[offset::2]) * 4:
            return Text(data.decode(encoding, errors="replace"), encoding)
    if is_utf8(data):
        return Text(once(data.decode("utf-8", errors="replace")), "utf-8")
    cyrillic = len(CYRILLIC_WORD.findall(data)) > len(LONE_ACCENT.findall(data))
    encoding = "cp1251" if cyrillic else "cp1252"
    return Text(data.decode(encoding, errors="replace"), encoding, guessed=True)


def once(content: str) -> str:
    """Text that a spreadsheet encoded twice, put right; any other text as it is."""
    if not TWICE_ENCODED.search(content):
        return content
    try:
        return content.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return content
