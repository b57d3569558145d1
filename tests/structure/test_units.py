"""One unit, one stem: code and words side by side, in both languages, with a mirror test."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

import commplan
from commplan import charts, tables
from commplan.engagement.read import FILES, adapter
from commplan.engagement.shipped import write_schemas
from commplan.knowledge import facts, glossary, items, sources
from commplan.rules import rule_ids

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "commplan"
OWN_YAML = sorted(path for path in PACKAGE.rglob("*.yaml") if "blank" not in path.parts and "shipped" not in path.parts)


def texts(node: Any, path: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    if isinstance(node, dict):
        if {"fr", "en"} & set(node):
            yield path, node
        else:
            for key, value in node.items():
                yield from texts(value, f"{path}.{key}")
    elif isinstance(node, list):
        for rank, value in enumerate(node):
            yield from texts(value, f"{path}[{rank}]")


@pytest.mark.parametrize("path", OWN_YAML, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_french_and_english_stand_together(path: Path) -> None:
    for where, text in texts(YAML(typ="safe").load(path.read_text("utf-8"))):
        assert set(text) == {"fr", "en"}, where
        assert all(isinstance(value, str) and value.strip() for value in text.values()), where
        fields = [sorted(set(re.findall(r"\{(\w+)", text[lang]))) for lang in ("fr", "en")]
        assert fields[0] == fields[1], f"{where}: the two languages show different values"


@pytest.mark.parametrize("path", OWN_YAML, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_french_typography(path: Path) -> None:
    for where, text in texts(YAML(typ="safe").load(path.read_text("utf-8"))):
        french = re.sub(r"`[^`]*`", "", text["fr"])
        assert not re.search(r"\w'\w", french), f"{where}: a straight apostrophe"
        assert not re.search(r" [:;!?»](?:\s|$)|« ", french), f"{where}: a line could break before its punctuation"


@pytest.mark.parametrize("rule", rule_ids())
def test_rule_has_code_and_words(rule: str) -> None:
    assert (PACKAGE / "rules" / f"{rule}.yaml").is_file()
    assert re.fullmatch(r"[a-z]+/[a-z]+(_[a-z]+)*", rule)


def test_no_words_without_a_rule() -> None:
    named = {
        path.relative_to(PACKAGE / "rules").with_suffix("").as_posix() for path in (PACKAGE / "rules").rglob("*.yaml")
    }
    assert named == set(rule_ids())


def test_there_is_a_rule_in_each_family() -> None:
    families = {rule.split("/")[0] for rule in rule_ids()}
    assert families >= {"foundations", "audience", "objectives", "channels", "coherence", "budget", "plan", "tools",
                        "journey", "steering", "privacy"}  # fmt: skip


@pytest.mark.parametrize(
    "stem", [*(f"charts/{stem}" for stem in charts.stems()), *(f"tables/{stem}" for stem in tables.stems())]
)
def test_chart_and_table_have_a_mirror_test(stem: str) -> None:
    family, name = stem.split("/")
    assert (ROOT / "tests" / family / f"test_{name}.py").is_file()


@pytest.mark.parametrize("folder", ["calculators", "sources"])
def test_unit_has_a_mirror_test(folder: str) -> None:
    units = {path.stem for path in (PACKAGE / folder).glob("*.py")} - {"__init__"}
    tested = {path.stem.removeprefix("test_") for path in (ROOT / "tests" / folder).glob("test_*.py")}
    assert units <= tested, sorted(units - tested)


def test_every_source_that_is_named_exists() -> None:
    named = {item.source for item in items().values()} | {fact.source for fact in facts().values()}
    assert named <= set(sources())
    assert {"strategy", "alignment", "social", "steering"} <= set(sources())
    assert glossary()


def test_schemas_in_docs_are_fresh(tmp_path: Path) -> None:
    write_schemas(tmp_path)
    fresh = {path.name: json.loads(path.read_text("utf-8")) for path in tmp_path.iterdir()}
    kept = {path.name: json.loads(path.read_text("utf-8")) for path in (ROOT / "docs" / "schema").iterdir()}
    assert kept == fresh


@pytest.mark.parametrize("part", FILES)
def test_schema_admits_none_and_the_example(part: str) -> None:
    assert adapter(part).json_schema()


def test_public_names_are_sorted_documented_and_load() -> None:
    assert list(commplan.__all__) == sorted(commplan.__all__)
    for name in commplan.__all__:
        assert (getattr(commplan, name).__doc__ or "").strip(), name
    with pytest.raises(AttributeError, match="no attribute"):
        commplan.nothing_of_the_kind  # noqa: B018


def test_files_stay_small() -> None:
    long = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in PACKAGE.rglob("*.py")}
    assert {name: lines for name, lines in long.items() if lines > 250} == {}
