"""The warm engine beside papermill's own, cell by cell, on what notebooks do at their worst."""

import re
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from papermill import execute_notebook
from papermill.engines import papermill_engines
from papermill.exceptions import PapermillExecutionError

from commplan.reporting.warm import is_possible
from commplan.reporting.warm.engine import WarmEngine

pytestmark = pytest.mark.skipif(not is_possible(), reason="this system has no safe fork")

GOOD = (
    "print('one'); print('two')",
    "1 + 1",
    "None",
    "x = 3; x",
    "_ + 1",
    "import sys; print('out'); print('err', file=sys.stderr)",
    "from IPython.display import HTML, Markdown, SVG, JSON, display\ndisplay(HTML('<b>b</b>'), Markdown('*m*'))",
    "SVG('<svg xmlns=\"http://www.w3.org/2000/svg\"/>')",
    "JSON({'a': [1, 2]})",
    "display({'text/plain': 'p', 'application/x': 'y'}, raw=True, metadata={'m': 1})",
    "h = display('first', display_id='here'); h.update('second'); 7",
    "h.update('third, from another cell')",
    "from IPython.display import clear_output\nprint('gone'); clear_output(); print('stays')",
    "print('gone'); clear_output(wait=True); display('instead')",
    "class R:\n    def _repr_html_(self): display('nested'); return '<i>outer</i>'\nR()",
    "class M:\n    def _repr_mimebundle_(self, **k): return {'text/plain': 'p'}, {'text/plain': {'z': 1}}\nM()",
    "class Bad:\n    def __repr__(self): raise ValueError('no')\nprint('then')",
    "import pandas as pd; pd.DataFrame({'a': [1, 2]})",
    "import matplotlib.pyplot as plt\nplt.figure(figsize=(1, 1)); plt.plot([1, 2]); plt.title('t')",
    "%matplotlib inline\nfig, ax = plt.subplots(figsize=(1, 1)); 5",
    "import warnings; warnings.warn('watch out', stacklevel=1)",
    "!echo shell",
    "%%capture kept\nprint('kept')",
    "kept.stdout",
    "%who_ls",
    "get_ipython().set_next_input('more', replace=False)",
    "import threading, time\nthreading.Thread(target=time.sleep, args=(60,)).start(); 'left running'",
    "print('é “quoted” 漢', end='')",
    "for n in range(3000): print(n)",
    "async def late(): return 4\nawait late()",
    "del x; 'x' in globals()",
    "display()",
    "import ipywidgets; ipywidgets.IntSlider(value=3, description='s')",
)
BAD = (
    "1 / 0",
    "def f():\n    raise KeyError('deep')\nf()",
    "x = = 1",
    "%no_such_magic",
    "raise SystemExit",
    "import sys; sys.exit(3)",
    "raise KeyboardInterrupt",
    "print('before'); raise ValueError('after')",
    "input('name?')",
    "assert False, 'é'",
    "try:\n    1/0\nexcept ZeroDivisionError as e:\n    raise RuntimeError('chained') from e",
    "raise type('Odd', (Exception,), {'__str__': lambda s: 'odd text'})()",
)


def written(folder: Path, *cells: str, **metadata: Any) -> Path:
    made = [nbformat.v4.new_code_cell(source, id=f"c{rank}", metadata=metadata) for rank, source in enumerate(cells)]
    book = nbformat.v4.new_notebook(cells=made)
    book.metadata.kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    path = folder / "book.ipynb"
    nbformat.write(book, path)
    return path


@pytest.fixture(autouse=True)
def _registered(monkeypatch: pytest.MonkeyPatch) -> None:
    # Only an installed commplan has its entry point; a checkout on the path has not.
    papermill_engines.register("commplan", WarmEngine)


def ran(path: Path, engine: str | None, **options: Any) -> tuple[Any, str]:
    output = path.with_name(f"{engine or 'kernel'}.ipynb")
    try:
        execute_notebook(
            str(path), str(output), engine_name=engine, progress_bar=False, kernel_name="python3", **options
        )
        told = ""
    except PapermillExecutionError as error:
        told = f"{error.ename}: {error.evalue} in {error.exec_count}"
    return nbformat.read(output, 4), told


