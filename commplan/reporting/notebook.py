"""The notebooks of an engagement: which ones there are, and what of them goes into a report."""

from copy import copy
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from nbformat import NotebookNode

from commplan.engagement.workspace import Workspace

View = Literal["client", "internal"]
NOT_PUBLISHED = {"parameters", "injected-parameters", "form", "remove"}


@dataclass(frozen=True)
class Template:
    """One step of an engagement: `4_steering.ipynb` becomes the page `steering.html`."""

    path: Path

    @property
    def stem(self) -> str:
        """The name of the file without its ending."""
        return self.path.stem

    @property
    def step(self) -> str:
        """The name of the step without its rank."""
        return self.stem.split("_", 1)[-1]

    @property
    def page(self) -> str:
        """The file that it becomes; the summary is the first page."""
        return "index.html" if self.step == "summary" else f"{self.step}.html"


def templates(workspace: Workspace, client: str) -> list[Template]:
    """The notebooks that are run for a client: the client's own copy wins over the common one."""
    own = workspace.client_folder(client) / "notebooks"
    found: dict[str, Path] = {}
    for folder in (workspace.notebooks_folder, own):
        found.update({path.name: path for path in sorted(folder.glob("[0-9]_*.ipynb"))})
    return [Template(path) for _, path in sorted(found.items())]


def published_cells(notebook: NotebookNode, lang: str, view: View = "client") -> NotebookNode:
    """What goes into the report: the narrative of one language, the cells of one view, outputs without their code."""
    other = {{"fr": "en", "en": "fr"}[lang], {"client": "internal", "internal": "client"}[view]}
    kept: list[Any] = [
        cell for cell in notebook.cells
        if not {*other, *NOT_PUBLISHED} & set(cell.metadata.get("tags", ()))
        and (cell.cell_type != "code" or cell.outputs)
    ]  # fmt: skip
    published = copy(notebook)
    published["cells"] = kept
    return published
