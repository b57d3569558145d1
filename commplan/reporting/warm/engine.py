"""The papermill engine `commplan`: a notebook in a process forked from a warm one; outputs as with any kernel."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from nbclient.exceptions import DeadKernelError
from papermill.engines import Engine

from commplan.reporting.warm.job import JobDied, in_job, start


class WarmEngine(Engine):  # type: ignore[misc]
    """Runs the cells here where this process was forked for it, else in one that is."""

    @classmethod
    def execute_managed_notebook(cls, nb_man: Any, _kernel_name: str, **given: Any) -> None:
        """Run every cell, as papermill's own engine does."""
        from commplan.reporting.warm.kernel import LocalClient

        limit = given.get("execution_timeout")
        if in_job():
            with _saved_once(nb_man):
                LocalClient(nb_man, timeout=limit, log_output=bool(given.get("log_output"))).execute()
            return
        job = start(run_cells, nb_man.nb, timeout=limit)
        try:
            job.wait(told=lambda what, rank, cell: _follow(nb_man, what, rank, cell))
        except JobDied as error:
            raise DeadKernelError("Kernel died") from error


@contextmanager
def _saved_once(nb_man: Any) -> Iterator[None]:
    """Papermill writes the notebook three times a cell; here it is written at the end, whatever the end is."""
    output, nb_man.output_path = nb_man.output_path, None
    try:
        yield
    finally:
        nb_man.output_path = output


def run_cells(nb: Any, *, timeout: int | None, tell: Any) -> None:
    """Run the cells of a notebook in a job, and tell of each."""
    from commplan.reporting.warm.kernel import LocalClient

    LocalClient(_Teller(nb, tell), timeout=timeout).execute()
    tell("notebook", -1, nb)  # later cells may have changed what earlier ones show


class _Teller:
    """What papermill's client reports to; it passes each cell on."""

    def __init__(self, nb: Any, tell: Any) -> None:
        self.nb, self.tell = nb, tell

    def cell_start(self, _cell: Any, cell_index: int) -> None:
        self.tell("start", cell_index, None)

    def cell_exception(self, cell: Any, cell_index: int, **_given: Any) -> None:
        self.tell("exception", cell_index, cell)

    def cell_complete(self, cell: Any, cell_index: int) -> None:
        self.tell("complete", cell_index, cell)

    def autosave_cell(self) -> None:
        """The whole cell is told when it is done."""


def _follow(nb_man: Any, what: str, rank: int, told: Any) -> None:
    if what == "notebook":
        nb_man.nb.metadata.update(told.metadata)
        for own, cell in zip(nb_man.nb.cells, told.cells, strict=True):
            if cell.cell_type == "code":
                own.outputs = cell.outputs
        return
    cell = nb_man.nb.cells[rank]
    if told is not None:
        kept = cell.metadata.papermill
        cell.update(told)
        cell.metadata.papermill = kept
    if what == "start":
        nb_man.cell_start(cell, rank)
    elif what == "exception":
        nb_man.cell_exception(cell, cell_index=rank, exception=None)
    else:
        nb_man.cell_complete(cell, cell_index=rank)
