"""The check for other programs: SARIF, annotations and JSON, with what is folded and what is accepted."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from commplan.engagement.read import open_engagement
from commplan.model.case import Case
from commplan.reporting.annotations import as_annotations
from commplan.reporting.checked import as_json, locate, locate_accepted
from commplan.reporting.sarif import FINGERPRINT, as_sarif
from commplan.rules import check

ROOT = Path(__file__).parents[2]
VALMONT = ROOT / "client_data" / "demo-menuiserie-valmont"
TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
LOCATION = {
    "type": "object",
    "required": ["physicalLocation"],
    "properties": {
        "physicalLocation": {
            "type": "object",
            "required": ["artifactLocation", "region"],
            "properties": {
                "artifactLocation": {
                    "type": "object", "required": ["uri"],
                    "properties": {"uri": {"type": "string", "pattern": r"^[A-Za-z0-9_.~/%-]+$"}},
                    "additionalProperties": False,
                },
                "region": {"type": "object", "required": ["startLine"],
                           "properties": {"startLine": {"type": "integer", "minimum": 1}}},
            },
            "additionalProperties": False,
        },
        "logicalLocations": {"type": "array", "items": {"type": "object", "required": ["fullyQualifiedName"]}},
        "message": TEXT,
        "id": {"type": "integer", "minimum": 0},
    },
    "additionalProperties": False,
}  # fmt: skip
SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "minItems": 1, "items": {
            "type": "object", "required": ["tool", "results"], "additionalProperties": False,
            "properties": {
                "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                "tool": {"type": "object", "required": ["driver"], "additionalProperties": False, "properties": {
                    "driver": {"type": "object", "required": ["name"], "properties": {
                        "rules": {"type": "array", "uniqueItems": True, "items": {
                            "type": "object", "required": ["id"], "additionalProperties": False, "properties": {
                                "id": {"type": "string"}, "shortDescription": TEXT, "fullDescription": TEXT,
                                "help": TEXT, "properties": {"type": "object"},
                                "defaultConfiguration": {"type": "object", "properties": {"level": LEVEL}}}}}}}}},
                "results": {"type": "array", "items": {
                    "type": "object", "required": ["message"], "additionalProperties": False, "properties": {
                        "ruleId": {"type": "string"}, "ruleIndex": {"type": "integer", "minimum": 0}, "level": LEVEL,
                        "message": TEXT, "locations": {"type": "array", "items": LOCATION},
                        "relatedLocations": {"type": "array", "items": LOCATION},
                        "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
                        "suppressions": {"type": "array", "items": {
                            "type": "object", "required": ["kind"],
                            "properties": {"kind": {"enum": ["inSource", "external"]},
                                           "justification": {"type": "string"}}}}}}},
            }}},
    },
    "additionalProperties": False,
}  # fmt: skip
"""What of the standard we write: the names, the types and the words that it allows."""

HOSTILE = "a,b: 100% ::error::x\nnext"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "client_data" / "acme"
    made.mkdir(parents=True)
    (made / "client.yaml").write_text("name: A\ncurrency: EUR\n")
    write(made, "q")
    return made


def write(folder: Path, *ids: str) -> None:
    rows = [
        f"- id: {key}\n  title: {json.dumps(HOSTILE)}\n  target: none\n  deadline: none\n  goal: x\n" for key in ids
    ]
    (folder / "objectives.yaml").write_text("".join(rows))


def run(folder: Path) -> tuple[Any, Any, Any]:
    engagement = open_engagement(folder)
    results = check(Case(engagement, "2026-10"))
    return engagement, results, locate(results, folder)


def sarif(folder: Path, **more: Any) -> Any:
    engagement, results, located = run(folder)
    text = as_sarif(engagement, located, locate_accepted(results, folder), **{"lang": "en", **more})
    Draft202012Validator(SARIF).validate(json.loads(text))
    return json.loads(text)["runs"][0]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_sarif_of_a_demo_client_keeps_to_the_standard(lang: str) -> None:
    found = sarif(VALMONT, lang=lang)
    rules = found["tool"]["driver"]["rules"]
    for result in found["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        file = ROOT / result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert file.is_file()
        assert result["locations"][0]["physicalLocation"]["region"]["startLine"] <= len(file.read_text().splitlines())
    prints = [result["partialFingerprints"][FINGERPRINT] for result in found["results"]]
    assert len(prints) == len(set(prints))


def test_accepted_findings_are_suppressed_with_their_reason() -> None:
    suppressed = [result for result in sarif(VALMONT)["results"] if "suppressions" in result]
    assert [result["ruleId"] for result in suppressed] == ["tools/double"]
    assert "single customer file" in suppressed[0]["suppressions"][0]["justification"]


def prints_of(folder: Path) -> set[str]:
    return {result["partialFingerprints"][FINGERPRINT] for result in sarif(folder)["results"]}


def test_fingerprints_stay_when_lines_and_ranks_move(folder: Path) -> None:
    before = prints_of(folder)
    write(folder, "new", "q")
    assert before < prints_of(folder)


def test_root_of_the_workspace_comes_first(folder: Path) -> None:
    uri = sarif(folder, root="my clients/")["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "my%20clients/client_data/acme/objectives.yaml"


def test_annotations_escape_what_a_client_typed(folder: Path) -> None:
    lines = as_annotations(run(folder)[2], lang="en").split("\n")
    for line in lines:
        found = re.fullmatch(r"::(error|warning|notice) file=([^,:]+),line=(\d+),title=([^,:]+)::(.*)", line)
        assert found, line
        assert found[2] == "client_data/acme/objectives.yaml"
    assert any("100%25 ::error::x%0Anext" in line for line in lines)
    assert len(lines) == len(run(folder)[2])


def test_nothing_found_no_annotation() -> None:
    assert as_annotations((), lang="fr") == ""


def test_json_says_until_when_something_is_accepted() -> None:
    engagement, results, located = run(VALMONT)
    content = json.loads(as_json(Case(engagement, "2026-10"), results, located))
    assert [(each["rule"], each["until"]) for each in content["accepted"]] == [("tools/double", "2027-03-31")]
