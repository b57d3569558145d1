import csv
import io
from collections.abc import Callable
from typing import Any

import pytest

from commplan.model.text import LANGUAGES
from commplan.reporting.companions.formats.csv import write
from commplan.reporting.companions.material import Material
from tests.reporting.companions.conftest import HOSTILE, VALMONT, WREN

Small = Callable[..., Material]


def rows(material: Material) -> list[list[str]]:
    ((name, content),) = write(material).items()
    assert name.endswith("-tasks.csv")
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_line_for_each_action_that_is_to_be_done(demo: Any) -> None:
    head, *lines = rows(demo(VALMONT, "en"))
    assert head == ["Title", "Description", "Start", "Due", "Owner", "Channel", "Cost", "Currency", "Hours a month"]
    assert len(lines) == 10, "eleven in plan.yaml, one of them done"
    tuned = next(line for line in lines if line[0].startswith("Extend the Google"))
    assert tuned[2:] == [
        "2026-11-09",
        "2027-01-31",
        "Online advertising agency",
        "Google advertising",
        "900",
        "EUR",
        "6",
    ]
    assert "Expected result: Six more requests" in tuned[1]


@pytest.mark.parametrize("client", [VALMONT, WREN])
def test_languages_have_the_same_figures_and_bytes_stay(demo: Any, client: str) -> None:
    french, english = (rows(demo(client, lang)) for lang in LANGUAGES)
    keep = [2, 3, 6, 7, 8]
    assert [[line[at] for at in keep] for line in french[1:]] == [[line[at] for at in keep] for line in english[1:]]
    assert french[0] != english[0]
    assert write(demo(client, "fr")) == write(demo(client, "fr"))


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_begins_like_a_formula(small: Small, text: str) -> None:
    material = small(
        client={"people": [{"id": "ana", "title": text}]}, channels=[{"id": "web", "title": text}],
        plan={"actions": [{"id": "a", "title": text, "channel": "web", "roles": {"produces": "ana"}}]},
    )  # fmt: skip
    _, line = rows(material)
    assert len(line) == 9
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in line)
    assert text.strip() in line[0]


def test_no_action_no_file(small: Small) -> None:
    assert write(small()) == {}
    assert write(small(plan={"actions": [{"id": "a", "title": "A", "state": "done"}]})) == {}
