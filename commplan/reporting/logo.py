"""A client's logo inside a page: a small picture of their folder, or the reason why there is none."""

import base64
import re
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

LARGEST = 60_000
"""So that a page with it stays small enough to be sent [bytes]."""
_BEGINS = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff", "image/webp": b"RIFF"}
_DRAWN = frozenset({
    "svg", "g", "defs", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text",
    "tspan", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "use", "symbol", "metadata",
})  # fmt: skip
_OUTSIDE = re.compile(r"url\(\s*[\"']?(?!#)|javascript:|@import|expression\(", re.IGNORECASE)


@dataclass(frozen=True)
class Logo:
    """The picture as a `data:` address, or a key for why it is not shown; both empty where none is named."""

    address: str = ""
    problem: str = ""


def read_logo(folder: Path, name: str | None) -> Logo:
    """Read the logo that a client's file names.

    Parameters
    ----------
    folder : path
        The client's folder; nothing outside it is read.
    name : str or None
        As the client's file has it.

    Returns
    -------
    Logo
        PNG, JPEG, WebP, or an SVG that holds nothing but drawings.
    """
    if not name:
        return Logo()
    path = (folder / name).resolve()
    if not path.is_relative_to(folder.resolve()) or not path.is_file():
        return Logo(problem="absent")
    if path.stat().st_size > LARGEST:
        return Logo(problem="large")
    content = path.read_bytes()
    kind = kind_of(content)
    if kind is None:
        return Logo(problem="unsafe" if path.suffix.lower() == ".svg" else "unknown")
    return Logo(f"data:{kind};base64,{base64.b64encode(content).decode()}")


def kind_of(content: bytes) -> str | None:
    """What sort of picture it is, by its content; None for one that is not to be shown."""
    for kind, begin in _BEGINS.items():
        if content.startswith(begin) and (kind != "image/webp" or content[8:12] == b"WEBP"):
            return kind
    return "image/svg+xml" if _is_drawing(content) else None


def _is_drawing(content: bytes) -> bool:
    """Whether it is an SVG that runs, fetches and declares nothing."""
    if b"<!" in content.replace(b"<!--", b"") or b"<?xml-" in content:  # a document type may hold entities without end
        return False
    try:
        root = ElementTree.fromstring(content)  # noqa: S314 (no document type, so no entities; the size is bounded)
    except (ElementTree.ParseError, UnicodeDecodeError, ValueError, LookupError):
        return False
    return root.tag.rpartition("}")[2] == "svg" and all(map(_is_harmless, root.iter()))


def _is_harmless(element: ElementTree.Element) -> bool:
    if not isinstance(element.tag, str) or element.tag.rpartition("}")[2] not in _DRAWN:
        return False
    return all(_is_plain(name.rpartition("}")[2].lower(), value) for name, value in element.attrib.items())


def _is_plain(name: str, value: str) -> bool:
    if name.startswith("on") or _OUTSIDE.search(value):
        return False
    return name != "href" or value.strip().startswith("#")
