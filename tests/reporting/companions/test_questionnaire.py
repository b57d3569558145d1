import datetime as dt
import sys
from typing import Any

import pytest

from commplan.errors import WorkspaceError
from commplan.knowledge import items, quick_items, words
from commplan.model.client import Client
from commplan.model.text import LANGUAGES, Lang
from commplan.reporting.companions.questionnaire import FIRST, questionnaire
from tests.reporting.companions.conftest import HOSTILE
from tests.reporting.companions.workbooks import opened

CLIENT = Client.model_validate({"name": "Acme", "currency": "EUR", "brand_colour": "#1F4E5F"})


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", ["quick", "full"])
def test_every_question_stands_with_its_levels(kind: str, lang: Lang) -> None:
    content, asked = questionnaire(CLIENT, kind=kind, words=words(lang))
    assert content == questionnaire(CLIENT, kind=kind, words=words(lang))[0]
    known = quick_items() if kind == "quick" else items()
    page = opened(content).active
    rows = {row[0].value: row for row in page.iter_rows(min_row=FIRST + 2) if row[0].value}
    assert (asked, list(rows)) == (len(known), list(known))
    for key, row in rows.items():
        assert row[1].value == known[key].question.pick(lang)
        assert [line[:4] for line in row[3].value.splitlines()] == [f"{level} = " for level in range(5)]
        assert known[key].levels[4].pick(lang) in row[3].value


def test_only_answers_can_be_typed_and_levels_are_chosen() -> None:
    page = opened(questionnaire(CLIENT, kind="quick", words=words("en"))[0]).active
    assert page.protection.sheet
    row = page[FIRST + 3]
    assert [cell.protection.locked for cell in row] == [True, True, True, True, False, False, False]
    lists = [rule for rule in page.data_validations.dataValidation if rule.type == "list"]
    assert {rule.formula1 for rule in lists} == {'"0,1,2,3,4,not applicable"'}
    assert all(row[4].coordinate in rule.sqref for rule in lists
               for row in page.iter_rows(min_row=FIRST + 2) if row[0].value)  # fmt: skip
    assert page.column_dimensions["A"].hidden
    assert page.row_dimensions[FIRST].hidden


def test_day_that_is_known_stands_there() -> None:
    content, _ = questionnaire(CLIENT, kind="quick", words=words("fr"), day=dt.date(2026, 11, 30))
    assert opened(content).active["C3"].value.date() == dt.date(2026, 11, 30)


@pytest.mark.parametrize("text", HOSTILE)
def test_name_of_a_client_is_text(text: str) -> None:
    client = Client.model_validate({"name": text, "currency": "EUR"})
    page = opened(questionnaire(client, kind="quick", words=words("en"))[0]).active
    assert page["B1"].data_type == "s"
    assert [cell.coordinate for row in page.iter_rows() for cell in row if cell.data_type == "f"] == ["C5"]


def test_library_that_is_missing_is_named(monkeypatch: Any) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(WorkspaceError, match=r"commplan\[office\]"):
        questionnaire(CLIENT, kind="quick", words=words("en"))
