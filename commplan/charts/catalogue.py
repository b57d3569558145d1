"""The charts, found by their folder: `<stem>.py` says what is in one, `<stem>.yaml` says it in words."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any

import pandas as pd

from commplan.errors import KnowledgeError
from commplan.knowledge.say import Column, Say

Spoken = Callable[[pd.DataFrame, Say], str]


@dataclass(frozen=True)
class Chart:
    """One chart: the data it is made from, the picture, and what is said with it."""

    stem: str
    data: Callable[..., pd.DataFrame]
    draw: Callable[[pd.DataFrame, Say], Any]
    title: Spoken
    subtitle: Spoken
    alt: Spoken
    columns: tuple[Column, ...]

    @property
    def unit(self) -> str:
        """Where its words are."""
        return f"charts/{self.stem}"


@cache
def stems() -> tuple[str, ...]:
    """The names of all charts: the modules that have words beside them."""
    found = {entry.name for entry in (files("commplan") / "charts").iterdir()}
    return tuple(sorted(name[:-3] for name in found if name.endswith(".py") and f"{name[:-3]}.yaml" in found))


@cache
def chart(stem: str) -> Chart:
    """One chart by its name.

    Raises
    ------
    KnowledgeError
        There is no such chart; the message lists those there are.
    """
    if stem not in stems():
        message = f"no chart is called {stem}; there are {', '.join(stems())}"
        raise KnowledgeError(message)
    module: Any = import_module(f"commplan.charts.{stem}")
    return Chart(stem, module.data, module.draw, module.title, module.subtitle, module.alt, module.COLUMNS)
