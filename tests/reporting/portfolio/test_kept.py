from pathlib import Path

from commplan.engagement.workspace import Workspace
from commplan.reporting.portfolio.index import write_index
from commplan.reporting.portfolio.kept import FOLDER, keep, lines
from tests.reporting.portfolio.test_index import line


def kept(root: Path, client: str, month: str = "2026-10") -> None:
    (root / "client_data" / client).mkdir(parents=True, exist_ok=True)
    reports = root / "reports"
    keep(reports, client, line(client, month=month), reports / client / month)


def test_a_line_is_kept_and_read_again(tmp_path: Path) -> None:
    kept(tmp_path, "acme")
    found = lines(tmp_path / "reports", tmp_path / "client_data")
    assert found["acme"]["page"] == "acme/2026-10/index.html"


def test_an_earlier_month_made_again_does_not_replace_the_latest(tmp_path: Path) -> None:
    kept(tmp_path, "acme", "2026-10")
    kept(tmp_path, "acme", "2026-08")
    assert lines(tmp_path / "reports", tmp_path / "client_data")["acme"]["month"] == "2026-10"


def test_who_is_gone_or_damaged_is_left_out(tmp_path: Path) -> None:
    for name in ("acme", "gone", "torn"):
        kept(tmp_path, name)
    (tmp_path / "client_data" / "gone").rmdir()
    (tmp_path / "reports" / FOLDER / "torn.json").write_text("{", encoding="utf-8")
    assert set(lines(tmp_path / "reports", tmp_path / "client_data")) == {"acme"}


def test_the_page_is_written_whole_and_only_where_there_is_something(tmp_path: Path) -> None:
    (tmp_path / "client_data").mkdir()
    (tmp_path / "reports").mkdir()
    assert write_index(Workspace(tmp_path)) is None
    kept(tmp_path, "acme")
    path = write_index(Workspace(tmp_path))
    assert path is not None
    assert "acme" in path.read_text("utf-8")
    assert [each.name for each in (tmp_path / "reports").iterdir() if each.is_file()] == ["index.html"]
