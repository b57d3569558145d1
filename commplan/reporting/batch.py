"""The reports of many clients: several at a time, each in its own process; one that fails costs no other its own."""

import os
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from multiprocessing.connection import wait
from pathlib import Path
from typing import Any, Literal

from commplan.engagement.workspace import Workspace, find_workspace
from commplan.errors import CommplanError, InputError, ReportError
from commplan.knowledge.problem import problem
from commplan.reporting.identities import identities
from commplan.reporting.memory import Room
from commplan.reporting.portfolio.kept import keep
from commplan.reporting.report import Report
from commplan.reporting.run import Progress, run, run_in_job
from commplan.reporting.shelf import sweep
from commplan.reporting.unchanged import Ingredients, Memory, Wanted, ingredients
from commplan.reporting.warm import Job, JobDied, is_possible, start

State = Literal["published", "unchanged", "input", "failed"]
TRIES = 2  # a process that died or took too long gets a second chance; what is wrong in a file does not
TIME_LIMIT = 900.0
BEAT = 0.5
UNKNOWN = 1e9  # what was never made comes first: it may take longest [seconds]


@dataclass(frozen=True)
class Outcome:
    """What happened to one report."""

    wanted: Wanted
    state: State
    seconds: float = 0.0
    tries: int = 1
    report: Report | None = None
    place: Path | None = None
    error: CommplanError | None = None

    @property
    def client(self) -> str:
        """Whose report it is."""
        return self.wanted.client


@dataclass
class Task:
    """A report that is to be made."""

    made_from: Ingredients
    tries: int = 0
    share: float = 0.0

    @property
    def wanted(self) -> Wanted:
        """What is asked for."""
        return self.made_from.wanted

    def begin(self) -> None:
        """Count the try, and take the hashes now: what is changed while the report is made is found the next time."""
        self.tries += 1
        _ = self.made_from.outside, self.made_from.inside


class Batch:
    """Many reports of one workspace.

    Parameters
    ----------
    workspace : path, optional
        The folder that holds client_data and reports.
    jobs : int
        How many at a time; as many as there are cores where it is 0.
    time_limit : float
        For one report [seconds].
    again : bool
        Make those too of which nothing has changed.
    """

    def __init__(
        self, workspace: str | Path | None = None, *, jobs: int = 0, time_limit: float = TIME_LIMIT, again: bool = False
    ) -> None:
        self.place: Workspace = find_workspace(workspace)
        self.memory = Memory(self.place)
        self.jobs = jobs or len(os.sched_getaffinity(0))
        self.time_limit, self.again = time_limit, again
        self.room = Room()

    def plan(self, wanted: Iterable[Wanted]) -> tuple[list[Task], list[Outcome]]:
        """What is to be made, what took longest last time first; and what stands as it is."""
        tasks: list[Task] = []
        standing: list[Outcome] = []
        for each in wanted:
            made_from = ingredients(self.place, each)
            place = None if self.again else self.memory.standing(made_from)
            if place:
                standing.append(Outcome(each, "unchanged", place=place))
            else:
                tasks.append(Task(made_from))
        return sorted(tasks, key=lambda task: -(self.memory.seconds(task.wanted) or UNKNOWN)), standing

    def publish(self, tasks: Sequence[Task], *, progress: Progress = lambda *_told: None) -> Iterator[Outcome]:
        """Make the reports.

        Parameters
        ----------
        tasks : sequence
            As `plan` gives them.
        progress : callable, optional
            Told (client, name of the notebook, how many are done, with the shares of those at work).

        Yields
        ------
        Outcome
            As soon as it is known.
        """
        if not tasks:
            return
        sweep(self.place.reports_folder)
        known = identities(self.place)
        if is_possible():
            yield from _Crew(self, known, progress).work(tasks)
            return
        for task in tasks:
            task.begin()
            yield self.outcome(task, _alone(self.place, task.wanted, known), seconds=0.0)

    def outcome(self, task: Task, came: Any, *, seconds: float) -> Outcome:
        """What a report came to, remembered where it stands."""
        made = Outcome(task.wanted, "published", seconds=seconds, tries=max(task.tries, 1))
        if isinstance(came, Report):
            if came.line:
                keep(self.place.reports_folder, came.client, came.line, came.folder)
            self.memory.keep(task.made_from, place=came.folder, seconds=seconds)
            return replace(made, report=came, place=came.folder)
        return replace(made, state="input" if isinstance(came, InputError) else "failed", error=_told(came))


