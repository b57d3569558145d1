"""From pydantic's errors to problems that a consultant can act on."""

import json
import types
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails
from ruamel.yaml.nodes import Node

from commplan.engagement.problem import Problem
from commplan.engagement.yaml_file import line_of
from commplan.model.engagement import Place

_EXPECTED = {
    "missing": "required", "extra_forbidden": "known_key", "literal_error": "one_of",
    "float_type": "number", "float_parsing": "number", "finite_number": "number", "decimal_parsing": "number",
    "int_type": "integer", "int_parsing": "integer", "int_from_float": "integer",
    "bool_type": "boolean", "bool_parsing": "boolean", "string_type": "text",
    "tuple_type": "list", "list_type": "list", "dict_type": "group", "model_type": "group",
    "model_attributes_type": "group", "greater_than_equal": "at_least", "greater_than": "more_than",
    "less_than_equal": "at_most", "string_pattern_mismatch": "pattern", "string_too_long": "shorter",
}  # fmt: skip
_LONGEST = 60


def problem_of(error: ErrorDetails, *, name: str, annotation: Any, tree: Node | None) -> Problem:
    """The problem that an error of pydantic tells, with its line in the file."""
    place: Place = tuple(step for step in error["loc"] if step != "[key]")
    kind = error["type"]
    expected = "date" if kind.startswith("date") else _EXPECTED.get(kind, kind)
    values = dict(error.get("ctx") or {})
    found = _shown(error["input"])
    if expected == "known_key":
        expected, values, found = *_nearest(str(place[-1]), _model_at(annotation, place[:-1])), str(place[-1])
    if expected == "required":
        found = "nothing"
    if expected == "one_of":
        values["options"] = values["expected"].replace("'", "").replace(" or ", ", ")
    return Problem(name, line_of(tree, place), _dotted(place), expected, found, tuple(values.items()))


def _dotted(place: Place) -> str:
    """The fields of a place; which record of a list it is shows from the line."""
    return ".".join(step for step in place if isinstance(step, str))


def _shown(value: object) -> str:
    if isinstance(value, list | tuple):
        return "list"
    if isinstance(value, dict):
        return "group"
    if value is None:
        return "nothing"
    text = json.dumps(value, ensure_ascii=False) if isinstance(value, str | bool | int | float) else str(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _nearest(key: str, model: type[BaseModel] | None) -> tuple[str, dict[str, Any]]:
    known = list(model.model_fields) if model else []
    near = get_close_matches(key, known, n=1, cutoff=0.5)
    if near:
        return "known_key_near", {"near": near[0]}
    return "known_key", {"known": ", ".join(known)}


def _model_at(annotation: Any, place: Place) -> type[BaseModel] | None:
    """Follow a place through the annotations down to the record that stands there."""
    models = list(_models(annotation))
    if not place:
        return models[0] if models else None
    step, rest = place[0], place[1:]
    if isinstance(step, int) or not models or step not in models[0].model_fields:
        return _model_at(annotation, rest)
    return _model_at(models[0].model_fields[step].annotation, rest)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) in (Union, types.UnionType, tuple, dict) or hasattr(annotation, "__metadata__"):
        for member in get_args(annotation):
            yield from _models(member)


def repeated_ids(data: Any, name: str, tree: Node | None, place: Place = ()) -> Iterator[Problem]:
    """Records of one list that share an id: others could not say which of them they mean."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from repeated_ids(value, name, tree, (*place, str(key)))
    elif isinstance(data, list):
        seen: dict[Any, int] = {}
        for rank, item in enumerate(data):
            key = item.get("id") if isinstance(item, dict) else None
            if isinstance(key, str) and key in seen:
                first = line_of(tree, (*place, seen[key], "id"))
                yield Problem(name, line_of(tree, (*place, rank, "id")), _dotted((*place, rank, "id")), "own_id",
                              json.dumps(key), (("line", first),))  # fmt: skip
            seen.setdefault(key, rank) if isinstance(key, str) else None
            yield from repeated_ids(item, name, tree, (*place, rank))
