import shutil
from pathlib import Path
from typing import Any

import pytest

from commplan.engagement.read import open_part
from commplan.errors import EngagementError, WorkspaceError
from commplan.knowledge import words
from commplan.widgets.draft import FOLDER, read_draft
from commplan.widgets.session import Session

ROOT = Path(__file__).parents[2]
EN, FR = words("en"), words("fr")
OBJECTIVES = """\
# the goals of the year
- id: first    # by hand
  title: "Thirty leads: a month"
  target: 30
- id: second
  title: {fr: "Deux", en: "Two"}
"""


@pytest.fixture
def client(tmp_path: Path) -> Path:
    folder = tmp_path / "client_data" / "acme"
    folder.mkdir(parents=True)
    (folder / "client.yaml").write_text("name: Acme\ncurrency: EUR\n", encoding="utf-8")
    (folder / "objectives.yaml").write_text(OBJECTIVES, encoding="utf-8")
    return folder


def text(client: Path, part: str = "objectives") -> str:
    return (client / f"{part}.yaml").read_text("utf-8")


def test_saving_changes_what_was_typed_and_nothing_else(client: Path) -> None:
    session = Session(client, "objectives")
    session.set((0, "target"), "40")
    assert session.is_changed
    assert session.save(EN)
    assert text(client) == OBJECTIVES.replace("target: 30", "target: 40")


@pytest.mark.parametrize(
    ("place", "value", "said"),
    [((0, "target"), "lots", "number"), ((0, "kind"), "sometimes", "one of"), ((0, "deadline"), "soon", "day"),
     ((0, "id"), "Not Short", "short name"), ((0, "title"), None, "a value")],
)  # fmt: skip
def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_saved(
    client: Path, place: Any, value: Any, said: str
) -> None:
    session = Session(client, "objectives")
    session.set(place, value)
    wrong = session.wrong(EN)
    assert said in wrong[place]
    assert session.wrong(FR)[place] != wrong[place]
    assert not session.save(EN)
    assert text(client) == OBJECTIVES


def test_a_second_record_of_the_same_name_is_wrong(client: Path) -> None:
    session = Session(client, "objectives")
    session.set((1, "id"), "first")
    assert (1, "id") in session.wrong(EN)
    assert (0, "id") not in session.wrong(EN)


def test_records_are_added_moved_and_removed_with_their_comments(client: Path) -> None:
    session = Session(client, "objectives")
    rank = session.add(())
    session.set((rank, "id"), "third")
    session.set((rank, "title"), "Three")
    assert session.move((), rank, -5) == 0
    session.remove((), 2)
    assert session.save(EN)
    assert [each.id for each in open_part(client, "objectives")] == ["third", "first"]
    assert '"Thirty leads: a month"' in text(client)


def test_a_record_in_which_nothing_was_typed_is_none(client: Path) -> None:
    session = Session(client, "objectives")
    session.add(())
    assert session.wrong(EN) == {}
    assert session.save(EN)
    assert len(open_part(client, "objectives")) == 2


def test_every_change_is_in_the_draft_and_comes_back_after_the_kernel_died(client: Path) -> None:
    first = Session(client, "objectives")
    for typed in ("T", "Tw", "Two", "Two mo"):
        first.set((1, "title"), typed)
    del first  # nobody saved
    again = Session(client, "objectives")
    assert again.draft is not None
    assert not again.is_changed
    again.restore()
    assert again.content[1]["title"] == "Two mo"
    assert again.save(EN)
    assert not list((client / FOLDER).iterdir())


def test_a_draft_that_is_not_wanted_is_forgotten(client: Path) -> None:
    Session(client, "objectives").set((0, "target"), "31")
    again = Session(client, "objectives")
    again.discard()
    assert Session(client, "objectives").draft is None
    assert text(client) == OBJECTIVES


def test_drafts_are_no_part_of_what_a_report_is_made_from(client: Path) -> None:
    from commplan.reporting.manifest import inputs

    Session(client, "objectives").set((0, "target"), "31")
    assert not any("draft" in name for name in inputs(client, []))


def test_a_file_changed_in_another_tab_is_noticed_and_both_are_offered(client: Path) -> None:
    mine, theirs = Session(client, "objectives"), Session(client, "objectives")
    theirs.set((1, "title"), "Theirs")
    assert theirs.save(EN)
    mine.set((0, "title"), "Mine")
    with pytest.raises(WorkspaceError):
        mine.save(EN)
    assert mine.is_changed_elsewhere
    assert mine.content[0]["title"] == "Mine"
    assert read_draft(client, "objectives") is not None
    assert mine.keep_mine(EN)
    assert open_part(client, "objectives")[0].title.en == "Mine"


def test_theirs_can_be_taken(client: Path) -> None:
    mine, theirs = Session(client, "objectives"), Session(client, "objectives")
    theirs.set((1, "title"), "Theirs")
    theirs.save(EN)
    mine.set((0, "title"), "Mine")
    mine.take_theirs()
    assert mine.content[1]["title"] == "Theirs"
    assert not mine.is_changed


def test_a_folder_that_cannot_be_written_loses_nothing(client: Path) -> None:
    import commplan.widgets.session as module

    session = Session(client, "objectives")
    shutil.rmtree(client / FOLDER, ignore_errors=True)
    (client / FOLDER).write_text("in the way", encoding="utf-8")
    session.set((0, "target"), "41")
    assert not session.keeps_draft
    assert session.content[0]["target"] == 41
    assert module.Session is Session


@pytest.mark.parametrize(
    "typed", ["<script>alert(1)</script>", "a: b # c", "- x", "été « ça »", "'", "{{ 7 }}", "x" * 100_000]
)
def test_any_text_comes_back_as_it_was_typed(client: Path, typed: str) -> None:
    session = Session(client, "objectives")
    session.set((0, "title"), typed)
    assert session.save(EN)
    assert open_part(client, "objectives")[0].title.en == typed
    assert Session(client, "objectives").content[0]["title"] == typed


def test_a_part_of_which_there_is_no_file_yet_begins_empty(client: Path) -> None:
    session = Session(client, "personas")
    rank = session.add(())
    session.set((rank, "id"), "owner")
    session.set((rank, "title"), "The owner")
    session.set((rank, "evidence"), [{"kind": "survey"}])
    assert session.save(FR)
    assert open_part(client, "personas")[0].evidence[0].kind == "survey"


def test_a_file_that_cannot_be_read_is_not_edited(client: Path) -> None:
    (client / "objectives.yaml").write_text("- id: [", encoding="utf-8")
    with pytest.raises(EngagementError):
        Session(client, "objectives")


@pytest.mark.parametrize("part", ["swot", "personas", "objectives", "channels", "budget", "plan", "decisions", "audit"])
@pytest.mark.parametrize("name", ["demo-menuiserie-valmont", "demo-wren-and-tide"])
def test_opening_and_saving_a_demo_client_changes_no_meaning(tmp_path: Path, name: str, part: str) -> None:
    folder = tmp_path / name
    shutil.copytree(ROOT / "client_data" / name, folder, ignore=shutil.ignore_patterns("exports"))
    before = open_part(folder, part)
    session = Session(folder, part)
    assert session.wrong(EN) == {}
    assert session.save(EN)
    assert open_part(folder, part) == before
    comments = [line for line in (ROOT / "client_data" / name / f"{part}.yaml").read_text("utf-8").splitlines()
                if line.startswith("#")]  # fmt: skip
    assert all(line in text(folder, part) for line in comments)
