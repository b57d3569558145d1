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
    """One chart by its name. Without data its title and its alternative text say so, and its subtitle is empty.

    Raises
    ------
    KnowledgeError
        There is no such chart; the message lists those there are.
    """
    if stem not in stems():
        message = f"no chart is called {stem}; there are {', '.join(stems())}"
        raise KnowledgeError(message)
    own: Any = import_module(f"commplan.charts.{stem}")
    title, alt = _or_empty(own.title), _or_empty(own.alt)
    return Chart(stem, own.data, own.draw, title, _or_empty(own.subtitle, silent=True), alt, own.COLUMNS)


def _or_empty(speak: Spoken, *, silent: bool = False) -> Spoken:
    def spoken(frame: pd.DataFrame, say: Say) -> str:
        if frame.empty:
            return "" if silent else say("empty")
        return speak(frame, say)

    return spoken
