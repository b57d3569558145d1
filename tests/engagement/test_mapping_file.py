"""mapping.yaml among a client's files: where it may lie, and what is said when it is wrong."""

from pathlib import Path

import pytest

from commplan.engagement.read import open_engagement
from commplan.errors import EngagementError
from commplan.knowledge import words

RIGHT = "- kind: performance\n  files: ads.csv\n  tool: google_ads\n  columns: {Spent: cost}\n"


@pytest.fixture
def client(tmp_path: Path) -> Path:
    folder = tmp_path / "client_data" / "acme"
    (folder / "exports").mkdir(parents=True)
    (folder / "client.yaml").write_text("name: Acme\ncurrency: EUR\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("place", ["mapping.yaml", "exports/mapping.yaml"])
def test_it_lies_with_the_others_or_beside_the_exports(client: Path, place: str) -> None:
    (client / place).write_text(RIGHT, encoding="utf-8")
    assert open_engagement(client).mapping[0].tool == "google_ads"
    (client / place).write_text("none\n", encoding="utf-8")
    assert open_engagement(client).mapping == ()


def test_two_of_them_are_one_too_many(client: Path) -> None:
    for place in ("mapping.yaml", "exports/mapping.yaml"):
        (client / place).write_text(RIGHT, encoding="utf-8")
    with pytest.raises(EngagementError, match=r"one mapping\.yaml only"):
        open_engagement(client)


def test_what_is_wrong_is_told_with_file_line_and_field_in_both_languages(client: Path) -> None:
    (client / "exports/mapping.yaml").write_text(RIGHT.replace("cost", "costs") + "  year: soon\n", encoding="utf-8")
    with pytest.raises(EngagementError) as caught:
        open_engagement(client)
    french, english = (sorted(each.phrase(words(lang)) for each in caught.value.problems) for lang in ("fr", "en"))
    assert english[0].startswith(
        "client_data/acme/exports/mapping.yaml:4: columns: expected for “Spent”, a column of performance (cost)"
    )
    assert english[1] == 'client_data/acme/exports/mapping.yaml:5: year: expected a whole number, found "soon"'
    assert "une colonne de performance (cost) plutôt que" in french[0]
