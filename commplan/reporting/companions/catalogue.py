"""The formats that can go with a report, found by their folder."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from typing import Any

from commplan.errors import WorkspaceError
from commplan.knowledge.problem import problem
from commplan.reporting.companions.material import Material, Needs


@dataclass(frozen=True)
class Format:
    """One format: its name, what it needs, and what writes it."""

    name: str
    needs: Needs
    write: Callable[[Material], Mapping[str, bytes]]
    after: tuple[str, ...] = ()

    def versions(self) -> dict[str, str]:
        """The version of each library that it needs; empty where one is not installed."""
        return {package: _version(package) for package in self.needs.packages.values()}


@cache
def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


@cache
def names() -> tuple[str, ...]:
    """What `--also` knows."""
    home = files("commplan") / "reporting" / "companions" / "formats"
    found = (entry.name for entry in home.iterdir())
    return tuple(sorted(name[:-3] for name in found if name.endswith(".py") and not name.startswith("_")))


@cache
def format_of(name: str) -> Format:
    """One format by its name."""
    own: Any = import_module(f"commplan.reporting.companions.formats.{name}")
    return Format(name, own.NEEDS, own.write, tuple(getattr(own, "AFTER", ())))


def chosen(asked: Iterable[str]) -> tuple[str, ...]:
    """The formats that are asked for, each once, in the order in which they are made.

    Parameters
    ----------
    asked : iterable of str
        Names, in any order; several in one text may stand between commas.

    Raises
    ------
    WorkspaceError
        There is no such format; the message says which there are.
    """
    wanted = {name.strip().lower() for text in asked for name in text.split(",") if name.strip()}
    for name in sorted(wanted - set(names())):
        raise problem(WorkspaceError, "format_unknown", found=name, known=names())
    return tuple(sorted(wanted, key=lambda name: (bool(format_of(name).after), name)))
