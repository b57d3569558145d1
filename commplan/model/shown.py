"""How an object is shown at the end of a cell. Words and looks are those of higher layers, which say so here."""

from collections.abc import Callable
from typing import Any

_presenters: list[Callable[[Any], str | None]] = []


def present_with(presenter: Callable[[Any], str | None]) -> None:
    """Let a function show every object: it gives HTML, or None for what is shown as any Python object is."""
    _presenters[:] = [presenter]


_answerers: list[Callable[..., Any]] = []


def answer_with(answerer: Callable[..., Any]) -> None:
    """Let a function answer what is asked of an engagement in a cell."""
    _answerers[:] = [answerer]


def answered(question: str, asked: Any, **values: Any) -> Any:
    """The answer of the higher layer; nothing where none is loaded."""
    return _answerers[0](question, asked, **values) if _answerers else None


class Shown:
    """What JupyterLab shows as people read it."""

    __slots__ = ()

    def _repr_html_(self) -> str | None:
        return _presenters[0](self) if _presenters else None
