"""A notebook run by ipykernel itself, in this process and without a socket: the outputs are those of any kernel."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from ipykernel.inprocess.ipkernel import InProcessInteractiveShell, InProcessKernel
from ipykernel.inprocess.manager import InProcessKernelManager
from nbclient.exceptions import CellTimeoutError
from nbclient.util import run_sync
from papermill.clientwrap import PapermillNotebookClient
from traitlets.config import Config

from commplan.reporting.warm.streams import captured

INLINE = "module://matplotlib_inline.backend_inline"
AGAIN = 1.0  # a cell that does not mind being interrupted is interrupted again [seconds]


class LocalClient(PapermillNotebookClient):  # type: ignore[misc]
    """papermill's client with a kernel of this process instead of one behind sockets."""

    def execute(self, **_options: Any) -> Any:
        """Run every cell, as papermill does."""
        self.reset_execution_trackers()
        with captured() as streams, local_kernel() as (kernel, client):
            self.local, self.streams, self.kernel = client, streams, kernel
            self.papermill_execute_cells()
            self.nb.metadata["language_info"] = kernel.language_info
            self.set_widgets_metadata()
        return self.nb

    def execute_cell(self, cell: Any, cell_index: int, *_given: Any, **_options: Any) -> Any:
        """Run one cell; what nbclient does around it is done here too, in its order."""
        if cell.cell_type != "code" or not cell.source.strip():
            return cell
        if self.skip_cells_with_tag in cell.metadata.get("tags", []):
            return cell
        cell["metadata"]["execution"] = {}
        cell.outputs, self.clear_before_next_output = [], False
        reply = self._run(cell, cell_index)
        self.code_cells_executed += 1
        run_sync(self._check_raise_for_error)(cell, cell_index, reply)
        return cell

    def _run(self, cell: Any, rank: int) -> Any:
        _drop(self.local.iopub_channel)  # the end of the cell before, told late
        with time_limit(self._get_timeout(cell)) as is_over:
            self.local.execute(cell.source, allow_stdin=False)
        reply = self.local.get_shell_msg()
        for message in _messages(self.local.iopub_channel):
            if message["msg_type"] != "status":
                self.process_message(message, cell, rank)
        for name, text in self.streams.written():
            self.process_message(_stream(name, text), cell, rank)
        if is_over():
            raise CellTimeoutError.error_from_timeout_and_cell(
                "Cell execution timed out", self._get_timeout(cell), cell
            )
        return reply


def _messages(channel: Any) -> Iterator[Any]:
    while channel.msg_ready():
        yield channel.get_msg()


def _drop(channel: Any) -> None:
    for _ in _messages(channel):
        pass


def _stream(name: str, text: str) -> dict[str, Any]:
    return {
        "msg_type": "stream",
        "content": {"name": name, "text": text},
        "header": {"msg_type": "stream"},
        "parent_header": {},
    }


@contextmanager
def time_limit(seconds: int | None) -> Iterator[Any]:
    """Interrupt what takes longer; what it gives says afterwards whether that was so."""
    over: list[bool] = []

    def interrupt(*_signal: Any) -> None:
        over.append(True)
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, seconds or 0, AGAIN)
    try:
        with suppress(KeyboardInterrupt):
            yield lambda: bool(over)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def local_kernel() -> Iterator[tuple[Any, Any]]:
    """A fresh kernel in this process, and the client that talks to it."""
    _draw_inline()
    InProcessInteractiveShell.clear_instance()
    manager: Any = InProcessKernelManager(config=Config({"HistoryManager": {"enabled": False}}))
    manager.kernel = _Kernel.instance(parent=manager, session=manager.session)
    client = manager.client()
    client.start_channels()
    try:
        yield manager.kernel, client
    finally:
        client.stop_channels()
        manager.kernel.iopub_thread.stop()
        InProcessInteractiveShell.clear_instance()
        _Kernel.clear_instance()


class _NoThread:
    """There is no thread beside this one: ipykernel asks which it is where a cell awaits something."""

    parent_thread = None


class _Kernel(InProcessKernel):
    """A kernel in this process that can also run cells that await something."""

    shell_channel_thread = _NoThread()
    _supports_kernel_subshells = False


def _draw_inline() -> None:
    """Pictures go into the notebook, as with any kernel, whatever drew before."""
    import matplotlib as mpl

    os.environ["MPLBACKEND"] = INLINE
    mpl.rcParams["backend"] = INLINE
