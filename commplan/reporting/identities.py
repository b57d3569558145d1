"""No report names another client: after it is made, its pages are searched for the names of all the others."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from commplan.engagement.read import open_part
from commplan.engagement.workspace import Workspace
from commplan.errors import CommplanError, ReportError
from commplan.knowledge.problem import problem
from commplan.model.text import LANGUAGES
from commplan.reporting.gate import text_of
from commplan.reporting.phrases import Phrases, words_of

FEWEST_LETTERS = 6
"""Shorter names are words that any text may hold [letters]."""


def identities(workspace: Workspace) -> dict[str, str]:
    """The names of all clients, each with the folder whose it is; a client whose file cannot be read has none."""
    return {name: client for client in workspace.clients() for name in _names(workspace.clients_folder / client)}


def _names(folder: Path) -> Iterator[str]:
    try:
        name = open_part(folder, "client").name
    except (CommplanError, OSError):
        return
    for lang in LANGUAGES:
        if len("".join(words_of(name.pick(lang)))) >= FEWEST_LETTERS:
            yield name.pick(lang)


def refuse_strangers(pages: Mapping[str, str], *, client: str, known: Mapping[str, str], typed: str) -> None:
    """Stop a report that names another client.

    Parameters
    ----------
    pages : mapping of str to str
        HTML by the name of the file.
    client : str
        Whose report it is.
    known : mapping of str to str
        The clients by their names, as `identities` gives them.
    typed : str
        The client's own files: who is named there, a competitor perhaps, may be named in the report.

    Raises
    ------
    ReportError
        Names the page and both clients.
    """
    others = Phrases(name for name, whose in known.items() if whose != client)
    own = set(others.found_in(typed))
    for page, text in pages.items():
        for name in others.found_in(text_of(text)):
            if name not in own:
                raise problem(ReportError, "other_named", client=client, other=known[name], page=page)
