import time
from pathlib import Path

import pytest

from commplan.engagement.read import FILES, open_engagement
from commplan.errors import EngagementError, WorkspaceError
from commplan.knowledge import words

CLIENT = "name: Acme\ncurrency: EUR\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    client = tmp_path / "client_data" / "acme"
    client.mkdir(parents=True)
    (client / "client.yaml").write_text(CLIENT, encoding="utf-8")
    return client


def problems(folder: Path) -> list[str]:
    with pytest.raises(EngagementError) as raised:
        open_engagement(folder)
    return str(raised.value).splitlines()


def put(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")


def test_client_file_alone_is_enough(folder: Path) -> None:
    engagement = open_engagement(folder)
    assert engagement.key == "acme"
    assert all(getattr(engagement, part) is None for part in FILES if part != "client")


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("objectives.yaml", "- id: q\n  title: Q\n  target: more\n", ':3: target: expected a number, found "more"'),
        (
            "objectives.yaml",
            "- id: q\n  title: Q\n  deadlin: 1\n",
            ":3: deadlin: expected a known field (the nearest is",
        ),
        ("objectives.yaml", "- id: q\n  title: Q\n  zzzzzz: 1\n", ":3: zzzzzz: expected a known field (id, title,"),
        ("objectives.yaml", "- id: q\n", ":1: title: expected a value (this field is required), found nothing"),
        ("objectives.yaml", "id: q\n", ":1: expected a list"),
        ("objectives.yaml", "- q\n", ":1: expected a group of fields"),
        ("objectives.yaml", "- id: q\n  title: Q\n- id: q\n  title: R\n", ":3: id: expected a short name of its own"),
        ("objectives.yaml", "- id: q\n  title: Q\n  title: R\n", ":3: title: expected each field only once"),
        ("objectives.yaml", "- id: Q 1\n  title: Q\n", ":1: id: expected a short name in lower-case letters"),
        ("objectives.yaml", "- id: q\n\ttitle: Q\n", ":2: expected spaces at the beginning of the line, never a tab"),
        ("objectives.yaml", "- id: 'q\n", ": expected well-formed YAML"),
        ("objectives.yaml", "x: &a [*a]\n", ":1: expected values written out, without references"),
        ("objectives.yaml", "- !!python/object:os.system 1\n", ":1: expected well-formed YAML"),
        ("objectives.yaml", "- id: q\n  title: Q\n  type: fame\n", ":3: type: expected one of: awareness, conversion"),
        ("objectives.yaml", "- id: q\n  title: Q\n  deadline: soon\n", ":3: deadline: expected a day, such as"),
        (
            "budget.yaml",
            "year: 2026\ntotal: 5000\n",
            ":2: total: expected an amount with its currency, such as 1200 EUR",
        ),
        ("journey.yaml", "basket_abandonment: 68\n", ":1: basket_abandonment: expected a share between 0 and 1"),
        ("decisions.yaml", "- month: 2026-13\n", ":1: month: expected a month, such as 2026-10"),
        (
            "audit.yaml",
            "- date: 2026-10-01\n  answers:\n    a/b: {level: 9}\n",
            ":3: answers.a/b.level: expected at most 4",
        ),
        ("objectifs.yaml", "- id: q\n", ":1: expected a known file (the nearest is “objectives.yaml”)"),
    ],
)
def test_problem_says_where_what_was_expected_and_what_was_found(
    folder: Path, name: str, text: str, expected: str
) -> None:
    put(folder, name, text)
    found = problems(folder)
    assert len(found) == 1, found
    assert found[0].startswith(f"client_data/acme/{name}:")
    assert expected in found[0]


def test_all_problems_of_all_files_at_once(folder: Path) -> None:
    put(folder, "client.yaml", "name: Acme\ncurency: EUR\nrevenue: 1200\n")
    put(folder, "objectives.yaml", "- id: q\n  title: Q\n  target: more\n")
    put(folder, "brand.yaml", "a:\n\t- b\n")
    found = problems(folder)
    assert [line.split(": ")[0].removeprefix("client_data/acme/") for line in found] == [
        "brand.yaml:2", "client.yaml:1", "client.yaml:2", "client.yaml:3", "objectives.yaml:3",
    ]  # fmt: skip


def test_problem_in_french(folder: Path) -> None:
    put(folder, "objectives.yaml", "- id: q\n  title: Q\n  target: plus\n")
    with pytest.raises(EngagementError) as raised:
        open_engagement(folder)
    (found,) = raised.value.problems
    assert found.phrase(words("fr")).endswith('target: attendu\u00a0: un nombre\u202f; trouvé\u00a0: "plus"')  # type: ignore[attr-defined]


def test_another_encoding_is_named(folder: Path) -> None:
    (folder / "brand.yaml").write_bytes("axis: réparé\n".encode("cp1252"))
    assert "expected text in UTF-8" in problems(folder)[0]


def test_byte_order_mark_does_no_harm(folder: Path) -> None:
    (folder / "client.yaml").write_bytes(b"\xef\xbb\xbf" + CLIENT.encode())
    assert open_engagement(folder).client.currency == "EUR"


def test_no_stays_a_word(folder: Path) -> None:
    put(folder, "client.yaml", "name: NO\ncurrency: NOK\ncountry: NO\n")
    assert open_engagement(folder).client.country == "NO"


def test_empty_client_file(folder: Path) -> None:
    put(folder, "client.yaml", "# nothing yet\n")
    assert "expected at least a name and a currency" in problems(folder)[0]


def test_scenario_problem_names_its_file(folder: Path) -> None:
    (folder / "scenarios").mkdir()
    put(folder, "scenarios/more.yaml", "title: More\nchanges: {budget: lots}\n")
    assert problems(folder)[0].startswith("client_data/acme/scenarios/more.yaml:2: changes.budget: expected an amount")


def test_folder_without_client_file(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match=r"has no client\.yaml"):
        open_engagement(tmp_path)


def test_folder_that_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="does not exist"):
        open_engagement(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [("Café Zoé", "cafe-zoe"), ("..", "client"), ("a/b", "a-b"), ("", "client"), ("x" * 99, "x" * 60)],
)
def test_name_that_cannot_be_a_folder_gets_a_suggestion(folder: Path, name: str, suggestion: str) -> None:
    with pytest.raises(WorkspaceError, match=f"Try “{suggestion}”"):
        open_engagement(name, workspace=folder.parents[1])


def test_misspelt_client_gets_the_nearest(folder: Path) -> None:
    with pytest.raises(WorkspaceError, match="Did you mean acme"):
        open_engagement("acmee", workspace=folder.parents[1])


def test_reading_changes_nothing(folder: Path) -> None:
    before = {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in folder.iterdir()}
    open_engagement(folder)
    assert {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in folder.iterdir()} == before


def test_large_engagement_is_read_quickly(folder: Path) -> None:
    actions = "".join(f"  - {{id: a{n}, title: Action {n}, hours_per_month: 3}}\n" for n in range(400))
    put(folder, "plan.yaml", f"actions:\n{actions}")
    open_engagement(folder)
    start = time.perf_counter()
    open_engagement(folder)
    assert time.perf_counter() - start < 0.5
