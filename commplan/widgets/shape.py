"""What a form has to offer for a field, read off the model: the same model that reads the files."""

import types
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from commplan.engagement.read import adapter
from commplan.model.base import Absent
from commplan.model.engagement import Engagement
from commplan.model.quantity import Money, Share
from commplan.model.text import Text

Kind = Literal["text", "line", "figure", "choice", "flag", "list", "group", "kept"]


@dataclass(frozen=True)
class Shape:
    """One field.

    Parameters
    ----------
    kind : str
        `text` (several lines), `line` (one line: an amount, a day, a short name), `figure`, `choice`, `flag`, `list`,
        `group` (a record), or `kept`: what a form does not show and leaves as it is in the file.
    options : tuple of str
        Of a choice.
    fields : mapping of str to Shape
        Of a group.
    item : Shape or None
        What a list holds.
    needed : bool
        Whether a record is none without it.
    """

    kind: Kind
    options: tuple[str, ...] = ()
    fields: Mapping[str, "Shape"] = field(default_factory=dict)
    item: "Shape | None" = None
    needed: bool = False


@cache
def shape_of(part: str) -> Shape:
    """The shape of a whole part, such as `objectives`."""
    adapter(part)  # a part that there is not is refused here
    known = Engagement.model_fields[part]
    return _shape(known.annotation)


def _shape(annotation: Any) -> Shape:
    inner = _bare(annotation)
    origin, args = get_origin(inner), get_args(inner)
    if origin is Literal:
        return Shape("choice", options=tuple(str(each) for each in args))
    if origin is tuple:
        return Shape("list", item=_shape(args[0]))
    if origin is dict:
        return Shape("kept")
    if inner is bool:
        return Shape("flag")
    if inner is Text:
        return Shape("text")
    if isinstance(inner, type) and issubclass(inner, BaseModel) and inner is not Money:
        return Shape("group", fields={name: _field(known) for name, known in inner.model_fields.items()})
    return Shape("figure" if inner in (float, int) else "line")


def shape_at(shape: Shape, place: Sequence[str | int]) -> Shape | None:
    """The shape of what stands at a place; None where nothing can stand."""
    found: Shape | None = shape
    for step in place:
        if found is None:
            return None
        found = found.item if isinstance(step, int) else found.fields.get(step)
    return found


def typed(shape: Shape | None, text: str) -> Any:
    """What somebody typed, as the file would hold it: a figure where one is wanted and it is one, else the text."""
    if shape is None or shape.kind != "figure":
        return text
    bare = text.strip().replace("\u202f", "").replace("\u00a0", "").replace(" ", "").replace(",", ".")
    try:
        return int(bare) if bare.lstrip("-+").isdigit() else float(bare)
    except ValueError:
        return text


def _field(known: FieldInfo) -> Shape:
    found = _shape(known.annotation)
    return Shape(found.kind, found.options, found.fields, found.item, known.is_required())


def _bare(annotation: Any) -> Any:
    """Without what only says how it is checked, and without 'not asked' and 'none'."""
    if annotation is Share:
        return float
    origin = get_origin(annotation)
    if origin is Annotated:
        return _bare(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        kept = [each for each in get_args(annotation) if each not in (type(None), Absent)]
        return _bare(kept[0])
    return annotation