def comparable(cell: Any) -> tuple[Any, ...]:
    """What a cell shows, but for what is another in any run: the ids of widgets, the numbers of processes."""
    streams: dict[str, str] = {}
    shown = []
    for output in cell.get("outputs", ()):
        if output.output_type == "stream":
            streams[output.name] = streams.get(output.name, "") + output.text
        else:
            shown.append(re.sub(r"[0-9a-f]{32}|/tmp/ipykernel_\d+/\d+\.py|0x[0-9a-f]+", "…", repr(dict(output))))
    return cell.get("execution_count"), shown, {name: _steady(text) for name, text in streams.items()}


def _steady(text: str) -> str:
    return re.sub(r"\S*/ipykernel_\d+/\d+\.py", "…", text)


def test_what_any_notebook_does_looks_the_same(tmp_path: Path) -> None:
    path = written(tmp_path, *GOOD)
    (warm, told), (cold, _) = ran(path, "commplan"), ran(path, None)
    assert told == ""
    for source, ours, theirs in zip(GOOD, warm.cells, cold.cells, strict=True):
        assert comparable(ours) == comparable(theirs), source
    assert warm.metadata.language_info == cold.metadata.language_info
    assert warm.metadata.get("widgets", {}).keys() == cold.metadata.get("widgets", {}).keys()


@pytest.mark.parametrize("source", BAD)
def test_what_fails_fails_alike(tmp_path: Path, source: str) -> None:
    path = written(tmp_path, "1", source, "'never reached'")
    (warm, ours), (cold, theirs) = ran(path, "commplan"), ran(path, None)
    assert ours == theirs
    assert [comparable(cell) for cell in warm.cells] == [comparable(cell) for cell in cold.cells]
    for one, other in zip(warm.cells, cold.cells, strict=True):
        ours_told, theirs_told = one.metadata.get("papermill", {}), other.metadata.get("papermill", {})
        assert (ours_told.get("status"), ours_told.get("exception")) == (
            theirs_told.get("status"),
            theirs_told.get("exception"),
        )


def test_a_cell_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    path = written(tmp_path, "1", "import time\ntime.sleep(60)", "3")
    with pytest.raises(CellTimeoutError):
        ran(path, "commplan", execution_timeout=1)
    kept = nbformat.read(tmp_path / "commplan.ipynb", 4)
    assert kept.cells[0].outputs[0].data["text/plain"] == "1"


@pytest.mark.parametrize(
    "source", ["import os; os._exit(3)", "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"]
)
def test_a_process_that_is_gone_is_a_dead_kernel(tmp_path: Path, source: str) -> None:
    with pytest.raises(DeadKernelError):
        ran(written(tmp_path, "1", source, "3"), "commplan")
    kept = nbformat.read(tmp_path / "commplan.ipynb", 4)
    assert kept.cells[0].outputs[0].data["text/plain"] == "1"


def test_exit_is_no_end(tmp_path: Path) -> None:
    path = written(tmp_path, "exit", "'after'")
    (warm, _), (cold, _) = ran(path, "commplan"), ran(path, None)
    assert [comparable(cell) for cell in warm.cells] == [comparable(cell) for cell in cold.cells]


def test_what_is_written_past_python_stands_in_its_cell(tmp_path: Path) -> None:
    low = (
        "import os; n = os.write(1, b'low'); n = os.write(2, b'error')",
        "import subprocess; n = subprocess.run('date')",
    )
    book, _ = ran(written(tmp_path, *low, "import os; n = os.system('seq 100000')"), "commplan")
    streams = [{output.name: output.text for output in cell.outputs} for cell in book.cells]
    assert streams[0] == {"stdout": "low", "stderr": "error"}
    assert "UTC" in streams[1]["stdout"]
    assert streams[2] == {"stdout": "".join(f"{n}\n" for n in range(1, 100_001))}


def test_nothing_is_left_of_one_notebook_in_the_next(tmp_path: Path) -> None:
    ran(written(tmp_path, "import os, sys; left = 1; os.environ['LEFT'] = '1'; sys.left = 1"), "commplan")
    book, _ = ran(written(tmp_path, "('left' in globals(), 'LEFT' in os.environ if 'os' in globals() else None)",
                          "import os, sys; ('LEFT' in os.environ, hasattr(sys, 'left'))"), "commplan")  # fmt: skip
    assert [cell.outputs[0].data["text/plain"] for cell in book.cells] == ["(False, None)", "(False, False)"]


def test_chance_and_time_are_the_same_for_all(tmp_path: Path) -> None:
    path = written(tmp_path, "import random, time, numpy as np; (random.random(), np.random.rand(), time.tzname)")
    first, second = (ran(path, "commplan")[0].cells[0].outputs for _ in range(2))
    assert first == second
    assert "UTC" in first[0].data["text/plain"]
