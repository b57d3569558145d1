"""The agency's own master of slides: found, opened, and emptied of the slides that were made with it."""

import zipfile
import zlib
from pathlib import Path
from typing import Any

from commplan.errors import ReportError
from commplan.knowledge.problem import problem

MASTER = "slides.pptx"
OWN = ("/thumbnail", "/extended-properties")
"""What the file says of its old slides: their picture and their titles."""


def master_of(folder: Path) -> Path | None:
    """The client's own master, else that of the workspace, else None.

    Parameters
    ----------
    folder : path
        The client's: `client_data/<client>`.
    """
    tried = (folder / MASTER, folder.parent.parent / MASTER)
    return next((path for path in tried if path.is_file()), None)


def opened_master(path: Path) -> Any:
    """The presentation, with its layouts and without its slides: they are an example, or another client's.

    Raises
    ------
    ReportError
        It is damaged, or no presentation; the message says which file and what to do.
    """
    from pptx import Presentation
    from pptx.exc import PythonPptxError

    try:
        deck: Any = Presentation(str(path))
        _empty(deck)
    # a damaged file fails where the damage is: as a zip, as a package, or as XML (a SyntaxError in lxml)
    except (PythonPptxError, zipfile.BadZipFile, zlib.error, ValueError, KeyError, OSError, SyntaxError) as error:
        raise problem(ReportError, "master_unreadable", file=path) from error
    return deck


def _empty(deck: Any) -> None:
    entries = deck.part.presentation.slides._sldIdLst
    for entry in list(entries):
        deck.part.drop_rel(entry.rId)
        entries.remove(entry)
    # sections and shows name slides that are gone; PowerPoint would offer to repair the file
    for gone in deck.element.xpath("./p:custShowLst | ./p:extLst"):
        deck.element.remove(gone)
    package = deck.part.package
    for key, found in list(package._rels.items()):
        if found.reltype.endswith(OWN):
            package.drop_rel(key)
