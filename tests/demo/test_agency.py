import hashlib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from commplan.cli import app
from commplan.demo.agency import MOST, make_agency, members_of
from commplan.engagement.read import open_engagement
from commplan.engagement.workspace import Workspace
from commplan.errors import WorkspaceError
from commplan.reporting.identities import identities
from commplan.reporting.page import open_page


def contents(root: Path) -> dict[str, str]:
    return {path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(root.rglob("*")) if path.is_file()}  # fmt: skip


@pytest.fixture(scope="module")
def agency(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("agency") / "w"
    assert make_agency(root, 6) == [f"client-000{rank}" for rank in range(1, 7)]
    return root


def test_the_same_number_gives_the_same_bytes_whatever_the_cores(agency: Path, tmp_path: Path) -> None:
    make_agency(tmp_path / "again", 6, jobs=1)
    assert contents(tmp_path / "again") == contents(agency)


def test_a_larger_agency_begins_with_the_smaller_one(agency: Path, tmp_path: Path) -> None:
    make_agency(tmp_path / "more", 8, jobs=2)
    more = contents(tmp_path / "more")
    assert {name: digest for name, digest in more.items() if name in contents(agency)} == contents(agency)


def test_every_client_is_another_one_and_can_be_read(agency: Path) -> None:
    keys = Workspace(agency).clients()
    pages = [open_page(key, "2026-10", workspace=agency) for key in keys]
    names = {page.engagement.client.name.en for page in pages}
    assert len(names) == len(pages) == 6
    assert {page.engagement.client.lang for page in pages} == {"fr", "en"}
    costs = {round(float(page.performance["cost"].sum()), 2) for page in pages if page.performance is not None}
    assert len(costs) == 6
    assert all(page.unread == () for page in pages)
    assert len(identities(Workspace(agency))) >= 6


def test_no_two_names_are_alike_up_to_the_last() -> None:
    names = [member.name for member in members_of(MOST)]
    assert len(set(names)) == MOST >= 5000


def test_nothing_that_is_there_is_touched(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(WorkspaceError, match="files in"):
        make_agency(tmp_path, 2)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
    with pytest.raises(WorkspaceError, match="it takes 1 to"):
        make_agency(tmp_path / "new", 0)


def test_the_command_says_what_comes_next(tmp_path: Path) -> None:
    told = CliRunner().invoke(app, ["demo", "--clients", "2", str(tmp_path / "w")])
    assert told.exit_code == 0, told.output
    assert "commplan batch" in told.output
    assert open_engagement("client-0001", workspace=tmp_path / "w").channels
