import json
from pathlib import Path

import pytest

from commplan.model.recognised import Recognised, RecognisedFile
from commplan.sources.examine import examine
from tests.sources.mappings import entry

GOOGLE = """Campaign report
1 October 2026 - 2 October 2026
Campaign,Day,Currency code,Clicks,Cost,Conversions
Brand,2026-10-01,EUR,3,1.50,1.00
Brand,2026-10-02,USD,4,2.50,0.00
"""
SCHEMA = Path(__file__).parents[2] / "docs" / "import.schema.json"


def test_a_file_is_told_with_its_sums_by_currency(export):
    found = examine(export(GOOGLE, "ads.csv"))
    assert (found.recognised, found.tool, found.mapped) == (True, "google_ads", False)
    (table,) = found.tables
    assert (table.kind, table.rows, table.period.start, table.period.end) == (
        "performance", 2, "2026-10-01", "2026-10-02",
    )  # fmt: skip
    assert [(total.currency, total.total) for total in table.totals if total.column == "cost"] == [
        ("EUR", 1.5), ("USD", 2.5),
    ]  # fmt: skip


def test_what_cannot_be_read_is_said_with_its_place_in_both_languages(export):
    found = examine(export(GOOGLE.replace("2.50", "soon"), "ads.csv"))
    (problem,) = found.problems
    assert (found.recognised, problem.key, problem.row, problem.column) == (False, "not_a_number", 5, "Cost")
    assert ("soon" in problem.en, "soon" in problem.fr, problem.en != problem.fr) == (True, True, True)


def test_a_mapped_table_says_so_and_tells_what_was_set_aside(export):
    path = export("Month;Cost\nMarch;1\nTotal;1\n", "costs.csv")
    found = examine(path, [entry(columns={"Month": "date", "Cost": "cost"}, year=2026)])
    (table,) = found.tables
    assert (found.mapped, found.tool_name) == (True, {"fr": "Notebook", "en": "Notebook"})
    assert [(each.key, each.values) for each in table.set_aside] == [("totals", {"rows": 1})]
    (years,) = (each for each in table.doubts if each.key == "years_counted")
    assert years.values == {"start": "2026-03-01", "end": "2026-03-01"}


def test_the_answer_is_json_without_anything_that_json_does_not_have(export):
    files = (examine(export(GOOGLE, "ads.csv")), examine(export("a,b\n", "none.csv")))
    content = json.loads(Recognised(files=files).model_dump_json(), parse_constant=pytest.fail)
    assert [each["recognised"] for each in content["files"]] == [True, False]
    assert content["files"][1].keys() == RecognisedFile.model_fields.keys()


def test_the_schema_for_other_programs_is_fresh():
    assert json.loads(SCHEMA.read_text("utf-8")) == Recognised.model_json_schema(mode="serialization")


def test_real_files_of_every_kind_are_told(real_exports):
    for path in sorted(each for each in real_exports.glob("*/**/*") if each.is_file()):
        found = examine(path)
        assert found.recognised == bool(found.tables)
        assert found.recognised or found.problems
