"""Texts of clients in a picture: cleaned, measured, wrapped and cut, whatever they hold."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import matplotlib as mpl
from matplotlib.ft2font import FT2Font, LoadFlags

from commplan.knowledge.say import Say

ELLIPSIS = "…"
LONGEST = 15
"""How many words a title has at most."""
_UNPRINTABLE = re.compile("[^\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]+")
_BREAK = re.compile("[ \u200b]+")
_UNITS = 100.0


def clean(text: str) -> str:
    """The text on one line, without characters that XML forbids."""
    return _UNPRINTABLE.sub(" ", text).strip()


def isolated(text: str) -> str:
    """The text in its own direction where some of it runs from right to left."""
    runs_left = any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in text)
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}" if runs_left else text


def width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a text is at most [px].

    Notes
    -----
    Measured in DejaVu Sans, which is wider than the letters that readers' machines put in its place.
    """
    return sum(_advance(letter) for letter in text) * size * (1.12 if bold else 1.0)


@cache
def _advance(letter: str) -> float:
    font = _font()
    if not font.get_char_index(ord(letter)):
        return 1.3  # an emoji or another script, drawn by a font that is not known here
    return float(font.load_char(ord(letter), flags=LoadFlags.NO_HINTING).linearHoriAdvance) / 65536 / _UNITS


@cache
def _font() -> FT2Font:
    font = FT2Font(str(Path(mpl.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"))
    font.set_size(_UNITS, 72)
    return font


def cut(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """As much of a text as there is room for [px], with an ellipsis where something is left out."""
    text = clean(text)
    if width(text, size, bold=bold) <= room:
        return text
    while text and width(text + ELLIPSIS, size, bold=bold) > room:
        text = text[:-1]
    return text.rstrip() + ELLIPSIS


def wrap(text: str, room: float, size: float, *, most: int = 2) -> list[str]:
    """A text on at most so many lines, each with that much room [px]; what is too long ends in an ellipsis."""
    lines = [""]
    for word in _BREAK.split(clean(text)):
        longer = f"{lines[-1]} {word}".strip()
        if len(lines) == most or not lines[-1] or width(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return [cut(line, room, size) for line in lines]


def titled(say: Say, key: str, name: str, text: object, **values: object) -> str:
    """A title of at most fifteen words, whatever the length of the client's text that it names."""
    taken = len(say(key, **values, **{name: "x"}).split(" ")) - 1
    return say(key, **values, **{name: brief(say.words.show(text), words=max(2, LONGEST - taken))})


def sentence(title: str) -> str:
    """A title as the first sentence of a text."""
    return title if title.endswith(ELLIPSIS) else f"{title}."


def brief(text: str, *, words: int, letters: int = 52) -> str:
    """The beginning of a client's text, of at most so many words; no article is left hanging."""
    parts = clean(text).split()
    if len(parts) <= words and len(clean(text)) <= letters:
        return clean(text)
    kept = parts[:words]
    while len(kept) > 1 and (len(kept[-1].rpartition("’")[2]) <= 3 or len(" ".join(kept)) >= letters):
        kept.pop()
    return " ".join(kept)[: letters - 1] + ELLIPSIS


def spread(centres: Sequence[float], widths: Sequence[float], room: float, *, gap: float = 14) -> list[float]:
    """Where texts begin so that each is as near to its place as it can be, in order, apart and within the room [px]."""
    starts: list[float] = []
    for centre, wide in zip(centres, widths, strict=True):
        after = starts[-1] + widths[len(starts) - 1] + gap if starts else 0.0
        starts.append(max(after, centre - wide / 2))
    limit = room
    for rank in reversed(range(len(starts))):
        starts[rank] = max(0.0, min(starts[rank], limit - widths[rank]))
        limit = starts[rank] - gap
    return starts
