"""Whether a report would come out as it is: everything that can change it, hashed.

Files are first compared by size and time, and read only where these differ. What was found is kept beside the reports.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any

from commplan.engagement.workspace import Workspace
from commplan.reporting.companions.catalogue import format_of
from commplan.reporting.house import house_files
from commplan.reporting.manifest import NAME, sha256, versions
from commplan.reporting.notebook import templates

FOLDER = ".batch"


@dataclass(frozen=True)
class Wanted:
    """A report that is asked for; the client's language and the last month of the exports where these are empty."""

    client: str
    lang: str = ""
    month: str = ""
    also: tuple[str, ...] = ()
    """The formats that go with it, as `companions.catalogue.chosen` gives them."""

    @property
    def key(self) -> str:
        """Its name among the reports of an agency."""
        return "-".join(part for part in (self.client, self.month or "latest", self.lang) if part)


@dataclass(frozen=True)
class Ingredients:
    """What a report is made from. Each hash is taken once, when it is first asked for."""

    wanted: Wanted
    paths: tuple[str, ...]
    """As texts: a thousand clients have a hundred thousand of them."""

    @cached_property
    def outside(self) -> str:
        """A hash of names, sizes and times, and of all that is not a file."""
        return _hash([*self._common(), *(_outside(path) for path in self.paths)])

    @cached_property
    def inside(self) -> str:
        """A hash of names and contents, and of all that is not a file."""
        return _hash([*self._common(), *([path, sha256(Path(path))] for path in self.paths)])

    def _common(self) -> list[Any]:
        also = [[name, format_of(name).versions()] for name in self.wanted.also]
        return [self.wanted.key, code(), *also]


def ingredients(workspace: Workspace, wanted: Wanted) -> Ingredients:
    """All files that can change a report."""
    own = _files(workspace.clients_folder / wanted.client)
    steps = [step.path for step in templates(workspace, wanted.client)]
    beside = (str(path) for path in (*steps, *house_files(workspace.root, wanted.also)))
    return Ingredients(wanted, tuple(sorted({*own, *beside})))


def _files(folder: Path) -> Iterator[str]:
    for top, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".") and name != "__pycache__"]
        yield from (os.path.join(top, name) for name in names if not name.startswith("."))  # noqa: PTH118


def _outside(path: str) -> list[Any]:
    found = os.stat(path)  # noqa: PTH116 (texts all along)
    return [path, found.st_size, found.st_mtime_ns, found.st_ino]


@cache
def code() -> str:
    """A hash of the code, the words and the figures of commplan itself, and of the versions it works with."""
    home = Path(str(files("commplan")))
    own = ([Path(path).relative_to(home).as_posix(), sha256(Path(path))] for path in sorted(_files(home)))
    return _hash([versions(), *own])


def _hash(parts: Iterable[Any]) -> str:
    return hashlib.sha256(json.dumps(list(parts)).encode()).hexdigest()


class Memory:
    """What is remembered of the reports of a workspace."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.folder = workspace.reports_folder / FOLDER

    def standing(self, made_from: Ingredients) -> Path | None:
        """The folder of the report if it stands and nothing that made it has changed."""
        known = self._read(made_from.wanted)
        place: Path = self._workspace.reports_folder / known.get("place", ".")
        if not known or not (place / NAME).is_file():
            return None
        if known["outside"] == made_from.outside:
            return place
        if known["inside"] != made_from.inside:
            return None
        self._write(made_from.wanted, known | {"outside": made_from.outside})
        return place

    def keep(self, made_from: Ingredients, *, place: Path, seconds: float) -> None:
        """Remember a report that was made from these, as they were when it was begun."""
        where = place.relative_to(self._workspace.reports_folder).as_posix()
        known = {"outside": made_from.outside, "inside": made_from.inside, "place": where, "seconds": round(seconds, 3)}
        self._write(made_from.wanted, known)

    def seconds(self, wanted: Wanted) -> float | None:
        """How long it took the last time."""
        return self._read(wanted).get("seconds")

    def _path(self, wanted: Wanted) -> Path:
        return self.folder / f"{wanted.key}.json"

    def _read(self, wanted: Wanted) -> dict[str, Any]:
        try:
            found: dict[str, Any] = json.loads(self._path(wanted).read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return found

    def _write(self, wanted: Wanted, known: dict[str, Any]) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        beside = self._path(wanted).with_suffix(f".{os.getpid()}")
        beside.write_text(json.dumps(known), encoding="utf-8")
        beside.replace(self._path(wanted))
