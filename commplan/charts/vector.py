"""SVG that can stand inside a page: small, the same bytes each time, no style sheet, ids of its own, dark mode."""

import hashlib
import io
import itertools
import re
import warnings
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from matplotlib.figure import Figure

from commplan.charts.base import report_style
from commplan.charts.colours import INK
from commplan.charts.lettering import clean

FONTS = "system-ui, 'Segoe UI', Roboto, Helvetica, Arial, 'DejaVu Sans', sans-serif"
_NOTHING_SAID = {"metadata", "style"}
_INHERITED = {"stroke-linejoin": "round", "text-anchor": "start", "stroke-dashoffset": "0", "stroke-width": "1"}
_WEIGHT = re.compile(r"\b(bold|[1-9]00)\b")
_SIZE = re.compile(r"([\d.]+)px")
_PLACES = {"d", "x", "y", "width", "height"}
_NUMBER = re.compile(r"-?\d+\.\d+")
_REFERENCE = re.compile(r"^(?:url\()?#([^)]+)\)?$")


def svg(figure: Figure, *, prefix: str, alt: str) -> str:
    """Write a figure as one `<svg>` element for the inside of an HTML page.

    Parameters
    ----------
    figure : Figure
        As a chart's `draw` gives it.
    prefix : str
        What its ids begin with; a digest of the picture follows, so that a page may even show a chart twice.
    alt : str
        What the picture says, for those who do not see it.

    Notes
    -----
    A strict content-security-policy forbids style attributes and style elements, so every declaration becomes an
    attribute. Ink becomes `currentColor`, the colour of the page's text.
    """
    written, alt = _written(figure), clean(alt)
    own = f"{prefix}-{hashlib.sha256(f'{written}{alt}'.encode()).hexdigest()[:6]}"
    root = ElementTree.fromstring(written)  # noqa: S314 (matplotlib's own output)
    _tidy(root)
    _rename(root, own)
    title = Element("title", {"id": f"{own}-title"})
    title.text = alt
    head = {"xmlns": "http://www.w3.org/2000/svg", "viewBox": root.attrib["viewBox"], "role": "img",
            "aria-labelledby": f"{own}-title", "font-family": FONTS, "stroke-linejoin": "round"}  # fmt: skip
    root.attrib.clear()
    root.attrib.update(head)
    root.insert(0, title)
    return ElementTree.tostring(root, encoding="unicode")


def _written(figure: Figure) -> str:
    page = io.StringIO()
    nothing = dict.fromkeys(("Date", "Creator", "Format", "Type"))
    with report_style(), warnings.catch_warnings():
        # the reader's machine draws the letters, so it does not matter that our font lacks one
        warnings.filterwarnings("ignore", message="Glyph .* missing from")
        figure.savefig(page, format="svg", metadata=nothing)
    return page.getvalue()


def _tidy(element: Element) -> None:
    element.tag = element.tag.rpartition("}")[2]
    element.text = element.text if element.tag == "text" else None
    element.tail = None
    element.attrib = dict(_attributes(element))
    kept = []
    for child in list(element):
        _tidy(child)
        if child.tag not in _NOTHING_SAID:
            kept += _without_wrapping(child)
    element[:] = kept


def _without_wrapping(element: Element) -> list[Element]:
    if element.tag in {"g", "defs"} and not len(element):
        return []
    if element.tag == "path" and element.get("fill") == "none" and "stroke" not in element.attrib:
        return []
    bare = element.tag == "g" and not set(element.attrib) - {"id"}
    return list(element) if bare else [element]


def _attributes(element: Element) -> Iterator[tuple[str, str]]:
    for name, value in element.attrib.items():
        plain = name.rpartition("}")[2]
        if plain == "style":
            yield from _declared(value)
        elif plain in _PLACES:
            yield plain, _NUMBER.sub(_rounded, " ".join(value.split()))
        elif plain != "transform" or not value.startswith("rotate(-0 "):
            yield plain, value


def _rounded(found: re.Match[str]) -> str:
    return f"{round(float(found[0]), 1) + 0.0:g}"  # adding 0.0 turns -0 into 0


def _declared(style: str) -> Iterator[tuple[str, str]]:
    for declaration in style.split(";"):
        name, _, value = (part.strip() for part in declaration.partition(":"))
        if name == "font":  # what older releases of matplotlib write
            yield from _font(value)
        elif name not in {"", "font-family"} and _INHERITED.get(name) != value:
            yield name, "currentColor" if value == INK else value


def _font(value: str) -> Iterator[tuple[str, str]]:
    if weight := _WEIGHT.search(value):
        yield "font-weight", weight[0]
    if size := _SIZE.search(value):
        yield "font-size", f"{size[1]}px"


def _rename(root: Element, prefix: str) -> None:
    """Keep the ids that something refers to, under names that no other picture has."""
    used = {found[1] for element in root.iter() for value in element.attrib.values()
            if (found := _REFERENCE.match(value))}  # fmt: skip
    count = itertools.count(1)
    names = {element.attrib["id"]: f"{prefix}-{next(count)}" for element in root.iter()
             if element.attrib.get("id") in used}  # fmt: skip
    for element in root.iter():
        if element.attrib.get("id") not in names:
            element.attrib.pop("id", None)
        element.attrib.update(dict(_renamed(element, names)))


def _renamed(element: Element, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    for name, value in element.attrib.items():
        if name == "id":
            yield name, names[value]
        elif (found := _REFERENCE.match(value)) and found[1] in names:
            yield name, value.replace(found[1], names[found[1]])
