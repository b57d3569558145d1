import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from commplan import calculators, charts, tables
from commplan.cli import COMMANDS
from commplan.engagement.workspace import Workspace
from commplan.knowledge import facts, glossary, items, sources
from commplan.knowledge.load import HOME, read
from commplan.model.engagement import PARTS
from commplan.rules.catalogue import HOME as RULES
from commplan.rules.catalogue import rule_ids

ROOT = Path(__file__).parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"
ARTICLES = {"strategy": ("000", 25), "alignment": ("001", 40), "social": ("002", 7), "steering": ("003", 12)}
RUN = 6


def known() -> dict[str, set[str]]:
    return {
        "item": set(items()),
        "rule": {rule for rule in rule_ids() if (RULES / f"{rule}.yaml").is_file()},
        "table": set(tables.stems()),
        "chart": set(charts.stems()),
        "benchmark": set(facts()),
        "calculator": set(calculators.__all__),
        "part": set(PARTS),
        "page": {path.stem.split("_", 1)[1] for path in Workspace(ROOT).notebooks_folder.glob("[0-9]_*.ipynb")},
        "command": set(COMMANDS),
        "term": set(glossary()),
    }


def entries() -> Iterator[tuple[str, dict[str, Any]]]:
    for article, parts in read("coverage.yaml").items():
        for entry in parts:
            yield f"{article}: {entry['part']['en']}", entry


def plain(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def runs(text: str) -> set[tuple[str, ...]]:
    said = plain(text)
    return {tuple(said[rank : rank + RUN]) for rank in range(len(said) - RUN + 1)}


def test_every_article_is_covered_and_is_a_source() -> None:
    coverage = read("coverage.yaml")
    assert list(coverage) == list(ARTICLES)
    assert set(coverage) <= set(sources())
    assert {key: len(coverage[key]) >= least for key, (_, least) in ARTICLES.items()} == dict.fromkeys(ARTICLES, True)


def test_every_part_says_what_implements_it_or_why_not() -> None:
    for where, entry in entries():
        assert set(entry) <= {"part", "by", "left_out"}, where
        assert entry.get("by") or "left_out" in entry, where
        assert "by" not in entry or entry["by"], where
        for text in (entry["part"], entry.get("left_out", entry["part"])):
            assert set(text) == {"fr", "en"}, where
            assert all(said.strip() for said in text.values()), where


def test_nothing_stands_twice() -> None:
    for where, entry in entries():
        named = entry.get("by", [])
        assert len(named) == len(set(named)), where
    for article, parts in read("coverage.yaml").items():
        for lang in ("fr", "en"):
            assert len({entry["part"][lang] for entry in parts}) == len(parts), article


def test_everything_named_exists() -> None:
    there = known()
    named = {name for _, entry in entries() for name in entry.get("by", [])}
    assert all(":" in name for name in named)
    missing = sorted(name for name in named if name.split(":")[1] not in there.get(name.split(":")[0], set()))
    assert missing == []


def test_every_question_of_the_audit_comes_from_a_part() -> None:
    named = {name for _, entry in entries() for name in entry.get("by", [])}
    assert sorted(key for key in items() if f"item:{key}" not in named) == []


def test_lines_stay_short() -> None:
    lines = (HOME / "coverage.yaml").read_text("utf-8").splitlines()
    assert [line for line in lines if len(line) >= 160] == []


@pytest.mark.parametrize("article", ARTICLES)
def test_words_are_ours_and_not_the_article_s(article: str) -> None:
    if not SEEDS.is_dir():
        pytest.skip("the articles are not shipped: they are beside our own checkout only")
    (path,) = SEEDS.glob(f"{ARTICLES[article][0]}_*.txt")
    theirs = runs(path.read_text("utf-8"))
    for entry in read("coverage.yaml")[article]:
        for text in (entry["part"], entry.get("left_out", {})):
            for said in text.values():
                assert not runs(said) & theirs, said
