"""The notebooks run by hand, cell by cell, as somebody in JupyterLab does: no parameters are injected."""

import os
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient
from traitlets.config import Config

from commplan.engagement.shipped import demo_clients

ROOT = Path(__file__).parents[2]


def run(stem: str, client: str) -> list[Any]:
    notebook = nbformat.read(ROOT / "notebooks" / f"{stem}.ipynb", as_version=4)
    config = Config({"KernelManager": {"transport": "ipc"}})
    environment = {
        **os.environ,
        "COMMPLAN_CLIENT": client,
        "COMMPLAN_WORKSPACE": str(ROOT),
        "COMMPLAN_MONTH": "2026-10",
    }
    NotebookClient(notebook, config=config, allow_errors=True).execute(env=environment)
    return [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]


@pytest.mark.parametrize("stem", sorted(path.stem for path in (ROOT / "notebooks").glob("[0-9]_*.ipynb")))
def test_every_cell_shows_something(stem: str) -> None:
    outputs = run(stem, demo_clients()[0].name)
    assert [output for output in outputs if output.output_type == "error"] == []
    assert sum("text/html" in output.get("data", {}) for output in outputs) > 3


def test_unknown_client_is_a_sentence_and_not_a_traceback() -> None:
    first = run("0_summary", "nobody")[0]
    assert first.output_type == "error"
    assert len(first.traceback) == 1
    assert "There is no client" in first.traceback[0]
