"""A batch on a real Dask cluster on loopback: same bytes as here, and a worker that is killed costs no report."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from commplan.cli import app
from commplan.errors import WorkspaceError
from commplan.reporting.away.cluster import Cluster
from commplan.reporting.batch import Batch
from commplan.reporting.identities import identities
from commplan.reporting.manifest import sha256
from commplan.reporting.unchanged import Wanted
from tests.reporting.conftest import OPEN

NAMES = ("Brivonne", "Calmonval", "Dordricourt", "Fenlacsac")


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


@pytest.fixture
def agency(make: Callable[..., Path]) -> Path:
    """Four clients and one notebook that takes a second."""
    root = make(OPEN, "import time; time.sleep(1)", 'page.show("money", "cost_per_lead")')
    first = root / "client_data" / "acme"
    for rank, name in enumerate(NAMES):
        other = root / "client_data" / f"client-{rank}"
        shutil.copytree(first, other)
        text = (
            (other / "client.yaml")
            .read_text("utf-8")
            .replace('"Acme"', f'"{name}"')
            .replace("900 EUR", f"9{rank}0 EUR")
        )
        (other / "client.yaml").write_text(text, encoding="utf-8")
    shutil.rmtree(first)
    return root


class Machines:
    """A scheduler and its workers, each a process of its own."""

    def __init__(self, folder: Path, workers: int) -> None:
        self.address, self.folder = f"tcp://127.0.0.1:{free_port()}", folder
        port = self.address.rpartition(":")[2]
        self.scheduler = self._start("scheduler", "--host", "127.0.0.1", "--port", port, "--no-dashboard")
        self.workers = [self.worker() for _ in range(workers)]

    def worker(self) -> "subprocess.Popen[bytes]":
        return self._start("worker", self.address, "--nthreads", "1", "--nworkers", "1", "--no-nanny", "--no-dashboard",
                           "--local-directory", str(self.folder))  # fmt: skip

    def _start(self, kind: str, *more: str) -> "subprocess.Popen[bytes]":
        with (self.folder / f"{kind}.log").open("ab") as log:
            command = [sys.executable, "-m", f"distributed.cli.dask_{kind}", *more]
            return subprocess.Popen(command, stdout=log, stderr=log, env={**os.environ, "HOME": str(self.folder)})

    def end(self) -> None:
        """Workers wait for a scheduler that is gone: they are not asked twice."""
        for each in (*self.workers, self.scheduler):
            each.kill()
            each.wait(30)


@pytest.fixture(scope="module")
def machines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    found = Machines(tmp_path_factory.mktemp("machines"), workers=2)
    yield found
    found.end()


def made_on(cluster: str, agency: Path) -> list[Any]:
    batch = Batch(agency)
    tasks, _ = batch.plan([Wanted(name) for name in batch.place.clients()])
    return list(Cluster(cluster, batch).publish(tasks, identities(batch.place)))


def pages(agency: Path) -> dict[str, str]:
    return {path.relative_to(agency).as_posix(): sha256(path) for path in sorted((agency / "reports").rglob("*"))
            if path.is_file() and not any(part.startswith(".") for part in path.relative_to(agency).parts)}  # fmt: skip


def test_reports_are_the_same_bytes_as_here_and_stand_afterwards(agency: Path, machines: Machines) -> None:
    outcomes = made_on(machines.address, agency)
    assert [each.state for each in outcomes] == ["published"] * len(NAMES), [each.error for each in outcomes]
    away = pages(agency)
    shutil.rmtree(agency / "reports")
    batch = Batch(agency)
    tasks, _ = batch.plan([Wanted(name) for name in batch.place.clients()])
    assert {each.state for each in batch.publish(tasks)} == {"published"}
    assert pages(agency) == away
    assert all(each.state == "unchanged" for each in Batch(agency).plan([Wanted("client-0")])[1])


def test_what_is_wrong_with_one_client_is_said_and_stops_no_other(agency: Path, machines: Machines) -> None:
    (agency / "client_data" / "client-1" / "channels.yaml").write_text("- id: Not Short\n", encoding="utf-8")
    states = {each.client: (each.state, str(each.error or "")) for each in made_on(machines.address, agency)}
    assert states["client-1"][0] == "input"
    assert "channels.yaml" in states["client-1"][1]
    assert {state for client, (state, _) in states.items() if client != "client-1"} == {"published"}


def test_the_command_says_who_does_not_answer(agency: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import commplan.reporting.away.cluster as module

    monkeypatch.setattr(module, "PATIENCE", 1)
    with pytest.raises(WorkspaceError, match="No scheduler answers"):
        made_on(f"tcp://127.0.0.1:{free_port()}", agency)
    told = CliRunner().invoke(app, ["batch", "--cluster", f"tcp://127.0.0.1:{free_port()}", "--workspace", str(agency)])
    assert told.exit_code != 0
    assert "Traceback" not in told.output


def test_a_worker_that_is_killed_costs_no_report(agency: Path, machines: Machines) -> None:
    """The last one, for a machine is missing afterwards."""

    def kill() -> None:
        time.sleep(4)
        machines.workers[0].send_signal(signal.SIGKILL)

    threading.Thread(target=kill, daemon=True).start()
    outcomes = made_on(machines.address, agency)
    assert [each.state for each in outcomes] == ["published"] * len(NAMES), [each.error for each in outcomes]
    assert len(list((agency / "reports").glob("client-*/*/manifest.json"))) == len(NAMES)
