"""The folder that holds an agency's clients, notebooks and reports."""

import os
import re
import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from commplan.errors import WorkspaceError
from commplan.knowledge.problem import problem

CLIENT_NAME = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")
LONGEST_NAME = 60


def suggest_name(name: str) -> str:
    """The nearest name that a client's folder may have: `Café Zoé` → `cafe-zoe`."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_NAME].strip("-") or "client"


def check_name(name: str) -> str:
    """The name, or a sentence that says which one would do."""
    if not CLIENT_NAME.match(name) or len(name) > LONGEST_NAME:
        raise problem(WorkspaceError, "client_name", found=name, suggestion=suggest_name(name))
    return name


@dataclass(frozen=True)
class Workspace:
    """Where things are. Nothing is read before it is asked for."""

    root: Path

    @property
    def clients_folder(self) -> Path:
        """One folder per client."""
        return self.root / "client_data"

    @property
    def notebooks_folder(self) -> Path:
        """The templates, one per step."""
        return self.root / "notebooks"

    @property
    def reports_folder(self) -> Path:
        """What was published."""
        return self.root / "reports"

    def clients(self) -> list[str]:
        """The names of the clients, in order."""
        if not self.clients_folder.is_dir():
            return []
        return sorted(entry.name for entry in self.clients_folder.iterdir() if _is_client(entry))

    def client_folder(self, name: str) -> Path:
        """The folder of a client that exists."""
        folder = self.clients_folder / check_name(name)
        if not folder.is_dir():
            near = get_close_matches(name, self.clients(), n=3, cutoff=0.5)
            raise problem(WorkspaceError, "client_unknown" if near else "client_unknown_no_near", found=name,
                          folder=str(self.clients_folder), near=tuple(near))  # fmt: skip
        return folder


def _is_client(entry: Path) -> bool:
    return entry.is_dir() and not entry.name.startswith((".", "_"))


def find_workspace(given: str | Path | None = None) -> Workspace:
    """The workspace that was named, else `COMMPLAN_WORKSPACE`, else the nearest one above the present folder."""
    named = given or os.environ.get("COMMPLAN_WORKSPACE")
    if named:
        root = Path(named).expanduser().resolve()
        if not (root / "client_data").is_dir():
            raise problem(WorkspaceError, "workspace_missing", folder=str(root))
        return Workspace(root)
    here = Path.cwd().resolve()
    for folder in (here, *here.parents):
        if (folder / "client_data").is_dir():
            return Workspace(folder)
    raise problem(WorkspaceError, "workspace_not_found", folder=str(here))
