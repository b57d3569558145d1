"""What a form holds: plain lists, mappings and texts, put back into the file without losing its comments."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

Place = tuple[str | int, ...]


def plain(node: Any) -> Any:
    """A copy without comments: dicts, lists and values as JSON knows them."""
    if isinstance(node, Mapping):
        return {str(key): plain(value) for key, value in node.items()}
    if isinstance(node, list | tuple):
        return [plain(each) for each in node]
    if isinstance(node, dt.date):
        return node.isoformat()
    if isinstance(node, bool) or node is None:
        return node
    return float(node) if isinstance(node, float) else int(node) if isinstance(node, int) else str(node)


def at(content: Any, place: Place) -> Any:
    """What stands at a place; None where nothing does."""
    for step in place:
        try:
            content = content[step]
        except (KeyError, IndexError, TypeError):
            return None
    return content


def put(content: Any, place: Place, value: Any) -> Any:
    """The content with a value at a place; what is on the way is made, an empty value is taken out."""
    if not place:
        return value
    step, rest = place[0], place[1:]
    if isinstance(step, int):
        found = list(content) if isinstance(content, list) else []
        found += [None] * (step + 1 - len(found))
        found[step] = put(found[step], rest, value)
        return found
    kept = dict(content) if isinstance(content, dict) else {}
    inside = put(kept.get(step), rest, value)
    if _is_empty(inside):
        kept.pop(step, None)
    else:
        kept[step] = inside
    return kept


def _is_empty(value: Any) -> bool:
    return value is None or (isinstance(value, str | list | dict) and not value)


def merge(old: Any, new: Any) -> Any:
    """The old content of a file changed into the new one: what stays keeps its comments and its place.

    Parameters
    ----------
    old : CommentedMap, CommentedSeq or a value
        As ruamel read it.
    new : dict, list or a value
        As the form holds it.
    """
    if isinstance(old, CommentedMap) and isinstance(new, dict):
        for key in [key for key in old if key not in new]:
            del old[key]
        for key, value in new.items():
            old[key] = merge(old.get(key), value)
        return old
    if isinstance(old, CommentedSeq) and isinstance(new, list):
        return _merged_list(old, new)
    if plain(old) == new and type(plain(old)) is type(new):
        return old
    return commented(new)


def _merged_list(old: CommentedSeq, new: list[Any]) -> CommentedSeq:
    """Records keep theirs by their `id`, everything else by its rank."""
    named = {_name(each): each for each in old if _name(each) is not None}
    same_order = len(old) == len(new) and all(_name(one) == _name(other) for one, other in zip(old, new, strict=True))
    if same_order:
        for rank, value in enumerate(new):
            old[rank] = merge(old[rank], value)
        return old
    found = [merge(named[_name(each)], each) if _name(each) in named else commented(each) for each in new]
    old[:] = found
    return old


def _name(each: Any) -> Any:
    name = each.get("id") if isinstance(each, dict) else None
    return name if isinstance(name, str) else None


def commented(value: Any) -> Any:
    """A new value as a file holds it; a text that YAML would take for something else stands between quotation marks."""
    if isinstance(value, dict):
        return CommentedMap({key: commented(each) for key, each in value.items()})
    if isinstance(value, list):
        return CommentedSeq([commented(each) for each in value])
    return DoubleQuotedScalarString(value) if isinstance(value, str) and _needs_marks(value) else value


def _needs_marks(text: str) -> bool:
    return "\n" in text or text != text.strip() or text[:1] in "!&*%@`#-?:,[]{}>|'\"" or ": " in text or " #" in text
