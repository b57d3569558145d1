"""One batch at a time in a workspace. The lock is the system's: it is gone with the process, however that ends."""

import datetime as dt
import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from commplan.errors import ReportError
from commplan.knowledge.problem import problem


@contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Keep others out.

    Raises
    ------
    ReportError
        Another process is at work: says which, where and since when.
    """
    import fcntl  # not on Windows, where batches do without

    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            file.seek(0)
            raise _taken(file.read()) from None
        since = dt.datetime.now(tz=dt.UTC).strftime("%Y-%m-%d %H:%M UTC")
        file.truncate(0)
        file.write(json.dumps({"pid": os.getpid(), "host": socket.gethostname(), "since": since}))
        file.flush()
        yield


def _taken(told: str) -> ReportError:
    try:
        who = json.loads(told)
    except ValueError:
        who = {}
    return problem(ReportError, "batch_running", **{name: str(who.get(name, "?")) for name in ("pid", "host", "since")})
