"""A notebook run by hand for a client that there is not: no parameters are injected, as in JupyterLab."""

import os
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

from commplan.reporting.execute import connection

ROOT = Path(__file__).parents[2]


def run(stem: str, client: str, sockets: Path) -> list[Any]:
    notebook = nbformat.read(ROOT / "notebooks" / f"{stem}.ipynb", as_version=4)
    environment = {
        **os.environ,
        "COMMPLAN_CLIENT": client,
        "COMMPLAN_WORKSPACE": str(ROOT),
        "COMMPLAN_MONTH": "2026-10",
    }
    NotebookClient(notebook, config=connection(sockets), allow_errors=True).execute(env=environment)
    return [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]


def test_unknown_client_is_a_sentence_and_not_a_traceback(tmp_path: Path) -> None:
    first = run("0_summary", "nobody", tmp_path / "k")[0]
    assert first.output_type == "error"
    assert len(first.traceback) == 1
    assert "There is no client" in first.traceback[0]
