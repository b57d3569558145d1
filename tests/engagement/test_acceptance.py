"""What is written down when a finding is accepted, and what stays in the file."""

import datetime as dt
from pathlib import Path

import pytest

from commplan.engagement.acceptance import accept
from commplan.engagement.read import adapter
from commplan.engagement.shipped import begin_client
from commplan.engagement.workspace import Workspace
from commplan.engagement.yaml_file import read_yaml


def entries(path: Path) -> list[tuple[str, str | None, str]]:
    file = read_yaml(path, path.name)
    assert not file.problems
    return [(each.rule, each.at, each.reason.en) for each in adapter("accepted").validate_python(file.data)]


ONE = ("tools/double", "tools[b].category", "Ends in March: “soon”")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("", []),
        ("# Nothing yet.\n", []),
        ("none\n", []),
        ("# Asked in May.\naucun  # really\n", []),
        ("# Mine.\n- rule: a/b  # why\n  reason: r\n", [("a/b", None, "r")]),
        ("  - {rule: a/b, reason: r}\n", [("a/b", None, "r")]),
    ],
)
def test_entry_is_added_and_the_rest_stays(tmp_path: Path, text: str, kept: list[tuple[str, str | None, str]]) -> None:
    path = tmp_path / "accepted.yaml"
    path.write_text(text, encoding="utf-8")
    accept(path, rule=ONE[0], at=ONE[1], reason=ONE[2], until=dt.date(2027, 3, 31))
    assert entries(path) == [*kept, ONE]
    assert all(comment in path.read_text("utf-8") for comment in ("# Mine.", "# why") if comment in text)
    assert "until: 2027-03-31" in path.read_text("utf-8")


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_blank_form_takes_entries(tmp_path: Path, lang: str) -> None:
    (tmp_path / "client_data").mkdir()
    folder = begin_client(Workspace(tmp_path), "acme", name="Acme", currency="EUR", lang=lang)  # type: ignore[arg-type]
    accept(folder / "accepted.yaml", rule="a/b", at=None, reason="r", until=None)
    accept(folder / "accepted.yaml", rule="a/c", at=None, reason="r", until=None)
    assert [rule for rule, _, _ in entries(folder / "accepted.yaml")] == ["a/b", "a/c"]
    assert "##" in (folder / "accepted.yaml").read_text("utf-8")
