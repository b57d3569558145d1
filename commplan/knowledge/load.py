"""Reads our own YAML strictly: no duplicate key, YAML 1.2 (`NO` stays a text), French and English together."""

from functools import cache
from importlib.resources import files
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from commplan.errors import KnowledgeError

HOME = files("commplan") / "knowledge"


@cache
def read(name: str) -> Any:
    """The content of one knowledge file, such as `audit/audience.yaml`."""
    return read_text((HOME / name).read_text("utf-8"), name)


def read_text(text: str, name: str) -> Any:
    """The content of a YAML text of ours; `name` is for the message."""
    try:
        return YAML(typ="safe").load(text)
    except YAMLError as error:
        message = f"{name}: {error}"
        raise KnowledgeError(message) from error


@cache
def names(folder: str) -> tuple[str, ...]:
    """The YAML files of one knowledge folder, in order."""
    found = (entry.name for entry in (HOME / folder).iterdir())
    return tuple(sorted(f"{folder}/{name}" for name in found if name.endswith(".yaml")))
