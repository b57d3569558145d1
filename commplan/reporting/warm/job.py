"""Work done in a process of its own, forked from one that has everything loaded.

The processes come from Python's own fork server, which has a single thread and nothing of any client: it is started
once, loads `preload`, and every job is a fork of it.
"""

import ctypes
import multiprocessing as mp
import os
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache, update_wrapper
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import ModuleType
from typing import Any, Generic, ParamSpec, TypeVar

Told = Callable[..., None]
P = ParamSpec("P")
T = TypeVar("T")
PRELOAD = "commplan.reporting.warm.preload"
SEED = 20261101
SERVER = {"PYTHONHASHSEED": "0", "MPLBACKEND": "agg", "PYDEVD_DISABLE_FILE_VALIDATION": "1"}
GRACE = 2.0  # between asking a process to end and ending it [seconds]
_END_SIGNAL = 1  # of prctl: what is sent when the parent ends
_inside = False


class JobDied(Exception):
    """The process of a job ended without a result: killed, out of memory, or left by `os._exit`."""

    def __init__(self, code: int | None) -> None:
        super().__init__(f"ended with code {code}")
        self.code = code


class JobTimeout(Exception):
    """The job took longer than it was given."""


class JobFailed(Exception):
    """The job raised something that cannot be handed over; the text is its traceback."""


def is_possible() -> bool:
    """Whether this system can fork safely: Linux and its like; not Windows, nor macOS, whose libraries forbid it."""
    return sys.platform not in ("win32", "darwin") and hasattr(os, "fork")


def in_job() -> bool:
    """Whether this process is one that was forked for a job, and may therefore be used up."""
    return _inside


class OnceInJob(Generic[P, T]):
    """A function asked once, in a process that serves one report: its notebooks all ask for the same."""

    def __init__(self, function: Callable[P, T]) -> None:
        self._function = function
        self._kept: dict[tuple[Any, ...], T] = {}
        update_wrapper(self, function)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T:
        """What the function gives, or gave."""
        if not _inside:
            return self._function(*args, **kwargs)
        key = _key(args, kwargs)
        if key not in self._kept:
            self._kept[key] = self._function(*args, **kwargs)
        return self._kept[key]

    def keep(self, given: T, /, *args: P.args, **kwargs: P.kwargs) -> None:
        """Say what the answer is to something that will be asked in other words."""
        if _inside:
            self._kept[_key(args, kwargs)] = given


def _key(args: tuple[Any, ...], kwargs: dict[str, Any]) -> tuple[Any, ...]:
    named = (part for pair in sorted(kwargs.items()) for part in pair)
    return tuple(str(each) if isinstance(each, Path) else each for each in (*args, *named))


@cache
def _context() -> Any:
    context = mp.get_context("forkserver")
    context.set_forkserver_preload([PRELOAD])
    return context


class Job:
    """A function at work in another process.

    Parameters
    ----------
    process : Process
    connection : Connection
        Readable when there is news; `wait_any` waits for several.
    """

    def __init__(self, process: BaseProcess, connection: Connection) -> None:
        self.process, self.connection = process, connection
        self.started = time.monotonic()
        self.pid = process.pid or 0

    def wait(self, *, timeout: float | None = None, told: Told = lambda *_news: None) -> Any:
        """The result, once it is there.

        Parameters
        ----------
        timeout : float, optional
            [seconds] from the start of the job; then it is ended, with all that it started.
        told : callable
            Given what the job tells meanwhile.

        Raises
        ------
        JobTimeout, JobDied
            No result came. Anything that the function raised is raised here.
        """
        while True:
            left = None if timeout is None else self.started + timeout - time.monotonic()
            if left is not None and (left <= 0 or not self.connection.poll(max(left, 0))):
                self.end()
                raise JobTimeout
            kind, news = self.receive()
            if kind == "told":
                told(*news)
            else:
                return self.finish(kind, news)

    def receive(self) -> tuple[str, Any]:
        """The next news; waits for it."""
        try:
            kind, news = self.connection.recv()
        except (EOFError, OSError):
            self.process.join()
            self.close()
            raise JobDied(self.process.exitcode) from None
        return kind, news

    def finish(self, kind: str, news: Any) -> Any:
        """The result that the last news brought, or the error that it was."""
        self.process.join(GRACE)
        self.end()
        if kind == "raised":
            raise news
        return news

    def end(self) -> None:
        """End the process and all that it started."""
        for sign in (signal.SIGTERM, signal.SIGKILL):
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self.pid, sign)
            self.process.join(GRACE if sign == signal.SIGTERM else None)
        self.close()

    def close(self) -> None:
        """Let go of what belongs to it."""
        self.connection.close()


def start(function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Job:
    """Begin a function in a process of its own.

    Parameters
    ----------
    function : callable
        Found by its module and name in the other process. Where it takes `tell`, that is a function that sends news.
    *args, **kwargs
        Handed over by pickle.
    """
    ours, theirs = _context().Pipe(duplex=False)
    process = _context().Process(target=_work, args=(theirs, function, args, kwargs))
    with _server_ready():
        process.start()
    theirs.close()
    return Job(process, ours)


@contextmanager
def _server_ready() -> Iterator[None]:
    """Start the server as it should be: sets in one order for all, and the program that asks is not run again there."""
    asking = sys.modules["__main__"]
    before = dict(os.environ)
    sys.modules["__main__"] = ModuleType("__main__")
    os.environ.update(SERVER)
    try:
        yield
    finally:
        sys.modules["__main__"] = asking
        os.environ.clear()
        os.environ.update(before)


def _work(connection: Connection, function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
    _begin()
    try:
        news = ("result", function(*args, **kwargs, **_tell(function, connection)))
    except Exception as error:  # noqa: BLE001 (whatever it was is for the caller to judge)
        news = ("raised", error)
    _send(connection, news)
    connection.close()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)  # threads that a notebook left running do not keep the process


def _send(connection: Connection, news: tuple[str, Any]) -> None:
    try:
        connection.send(news)
    except Exception:  # noqa: BLE001 (errors of other libraries may not be made for pickling)
        value = news[1]
        told = "".join(traceback.format_exception(value)) if isinstance(value, BaseException) else repr(value)
        connection.send(("raised", JobFailed(told)))


def _tell(function: Callable[..., Any], connection: Connection) -> dict[str, Any]:
    wants = "tell" in getattr(function, "__code__", _tell.__code__).co_varnames
    return {"tell": lambda *news: connection.send(("told", news))} if wants else {}


def _end_with_parent() -> None:
    """Where the system can: when whoever asked is killed, its fork server ends, and the jobs with it."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_END_SIGNAL, signal.SIGKILL)


def _begin() -> None:
    """The same for every job: a group of its own, chance from the same seed, one time zone, one way of writing."""
    global _inside
    _inside = True
    os.setsid()
    _end_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who started the jobs
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.environ["TZ"] = "UTC"
    time.tzset()
    random.seed(SEED)
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed(SEED)
