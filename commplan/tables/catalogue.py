"""The tables, found by their folder: `<stem>.py` says what is in one, `<stem>.yaml` says it in words."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any, Literal

import pandas as pd

from commplan.errors import KnowledgeError
from commplan.knowledge.say import Column, Say

Form = Literal["table", "cards", "facts", "sentence", "quadrants", "folded", "sheets", "asks", "goals", "lists",
               "line"]  # fmt: skip
Lead = Callable[[pd.DataFrame, Say], str]


@dataclass(frozen=True)
class Table:
    """One table: the data it is made from, its columns, and the sentence that leads into it."""

    stem: str
    data: Callable[..., pd.DataFrame]
    columns: tuple[Column, ...]
    form: Form
    lead: Lead | None

    @property
    def unit(self) -> str:
        """Where its words are."""
        return f"tables/{self.stem}"


@cache
def stems() -> tuple[str, ...]:
    """The names of all tables: the modules that have words beside them."""
    found = {entry.name for entry in (files("commplan") / "tables").iterdir()}
    return tuple(sorted(name[:-3] for name in found if name.endswith(".py") and f"{name[:-3]}.yaml" in found))


@cache
def table(stem: str) -> Table:
    """One table by its name."""
    if stem not in stems():
        message = f"no table is called {stem}; there are {', '.join(stems())}"
        raise KnowledgeError(message)
    module: Any = import_module(f"commplan.tables.{stem}")
    return Table(stem, module.data, module.COLUMNS, getattr(module, "FORM", "table"), getattr(module, "lead", None))
