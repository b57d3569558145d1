"""A workspace in an S3 bucket, on a real server on loopback: same bytes as on disk, and only what changed moves."""

import shutil
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from moto.server import ThreadedMotoServer
from typer.testing import CliRunner

from commplan.cli import app
from commplan.errors import WorkspaceError
from commplan.reporting.away.mirror import Mirror, is_away
from commplan.reporting.manifest import sha256
from tests.reporting.conftest import OPEN

BUCKET = "s3://agency-bucket/agency"


@pytest.fixture
def agency(make: Callable[..., Path]) -> Path:
    return make(OPEN, 'page.show("money")')


@pytest.fixture
def options(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Any]]:
    import s3fs

    for name, value in (
        ("AWS_ACCESS_KEY_ID", "a"),
        ("AWS_SECRET_ACCESS_KEY", "b"),
        ("AWS_DEFAULT_REGION", "us-east-1"),
    ):
        monkeypatch.setenv(name, value)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    server.start()
    host, port = server.get_host_and_port()
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
    s3fs.S3FileSystem.clear_instance_cache()
    reset = urllib.request.Request(f"http://{host}:{port}/moto-api/reset", method="POST")
    urllib.request.urlopen(reset, timeout=30).close()  # noqa: S310 (our own server on loopback)
    yield {"endpoint_url": f"http://{host}:{port}"}
    server.stop()


@pytest.fixture
def store(agency: Path, options: dict[str, Any]) -> Any:
    import s3fs

    found = s3fs.S3FileSystem(**options)
    with suppress(FileExistsError):  # another test's server may live in this process
        found.mkdir("agency-bucket")
    for name in ("client_data", "notebooks"):
        found.put(str(agency / name), "agency-bucket/agency/", recursive=True)
    return found


def pages(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): sha256(path) for path in sorted(folder.rglob("*.html"))}


def test_a_batch_in_a_bucket_gives_the_bytes_of_one_on_disk(
    agency: Path, store: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    told = CliRunner().invoke(app, ["batch", "--workspace", BUCKET])
    assert told.exit_code == 0, told.output
    store.get("agency-bucket/agency/reports", str(tmp_path / "came"), recursive=True)
    assert CliRunner().invoke(app, ["batch", "--workspace", str(agency)]).exit_code == 0
    came, here = pages(tmp_path / "came"), pages(agency / "reports")
    assert came == here
    assert any(name.startswith("acme/") for name in here)
    again = CliRunner().invoke(app, ["batch", "--workspace", BUCKET])
    assert again.exit_code == 0
    assert "1" in again.output
    assert not list((tmp_path / "cache").rglob("*.new"))


def test_only_what_changed_is_fetched_and_what_is_gone_goes(
    store: Any, options: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mirror = Mirror(BUCKET, cache=tmp_path / "cache", **options)
    copy = mirror.pull()
    assert (copy / "client_data" / "acme" / "client.yaml").is_file()
    fetched: list[str] = []
    own = mirror.store.get_file
    monkeypatch.setattr(mirror.store, "get_file", lambda name, *more: (fetched.append(name), own(name, *more)))
    mirror.pull()
    assert fetched == []
    with store.open("agency-bucket/agency/client_data/acme/client.yaml", "w") as file:
        file.write("name: Other\ncurrency: EUR\n")
    store.rm("agency-bucket/agency/client_data/acme/channels.yaml")
    mirror.pull()
    assert [name.rpartition("/")[2] for name in fetched] == ["client.yaml"]
    assert "Other" in (copy / "client_data" / "acme" / "client.yaml").read_text("utf-8")
    assert not (copy / "client_data" / "acme" / "channels.yaml").exists()


def test_the_manifest_is_published_last_and_nothing_twice(store: Any, options: dict[str, Any], tmp_path: Path) -> None:
    mirror = Mirror(BUCKET, cache=tmp_path / "cache", **options)
    report = mirror.pull() / "reports" / "acme" / "2026-10"
    report.mkdir(parents=True)
    for name in ("a.html", "manifest.json", "z.html"):
        (report / name).write_text(name, encoding="utf-8")
    (report.parent / ".2026-10.x.new").mkdir()
    (report.parent / ".2026-10.x.new" / "half.html").write_text("half", encoding="utf-8")
    assert [name.rpartition("/")[2] for name in mirror.push()] == ["a.html", "z.html", "manifest.json"]
    assert mirror.push() == []
    (report / "a.html").unlink()
    mirror.push()
    assert not store.exists("agency-bucket/agency/reports/acme/2026-10/a.html")


def test_what_cannot_be_reached_is_said(options: dict[str, Any], tmp_path: Path) -> None:
    assert is_away("s3://x/y")
    assert not is_away("/home/x")
    assert not is_away(None)
    with pytest.raises(WorkspaceError):
        Mirror("nowhere://x", cache=tmp_path)
    with pytest.raises(WorkspaceError):
        Mirror("s3://no-such-bucket/x", cache=tmp_path, **options).pull()
    shutil.rmtree(tmp_path, ignore_errors=True)
