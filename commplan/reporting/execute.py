"""Running a notebook through papermill."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from nbformat import NotebookNode

from commplan.errors import ReportError
from commplan.knowledge.problem import problem
from commplan.reporting.notebook import Template

KERNEL, NAME = "kernel", "commplan"
INLINE = "module://matplotlib_inline.backend_inline"
LONGEST_SOCKET = 95  # systems allow a little over a hundred bytes, with what is put behind


def execute(
    template: Template, *, parameters: dict[str, str], output: Path, timeout: int = 600, engine: str = KERNEL
) -> NotebookNode:
    """Run one notebook from top to bottom with its parameters.

    Parameters
    ----------
    template : Template
        The notebook.
    parameters : dict
        client, month, lang, workspace.
    output : path
        Where the run notebook is written; papermill writes it cell by cell, so it is there after a failure too.
    timeout : int
        [seconds] for one cell.
    engine : str
        `kernel`, an ordinary one of its own, or `warm`: in this process, which must have been forked for it.

    Raises
    ------
    ReportError
        A cell failed: the message names notebook, cell and error, and how to run it again.
    """
    from papermill.exceptions import PapermillExecutionError
    from papermill.execute import execute_notebook

    with _quiet_kernel(output.parent):
        try:
            run: NotebookNode = execute_notebook(
                str(template.path), str(output), parameters=parameters, engine_name=_registered(engine),
                kernel_name="python3", progress_bar=False, cwd=str(output.parent), execution_timeout=timeout,
                log_output=False, config=connection(output.with_suffix("").absolute()),
            )  # fmt: skip
        except PapermillExecutionError as error:
            raise _failure(template, error, parameters) from error
        except Exception as error:
            raise _broken(template, error, parameters) from error
    return run


def _registered(engine: str) -> str | None:
    """The name by which papermill knows it; from a checkout that is not installed, too."""
    from papermill.engines import papermill_engines

    if engine == KERNEL:
        return None
    from commplan.reporting.warm.engine import WarmEngine

    papermill_engines.register(NAME, WarmEngine)
    return NAME


def connection(sockets: Path) -> Any:
    """Talk to a kernel through files that only this user can open, not through ports that others could take.

    Parameters
    ----------
    sockets : path
        Where the files begin; no other kernel may have the same, or the two would hear each other.

    Returns
    -------
    traitlets Config
        Ports after all where the system has no such files or their path would be too long for it.
    """
    from traitlets.config import Config

    if os.name == "nt" or len(os.fsencode(sockets)) > LONGEST_SOCKET:
        return Config()
    return Config({"KernelManager": {"transport": "ipc", "ip": str(sockets)}})


@contextmanager
def _quiet_kernel(scratch: Path) -> Iterator[None]:
    """The kernel writes nothing of its own to the terminal, draws without a screen, and reads no settings of a user."""
    before = dict(os.environ)
    os.environ.update({"MPLBACKEND": INLINE, "PYDEVD_DISABLE_FILE_VALIDATION": "1", "PYTHONHASHSEED": "0",
                       "IPYTHONDIR": str(scratch / ".ipython")})  # fmt: skip
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def _failure(template: Template, error: Any, parameters: dict[str, str]) -> ReportError:
    first_line = next((line for line in str(error.source).splitlines() if line.strip()), "")
    return problem(
        ReportError, "cell_failed", notebook=template.path.name, cell=error.cell_index + 1, line=first_line,
        error=f"{error.ename}: {error.evalue}", client=parameters["client"], month=parameters["month"],
    )  # fmt: skip


def _broken(template: Template, error: Exception, parameters: dict[str, str]) -> ReportError:
    return problem(
        ReportError, "notebook_failed", notebook=template.path.name, error=f"{type(error).__name__}: {error}",
        client=parameters["client"], month=parameters["month"],
    )  # fmt: skip
