"""The pages of the rules are fresh, and say everything of each rule."""

from pathlib import Path

import pytest

from commplan.model.text import LANGUAGES, Lang
from commplan.rules import rule_ids
from commplan.rules.catalogue import read_words
from commplan.rules.document import PAGES, document, write

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_page_in_docs_is_fresh(lang: Lang) -> None:
    kept = (DOCS / PAGES[lang]).read_text("utf-8")
    assert kept == document(lang), "run: python -m commplan.rules.document docs"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_page_tells_every_rule_in_its_language(lang: Lang) -> None:
    page = document(lang)
    for rule in rule_ids():
        told = read_words(rule)
        for text in (told.title, told.why, told.fix, told.known_limits):
            assert text.pick(lang) in page, rule
        assert f"### `{rule}`" in page
    assert "{" not in page


def test_pages_are_written(tmp_path: Path) -> None:
    write(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == set(PAGES.values())
