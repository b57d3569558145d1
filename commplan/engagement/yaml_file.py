"""One YAML file of a client: its content, and the line of any place in it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from commplan.engagement.problem import Problem
from commplan.model.engagement import Place


@dataclass(frozen=True)
class YamlFile:
    """What a file holds. `data` is None where it is empty or cannot be read."""

    path: Path
    name: str
    data: Any
    problems: tuple[Problem, ...] = ()


def read_yaml(path: Path, name: str) -> YamlFile:
    """Read a file; what is wrong with it as YAML is told in `problems`, with the line."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        return YamlFile(path, name, None, (Problem(name, 1, "", "file_readable", error.strerror or "?"),))
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return YamlFile(path, name, None, (Problem(name, line, "", "utf8", "bytes"),))
    return _parse(text, path, name)


def _parse(text: str, path: Path, name: str) -> YamlFile:
    if "*" in text and (line := _alias_line(text)):
        return YamlFile(path, name, None, (Problem(name, line, "", "no_alias", "alias"),))
    try:
        return YamlFile(path, name, YAML(typ="safe").load(text))
    except DuplicateKeyError:
        return _parse_in_spite_of_duplicates(text, path, name)
    except (YAMLError, ValueError, RecursionError) as error:
        return YamlFile(path, name, None, (_syntax_problem(error, text, name),))


def _alias_line(text: str) -> int | None:
    """The line of the first alias; one that quotes itself would never end."""
    try:
        events = list(YAML(typ="safe").parse(text))
    except YAMLError:
        return None
    lines = (event.start_mark.line + 1 for event in events if type(event).__name__ == "AliasEvent")
    return next(lines, None)


def _parse_in_spite_of_duplicates(text: str, path: Path, name: str) -> YamlFile:
    reader = YAML(typ="safe")
    reader.allow_duplicate_keys = True
    found = tuple(_duplicates(compose(text), name))
    return YamlFile(path, name, reader.load(text), found)


def _syntax_problem(error: Exception, text: str, name: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = mark.line + 1 if mark is not None else 1
    row = text.splitlines()[line - 1] if line <= len(text.splitlines()) else ""
    expected = "no_tab" if re.match(r"^\s*\t|^ *\t", row) else "yaml"
    return Problem(name, line, "", expected, row.strip()[:60] or getattr(error, "problem", None) or "?")


def compose(text: str) -> Node | None:
    """The tree of the file with the line of every node; slower than reading, so only when a line is asked for."""
    root: Node | None = YAML(typ="safe").compose(text)
    return root


def _duplicates(node: Node | None, name: str) -> Iterator[Problem]:
    if isinstance(node, MappingNode):
        counts = Counter(key.value for key, _ in node.value)
        seen: set[str] = set()
        for key, value in node.value:
            if counts[key.value] > 1 and key.value in seen:
                yield Problem(name, key.start_mark.line + 1, str(key.value), "no_duplicate", str(key.value))
            seen.add(key.value)
            yield from _duplicates(value, name)
    elif isinstance(node, SequenceNode):
        for item in node.value:
            yield from _duplicates(item, name)


def line_of(node: Node | None, place: Place) -> int:
    """The line (from 1) of a place, or of the nearest thing above it that is written."""
    line = node.start_mark.line + 1 if node is not None else 1
    for step in place:
        found = _child(node, step)
        if found is None:
            return line
        line, node = found
    return line


def _child(node: Node | None, step: str | int) -> tuple[int, Node] | None:
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        child = node.value[step]
        return child.start_mark.line + 1, child
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if key.value == str(step):
                return key.start_mark.line + 1, value
    return None
