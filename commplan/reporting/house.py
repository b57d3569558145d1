"""What an agency brings of its own, beside `client_data`: a template of the pages, and a master of the slides."""

from collections.abc import Sequence
from pathlib import Path

from commplan.reporting.companions.master import MASTER

TEMPLATE, PAGE, SHEET = "template", "index.html.j2", "style.css"


def template_of(root: Path) -> Path | None:
    """The agency's own nbconvert template, a folder that holds `index.html.j2`; None where ours is used."""
    folder = root / TEMPLATE
    return folder if (folder / PAGE).is_file() else None


def template_files(root: Path) -> list[Path]:
    """Every file of the agency's own template."""
    folder = template_of(root)
    return sorted(path for path in folder.rglob("*") if path.is_file()) if folder else []


def house_files(root: Path, also: Sequence[str] = ()) -> list[Path]:
    """What can change a report besides the client's own files and the notebooks.

    Parameters
    ----------
    root : path
        The workspace.
    also : sequence of str
        The formats that go with the report: the master counts where slides are asked for.
    """
    master = root / MASTER
    return [*template_files(root), *([master] if "pptx" in also and master.is_file() else [])]
