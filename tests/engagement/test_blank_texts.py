"""The commented files that a new engagement starts with: empty as they are, right once their `# ` is taken away."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import takewhile
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from commplan.engagement.read import FILES, adapter, open_engagement
from commplan.engagement.yaml_file import compose
from commplan.knowledge.catalogue import items
from commplan.model.base import NONE
from commplan.model.engagement import Engagement
from commplan.model.quantity import Money
from commplan.model.text import LANGUAGES, Text
from commplan.rules.coherence.unknown_reference import check as unknown_references

LEAVES = (Text, Money)
WORD_FOR_NONE = {"fr": "aucun", "en": "none"}
ALONE = {"fr": "seul dans le fichier", "en": "alone in the file"}
OR_NONE = {"fr": re.compile(r"\(ou aucun\)"), "en": re.compile(r"\(or none\)")}
LONGEST = 140
THEIRS = ("columns", "values")

Steps = tuple[str, ...]

each_file = pytest.mark.parametrize(("lang", "part"), [(lang, part) for lang in LANGUAGES for part in FILES])
each_part = pytest.mark.parametrize("part", FILES)


def folder(lang: str) -> Any:
    return files("commplan") / "knowledge" / "blank" / lang


@cache
def text(lang: str, part: str) -> str:
    """The file as `commplan new` writes it."""
    found = (folder(lang) / f"{part}.yaml").read_text(encoding="utf-8")
    return found.replace("{name}", "Atelier").replace("{currency}", "EUR") if part == "client" else found


@cache
def uncommented(lang: str, part: str) -> str:
    """The file as a consultant makes it: the `# ` of the example lines deleted, the first line left alone."""
    first, *rest = text(lang, part).splitlines()
    return "\n".join([first, *(line.removeprefix("# ") for line in rest)]) + "\n"


def load(content: str) -> Any:
    return YAML(typ="safe").load(content)


# What the model knows: every field with its path; `*` stands for a key that the consultant chooses.


def fields(annotation: Any, path: Steps = ()) -> Iterator[tuple[Steps, FieldInfo]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for name, field in annotation.model_fields.items() if annotation not in LEAVES else ():
            yield (*path, name), field
            yield from fields(field.annotation, (*path, name))
    elif get_origin(annotation) is dict:
        yield from fields(get_args(annotation)[1], (*path, "*"))
    elif get_origin(annotation) in (Union, UnionType, tuple, Annotated):
        for member in get_args(annotation):
            yield from fields(member, path)


def fields_of(part: str) -> dict[Steps, FieldInfo]:
    return dict(fields(Engagement.model_fields[part].annotation))


def choices(annotation: Any) -> set[str]:
    """The values of a choice, whether one or a list of them is asked for."""
    if get_origin(annotation) is Literal:
        return set(get_args(annotation))
    kinds = (Union, UnionType, tuple, Annotated)
    return set().union(*map(choices, get_args(annotation))) if get_origin(annotation) in kinds else set()


def takes_none(reader: TypeAdapter[Any]) -> bool:
    """Whether `none` is read as an answer, rather than as a word or an error."""
    try:
        return reader.validate_python("none") in (NONE, ())
    except ValidationError:
        return False


def reader_of(field: FieldInfo) -> TypeAdapter[Any]:
    annotation: Any = field.annotation
    for extra in field.metadata:
        annotation = Annotated[annotation, extra]
    return TypeAdapter(annotation)


# What the file shows: every field with its path and the line on which it stands.


def written(node: Node | None, path: Steps = ()) -> Iterator[tuple[Steps, int]]:
    if isinstance(node, SequenceNode):
        for entry in node.value:
            yield from written(entry, path)
    elif isinstance(node, MappingNode):
        for key, value in node.value:
            yield (*path, key.value), key.start_mark.line
            yield from written(value, (*path, key.value))


def matches(pattern: Steps, path: Steps) -> bool:
    return len(pattern) == len(path) and all(step in ("*", name) for step, name in zip(pattern, path, strict=True))


def comments(lang: str, part: str, wanted: Steps) -> list[str]:
    """What is written beside each occurrence of a field, and on the `##` lines just above it."""
    content = uncommented(lang, part)
    lines = content.splitlines()
    found = []
    for path, line in written(compose(content)):
        if matches(wanted, path):
            above = list(takewhile(lambda each: each.startswith("##"), reversed(lines[:line])))
            found.append("\n".join([*reversed(above), lines[line].partition(" ## ")[2]]))
    return found


def shape(value: Any) -> Any:
    """The keys of a file, without what stands in it; a month or a question of the audit is such a key too.

    The labels and the words of somebody else's table are in their language.
    """
    if isinstance(value, dict):
        return {key: theirs(each) if key in THEIRS and is_group(each) else shape(each) for key, each in value.items()}
    return [shape(each) for each in value] if isinstance(value, list) and any(map(is_group, value)) else "value"


def theirs(value: Any) -> Any:
    return [shape(each) for each in value.values()]


def is_group(value: Any) -> bool:
    return isinstance(value, dict)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_there_is_one_file_per_part_and_no_other(lang: str) -> None:
    assert {entry.name for entry in folder(lang).iterdir()} == {f"{part}.yaml" for part in FILES}


@each_file
def test_a_file_begins_with_its_schema_and_says_what_it_is_for(lang: str, part: str) -> None:
    first, *rest = text(lang, part).splitlines()
    header = list(takewhile(lambda line: line.startswith("## "), rest))
    assert first == f"# yaml-language-server: $schema=../../.commplan/schema/{part}.json"
    assert 2 <= len(header) <= 4
    assert f"`{WORD_FOR_NONE[lang]}`" in " ".join(header)


@each_file
def test_lines_are_short_and_either_explain_or_show(lang: str, part: str) -> None:
    for line in text(lang, part).splitlines():
        assert len(line) < LONGEST, line
        assert line == line.rstrip(), line
        assert not line.startswith("#") or re.match(r"##? +\S", line), line


@each_file
def test_nothing_but_the_client_is_filled_in_at_the_start(lang: str, part: str) -> None:
    data = load(text(lang, part))
    if part == "client":
        client = adapter(part).validate_python(data)
        assert (client.lang, client.currency, str(client.name)) == (lang, "EUR", "Atelier")
    else:
        assert data is None


@each_file
def test_only_the_client_file_has_something_to_be_filled_by_the_program(lang: str, part: str) -> None:
    raw = (folder(lang) / f"{part}.yaml").read_text(encoding="utf-8")
    assert set(re.findall(r"\{\w+\}", raw)) == ({"{name}", "{currency}"} if part == "client" else set())


@each_file
def test_the_example_is_a_right_file(lang: str, part: str) -> None:
    data = load(uncommented(lang, part))
    assert data
    adapter(part).validate_python(data)


@each_file
def test_the_example_shows_every_field(lang: str, part: str) -> None:
    shown = {path for path, _ in written(compose(uncommented(lang, part)))}
    absent = [".".join(field) for field in fields_of(part) if not any(matches(field, path) for path in shown)]
    assert not absent


@each_file
def test_every_value_of_a_choice_is_explained_at_its_field(lang: str, part: str) -> None:
    for path, field in fields_of(part).items():
        if values := choices(field.annotation):
            places = comments(lang, part, path)
            assert any(values <= set(re.findall(r"\w+", place)) for place in places), ".".join(path)


@each_file
def test_a_note_says_where_none_is_an_answer_and_nowhere_else(lang: str, part: str) -> None:
    for path, field in fields_of(part).items():
        said = any(OR_NONE[lang].search(place) for place in comments(lang, part, path))
        assert said == takes_none(reader_of(field)), ".".join(path)


@each_file
def test_the_header_says_whether_a_whole_file_may_be_none(lang: str, part: str) -> None:
    assert (ALONE[lang] in text(lang, part)) == takes_none(adapter(part))


@each_part
def test_both_languages_show_the_same_fields(part: str) -> None:
    french, english = (shape(load(uncommented(lang, part))) for lang in LANGUAGES)
    assert french == english


@each_part
def test_french_keeps_its_punctuation_together(part: str) -> None:
    for line in text("fr", part).splitlines():
        prose = line.partition("## ")[2]
        assert not re.search(r" [:;!?»]|« |'", prose), line


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_examples_tell_of_one_client_whose_files_fit_together(lang: str, tmp_path: Path) -> None:
    client = tmp_path / "atelier"
    client.mkdir()
    for part in FILES:
        (client / f"{part}.yaml").write_text(uncommented(lang, part), encoding="utf-8")
    engagement = open_engagement(client)
    assert not list(unknown_references(engagement))
    assert {key for audit in engagement.audit or () for key in audit.answers} <= set(items())
