"""Whether a single file, such as a page that came back by mail, is one that was released."""

import json
from dataclasses import dataclass
from pathlib import Path

from commplan.reporting.manifest import sha256
from commplan.reporting.release.record import FOLDER


@dataclass(frozen=True)
class Recognised:
    """A file that is exactly what was released."""

    client: str
    month: str
    edition: int
    name: str


def recognise(path: Path, clients: Path) -> Recognised | None:
    """Look a file up in the records of all clients by its hash; None where none has it.

    Parameters
    ----------
    path : path
        The file.
    clients : path
        The folder `client_data` of the workspace.
    """
    digest = sha256(path)
    for record in sorted(clients.glob(f"*/{FOLDER}/*.json")):
        try:
            told = json.loads(record.read_text("utf-8"))
            names = [name for name, known in told["files"].items() if known == digest]
        except (OSError, ValueError, KeyError, AttributeError):
            continue
        if names:
            return Recognised(record.parent.parent.name, told["month"], told["edition"], names[0])
    return None
