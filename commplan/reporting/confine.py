"""While one client's report is made, nothing of another client can be opened.

Twice over: an audit hook stops Python itself and says which client was meant; where the kernel has Landlock, nothing
that this process or its children do gets past it. Neither can be taken back: it is for processes that make one report
and end.
"""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from commplan.errors import ReportError
from commplan.knowledge.problem import problem
from commplan.reporting.landlock import all_but, allow_only

_WATCHED = frozenset({"open", "os.listdir", "os.scandir", "os.chdir", "os.rename", "os.remove", "os.link", "os.symlink",
                      "os.truncate", "shutil.copyfile", "shutil.copytree", "sqlite3.connect"})  # fmt: skip


def confine(client: str, folders: Iterable[Path]) -> bool:
    """Keep this process to one client, for good.

    Parameters
    ----------
    client : str
        The client whose report is made.
    folders : iterable of path
        Folders that hold one folder per client, such as client_data and reports. Only that of `client`, which must be
        there already, what lies loose beside it, and names with a dot in front, which no client has, stay open.

    Returns
    -------
    bool
        Whether the kernel enforces it too.
    """
    homes = [folder.resolve() for folder in folders if folder.is_dir()]
    kernel_too = allow_only(all_but(homes, _kept(client, homes)))
    watched = tuple(f"{home}{os.sep}" for home in homes)
    sys.addaudithook(lambda event, given: _watch(event, given, client, watched))
    return kernel_too


def _kept(client: str, homes: Iterable[Path]) -> list[Path]:
    """In each home the client's own folder, what is loose and what is not a client's; a link is where it leads."""
    kept = []
    for home in homes:
        with os.scandir(home) as entries:
            kept += [Path(each.path).resolve() for each in entries
                     if each.name == client or not _may_be(each.name) or not each.is_dir()]  # fmt: skip
    return kept


def _may_be(name: str) -> bool:
    return not name.startswith(".")


def _watch(event: str, given: tuple[Any, ...], client: str, homes: tuple[str, ...]) -> None:
    if event not in _WATCHED:
        return
    for path in given[:2]:
        if isinstance(path, str | bytes | os.PathLike) and (other := _other(os.fsdecode(path), client, homes)):
            raise problem(ReportError, "other_client", client=client, other=other, file=os.fsdecode(path))


def _other(path: str, client: str, homes: tuple[str, ...]) -> str:
    """The other client whose folder this is; empty where it is nobody's."""
    whole = os.path.realpath(path)
    for home in homes:
        if whole.startswith(home):
            name, _, _below = whole.removeprefix(home).partition(os.sep)
            if name != client and _may_be(name) and Path(home, name).is_dir():
                return name
    return ""
