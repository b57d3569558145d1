"""The same batch on a Dask cluster: bundles go out, reports come back and are put in their places here."""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from commplan.errors import CommplanError, InputError, ReportError, WorkspaceError
from commplan.knowledge.problem import problem
from commplan.reporting.away.bundle import packed, unpack_folder
from commplan.reporting.away.worker import make_away
from commplan.reporting.batch import Batch, Task
from commplan.reporting.report import Report
from commplan.reporting.run import Progress
from commplan.reporting.shelf import new_report

PATIENCE = 15
"""How long a scheduler may take to answer [seconds]."""


@dataclass
class Cluster:
    """A Dask cluster that makes reports.

    Parameters
    ----------
    address : str
        Of its scheduler, such as `tcp://10.0.0.4:8786`.
    batch : Batch
        Plans, remembers and keeps the place of the reports.
    """

    address: str
    batch: Batch

    def publish(
        self, tasks: Sequence[Task], known: Mapping[str, str], *, progress: Progress = lambda *_told: None
    ) -> Iterator[Any]:
        """Make the reports; each outcome as soon as it is known, as `Batch.publish` gives them.

        Raises
        ------
        WorkspaceError
            The extra is not installed, or nobody answers at the address.
        """
        client = self._client()
        begun = {}
        try:
            for task in tasks:
                task.begin()
                bundle = packed(self.batch.place, task.wanted.client, self._asked(task, known)).content
                # a worker that dies gives its work back: Dask then hands it to another one
                future = client.submit(make_away, bundle, self.batch.time_limit, pure=False, retries=1)
                begun[future] = (task, time.monotonic())
            yield from self._collected(client, begun, progress)
        finally:
            client.cancel(list(begun))
            client.close()

    def _client(self) -> Any:
        try:
            from distributed import Client
        except ImportError:
            raise problem(WorkspaceError, "cluster_missing") from None
        try:
            make: Any = Client
            return make(self.address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError, TimeoutError) as error:
            raise problem(WorkspaceError, "cluster_silent", address=self.address, reason=str(error)[:200]) from None

    @staticmethod
    def _asked(task: Task, known: Mapping[str, str]) -> dict[str, Any]:
        wanted = task.wanted
        return {"month": wanted.month, "lang": wanted.lang, "also": list(wanted.also), "known": dict(known)}

    def _collected(self, client: Any, begun: Mapping[Any, tuple[Task, float]], progress: Progress) -> Iterator[Any]:
        from distributed import as_completed

        in_turn: Any = as_completed
        for done, future in enumerate(in_turn(list(begun), loop=client.loop), start=1):
            task, started = begun[future]
            try:
                came: Any = self._put(task, future.result())
            except CommplanError as error:
                came = error
            except Exception as error:  # noqa: BLE001 (what the cluster says of one report costs no other its own)
                came = ReportError(f"{type(error).__name__}: {error}")
            progress(task.wanted.client, "", done)
            yield self.batch.outcome(task, came, seconds=time.monotonic() - started)

    def _put(self, task: Task, answer: Mapping[str, Any]) -> Report:
        client = task.wanted.client
        if "report" not in answer:
            raise _refusal(client, answer, self.batch.time_limit)
        folder = self.batch.place.reports_folder / client / answer["folder"]
        with new_report(folder) as building:
            unpack_folder(answer["report"], building)
        left_out = tuple(ReportError(why) for why in answer["left_out"])
        return Report(client, answer["month"], answer["lang"], folder, left_out=left_out, line=answer["line"])


def _refusal(client: str, answer: Mapping[str, Any], limit: float) -> CommplanError:
    if answer["kind"] == "late":
        return problem(ReportError, "report_late", client=client, seconds=limit)
    return (InputError if answer["kind"] == "input" else ReportError)(answer["error"])
