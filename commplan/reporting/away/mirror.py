"""A workspace on another store, such as `s3://bucket/agency`: worked on in a copy here, published back file by file."""

import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from commplan.errors import WorkspaceError
from commplan.knowledge.problem import problem
from commplan.reporting.companions.master import MASTER
from commplan.reporting.house import TEMPLATE
from commplan.reporting.manifest import NAME, sha256

PULLED = ("client_data", "notebooks", "reports")
HOUSE = (TEMPLATE, MASTER)
"""What an agency may bring of its own."""
INDEX = ".mirror.json"


def is_away(workspace: object) -> bool:
    """Whether a workspace is named by an address rather than a folder."""
    return "://" in str(workspace or "")


class Mirror:
    """The copy of a workspace that lies elsewhere.

    Parameters
    ----------
    address : str
        Any that fsspec knows: `s3://bucket/agency`, `gs://…`, `file:///…`.
    cache : path, optional
        Where copies are kept, so that only what changed is fetched; `~/.cache/commplan` where it is left out.

    Raises
    ------
    WorkspaceError
        The library for this kind of address is missing, or there is no workspace at it.
    """

    def __init__(self, address: str, *, cache: Path | None = None, **options: Any) -> None:
        try:
            import fsspec
        except ImportError:
            raise problem(WorkspaceError, "store_missing", address=address) from None
        try:
            self.store, self.root = fsspec.core.url_to_fs(address, **options)
        except (ImportError, ValueError) as error:
            raise problem(WorkspaceError, "store_unknown", address=address, reason=str(error)) from None
        self.address = address
        home = cache or Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "commplan"
        self.copy = home / hashlib.sha256(address.encode()).hexdigest()[:16]

    def pull(self) -> Path:
        """Bring the copy up to date; the folder to work in.

        What is the same, by the store's own mark and size, is not fetched again; what is gone there goes here.
        """
        known, now = self._index(), self._listed()
        if not any(name.startswith("client_data/") for name in now):
            raise problem(WorkspaceError, "workspace_missing", folder=self.address)
        for name, mark in now.items():
            target = self.copy / name
            if known.get(name) != mark or not target.is_file():
                target.parent.mkdir(parents=True, exist_ok=True)
                beside = target.with_name(f".{target.name}.{os.getpid()}")
                self.store.get_file(f"{self.root}/{name}", str(beside))
                beside.replace(target)
        for name in known.keys() - now.keys():
            (self.copy / name).unlink(missing_ok=True)
        self._keep(now)
        for folder in PULLED:
            (self.copy / folder).mkdir(parents=True, exist_ok=True)
        return self.copy

    def push(self) -> list[str]:
        """Publish the reports: the pages of each first, its manifest last, then what is gone is taken away.

        Returns
        -------
        list of str
            What was written.
        """
        there = {name: mark for name, mark in self._listed().items() if name.startswith("reports/")}
        here = {path.relative_to(self.copy).as_posix(): path for path in sorted((self.copy / "reports").rglob("*"))
                if path.is_file() and not _is_passing(path)}  # fmt: skip
        kept = self._pushed()
        ordered = sorted(here, key=lambda name: (name.endswith(f"/{NAME}"), name))
        written = [name for name in ordered if name not in there or kept.get(name) != sha256(here[name])]
        for name in written:
            self.store.put_file(str(here[name]), f"{self.root}/{name}")
        for name in sorted(there.keys() - here.keys()):
            self.store.rm_file(f"{self.root}/{name}")
        self._keep(self._listed(), {name: sha256(path) for name, path in here.items()})
        return written

    def _listed(self) -> dict[str, str]:
        """Every file with what tells one version of it from another."""
        self.store.invalidate_cache()
        return dict(self._walked())

    def _walked(self) -> Iterator[tuple[str, str]]:
        for folder in (*PULLED, *HOUSE):
            try:
                found = self.store.find(f"{self.root}/{folder}", detail=True)
            except FileNotFoundError:
                continue
            except (OSError, PermissionError) as error:
                raise problem(WorkspaceError, "store_refuses", address=self.address, reason=str(error)) from None
            for path, told in found.items():
                mark = told.get("ETag") or told.get("etag") or told.get("mtime") or told.get("LastModified") or ""
                yield path.removeprefix(self.root).lstrip("/"), f"{told.get('size')}:{mark}"

    def _read(self) -> dict[str, Any]:
        try:
            found: dict[str, Any] = json.loads((self.copy / INDEX).read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return found

    def _index(self) -> dict[str, str]:
        return dict(self._read().get("there", {}))

    def _pushed(self) -> dict[str, str]:
        return dict(self._read().get("pushed", {}))

    def _keep(self, there: dict[str, str], pushed: dict[str, str] | None = None) -> None:
        self.copy.mkdir(parents=True, exist_ok=True)
        told = {"there": there, "pushed": pushed if pushed is not None else self._pushed()}
        beside = self.copy / f"{INDEX}.{os.getpid()}"
        beside.write_text(json.dumps(told), encoding="utf-8")
        beside.replace(self.copy / INDEX)


def _is_passing(path: Path) -> bool:
    """What a batch keeps for itself or is just building."""
    return any(part.startswith(".") and part not in (".batch", ".portfolio") for part in path.parts[-3:])
