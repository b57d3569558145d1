"""What no batch can go below: the cells alone, in warm processes, rendered by an exporter that is built already."""

import tempfile
import time
from pathlib import Path

from commplan.engagement.read import open_part
from commplan.engagement.workspace import Workspace
from commplan.knowledge import words
from commplan.reporting.execute import execute
from commplan.reporting.notebook import published_cells, templates
from commplan.reporting.publish import Frame, exporter, policy, style
from commplan.reporting.warm import start

TWO = 2
MONTH = "2026-10"
FRAME = Frame("", "", "", "", (), "index.html", "client", "", "")


def limit(root: Path, clients: list[str]) -> float:
    """How long the cells of these clients take, two processes at a time that are there already [seconds]."""
    start(cells_of, root, clients[:1]).wait()
    begun = time.perf_counter()
    for job in [start(cells_of, root, clients[rank::TWO]) for rank in range(TWO)]:
        job.wait()
    return time.perf_counter() - begun


def cells_of(root: Path, clients: list[str]) -> None:
    """Run and render every notebook of some clients, one after the other in this process."""
    with tempfile.TemporaryDirectory() as scratch:
        for client in clients:
            lang = open_part(Workspace(root).client_folder(client), "client").lang
            given = {"client": client, "month": MONTH, "lang": lang, "workspace": str(root)}
            for step in templates(Workspace(root), client):
                run = execute(step, parameters=given, output=Path(scratch) / step.path.name, engine="warm")
                around = {"frame": FRAME, "lang": lang, "say": words(lang), "style": style(), "script": "",
                          "policy": policy(style())}  # fmt: skip
                exporter().from_notebook_node(published_cells(run, lang), resources={"commplan": around})