def _alone(place: Workspace, wanted: Wanted, known: dict[str, str]) -> Any:
    try:
        return run(wanted.client, month=wanted.month, lang=wanted.lang, workspace=place.root, known=known,
                   also=wanted.also)  # fmt: skip
    except Exception as error:  # noqa: BLE001 (whatever happens to one client, the others get their reports)
        return error


def _told(error: Any) -> CommplanError:
    if isinstance(error, CommplanError):
        return error
    return ReportError(f"{type(error).__name__}: {error}")


class _Crew:
    """The processes at work."""

    def __init__(self, batch: Batch, known: dict[str, str], progress: Progress) -> None:
        self.batch, self.known, self.progress = batch, known, progress
        self.at_work: dict[Any, tuple[Job, Task]] = {}
        self.done = 0

    def work(self, tasks: Sequence[Task]) -> Iterator[Outcome]:
        waiting = deque(tasks)
        try:
            while waiting or self.at_work:
                self._begin(waiting)
                yield from self._listen(waiting)
        finally:  # Ctrl-C, or nobody wants the rest
            for job, _ in self.at_work.values():
                job.end()

    def _begin(self, waiting: deque[Task]) -> None:
        while waiting and len(self.at_work) < self.batch.jobs and self.batch.room.for_another(self._pids()):
            task = waiting.popleft()
            task.begin()
            job = start(run_in_job, task.wanted.client, month=task.wanted.month, lang=task.wanted.lang, view="client",
                        workspace=self.batch.place.root, allow="", known=self.known,
                        also=task.wanted.also)  # fmt: skip
            self.at_work[job.connection] = (job, task)

    def _pids(self) -> list[int]:
        return [job.pid for job, _ in self.at_work.values()]

    def _listen(self, waiting: deque[Task]) -> Iterator[Outcome]:
        for ready in wait(list(self.at_work), timeout=BEAT):
            job, task = self.at_work[ready]
            came = self._heard(job, task)
            if came is not None:
                yield from self._over(job, task, came, waiting)
        for job, task in list(self.at_work.values()):
            if time.monotonic() - job.started > self.batch.time_limit:
                job.end()
                late = problem(ReportError, "report_late", client=task.wanted.client, seconds=self.batch.time_limit)
                yield from self._over(job, task, late, waiting, may_pass=True)

    def _heard(self, job: Job, task: Task) -> Any:
        """What a job came to, or None where it only told how far it is."""
        try:
            kind, news = job.receive()
            if kind == "told":
                self._progress(task, *news)
                return None
            return job.finish(kind, news)
        except Exception as error:  # noqa: BLE001 (it is this report's outcome)
            return error

    def _progress(self, task: Task, client: str, step: str, share: float) -> None:
        task.share = share
        self.progress(client, step, self.done + sum(each.share for _, each in self.at_work.values()))

    def _over(
        self, job: Job, task: Task, came: Any, waiting: deque[Task], *, may_pass: bool = False
    ) -> Iterator[Outcome]:
        del self.at_work[job.connection]
        if isinstance(came, JobDied):
            may_pass, code = True, came.code
            came = problem(ReportError, "report_died", client=task.wanted.client, code=code)
        if may_pass and task.tries < TRIES:
            waiting.append(task)
            return
        self.done += 1
        yield self.batch.outcome(task, came, seconds=time.monotonic() - job.started)
