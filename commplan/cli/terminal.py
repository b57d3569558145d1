"""How the command line speaks: the terminal, its language, and errors as sentences."""

import gc
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any, NoReturn

import typer

from commplan.errors import CommplanError, EngagementError, InputError

if TYPE_CHECKING:  # the model takes longer to load than --help may
    from rich.console import Console

    from commplan.model.text import Lang

FINDINGS, WRONG_INPUT = 1, 2


class Voice:
    """A console that is made when something is said for the first time, so that --help waits for nothing."""

    def __init__(self, *, stderr: bool = False) -> None:
        self.stderr = stderr

    @cached_property
    def console(self) -> "Console":
        """The console itself, for bars and tables."""
        from rich.console import Console

        return Console(stderr=self.stderr, highlight=False, soft_wrap=True)

    def print(self, *said: Any) -> None:
        """Say something, with the markup of rich."""
        self.console.print(*said)


out = Voice()
err = Voice(stderr=True)


def escape(text: str) -> str:
    """The text with what would be markup made harmless."""
    from rich.markup import escape as harmless

    return harmless(text)


@contextmanager
def short_lived() -> Iterator[None]:
    """For a command that ends before there is any garbage: looking for it takes a tenth of its time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def speak_utf8() -> None:
    """Print accents wherever we run: a terminal that cannot show one gets a substitute, never an error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Any = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def language(given: str | None) -> "Lang":
    """The language asked for, else `COMMPLAN_LANG`, else that of the system."""
    from commplan.knowledge.words import system_lang

    if given == "fr":
        return "fr"
    if given == "en":
        return "en"
    return _wrong_language(given) if given else system_lang()


def _wrong_language(given: str) -> NoReturn:
    from commplan.errors import WorkspaceError
    from commplan.knowledge.problem import problem

    raise problem(WorkspaceError, "language_unknown", found=given)


@contextmanager
def sentences(lang: str | None = None) -> Iterator[None]:
    """Turn the errors that are for people into sentences and exit codes."""
    try:
        yield
    except CommplanError as error:
        say_error(error, lang if lang in ("fr", "en") else None)
        raise typer.Exit(WRONG_INPUT if isinstance(error, InputError) else FINDINGS) from error


def say_unread(errors: Iterable[CommplanError], lang: str | None = None) -> None:
    """Name what a report had to do without; nothing else stops because of it."""
    for error in errors:
        say_error(error, lang)


def say_error(error: CommplanError, lang: str | None = None) -> None:
    """Print an error; all the problems of a client's files stand one to a line."""
    from commplan.knowledge import words
    from commplan.knowledge.problem import phrase

    spoken = words(language(lang))
    if isinstance(error, EngagementError):
        for found in error.problems:
            err.print(escape(found.phrase(spoken) if hasattr(found, "phrase") else str(found)))
        err.print(escape(spoken("terminal.problems", n=len(error.problems))))
    else:
        err.print(escape(phrase(error, spoken)))
