"""A folder for what is written on the way to a report."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def scratch_of_job() -> Iterator[None]:
    """Whatever this process writes to a passing place goes into one folder, which is gone with it.

    It has to be there before the process is confined: a kernel with Landlock opens nothing that is made later beside
    the way to the clients. For processes that make one report and end.
    """
    with tempfile.TemporaryDirectory(prefix="commplan-") as folder:
        os.environ["TMPDIR"] = tempfile.tempdir = folder
        yield
