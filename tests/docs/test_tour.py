"""The tour is run from an empty folder to a report, as a new user would, in both languages."""

import os
import shutil
import sys
from pathlib import Path
from typing import Any

import nbformat
import papermill
import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_from_an_empty_folder_to_a_report(tmp_path: Path, lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.delenv("COMMPLAN_WORKSPACE", raising=False)
    shutil.copyfile(ROOT / "notebooks" / "tour.ipynb", tmp_path / "tour.ipynb")
    done = tmp_path / "done.ipynb"
    papermill.execute_notebook(tmp_path / "tour.ipynb", done, parameters={"lang": lang}, cwd=str(tmp_path),
                               kernel_name="python3", progress_bar=False, log_output=False)  # fmt: skip
    reports = list((tmp_path / "commplan-tour" / "reports" / "cafe-zoe").glob("2026-10*/index.html"))
    assert len(reports) == 1
    outputs: list[Any] = [
        output for cell in nbformat.read(done, as_version=4).cells for output in cell.get("outputs", ())
    ]
    text = "\n".join(str(output.get("text", "")) for output in outputs)
    assert "Traceback" not in text
    assert "32,901.70" in text or "32\u202f901,70" in text
    html = "\n".join(output.get("data", {}).get("text/html", "") for output in outputs)
    assert html.count("<figure>") >= 2
