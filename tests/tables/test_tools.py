from typing import Any

import pytest

from commplan.reporting.html import table
from commplan.tables.tools import COLUMNS, lead

PEOPLE = {"name": "A", "currency": "EUR", "people": [{"id": "boss", "title": {"fr": "Gérante", "en": "Director"}}]}
TOOLS = [
    {"id": "a", "title": "Alpha", "category": "crm", "cost_per_month": "95 EUR", "owner": "boss", "use": "daily",
     "exchanges_with": ["c", "erp"]},
    {"id": "b", "title": "Beta <b>", "category": "crm", "cost_per_month": "60 EUR", "owner": "none", "use": "never",
     "exchanges_with": "none"},
    {"id": "c", "title": "Gamma", "job": "Send the newsletter", "owner": "agency"},
    {"id": "d", "title": "Delta", "job": "Send newsletters to customers", "exchanges_with": ["c"]},
]  # fmt: skip


def rows(data_of: Any, tools: Any = TOOLS) -> Any:
    frame = data_of("tools", client=PEOPLE, tools=tools)
    return frame, {row["title"].en: row for row in frame.to_dict("records")}


def test_owner_is_named_or_asked_for(data_of: Any) -> None:
    _, found = rows(data_of)
    assert [str(found[name]["owner"]) for name in found] == ["Gérante / Director", "none", "agency", "unknown"]


def test_exchanges_count_whichever_side_said_so(data_of: Any) -> None:
    _, found = rows(data_of)
    assert [each.en for each in found["Alpha"]["exchanges"]] == ["Gamma", "erp"]
    assert [each.en for each in found["Gamma"]["exchanges"]] == ["Alpha", "Delta"]
    assert found["Beta <b>"]["exchanges"] == "none"


def test_remarks_say_what_is_odd(data_of: Any) -> None:
    _, found = rows(data_of)
    assert [each.en for each in found["Beta <b>"]["remark"]] == [
        "duplicate of “Alpha”", "never used", "cut off from the other tools", "nobody in charge",
    ]  # fmt: skip
    assert "to be checked" in found["Gamma"]["remark"][0].en
    assert [each.fr for each in found["Alpha"]["remark"]] == ["double de «\u00a0Beta <b>\u00a0»"]


def test_sentence_gives_the_saving_as_a_range(data_of: Any, speak: Any) -> None:
    frame, _ = rows(data_of)
    said = lead(frame, speak("tools"))
    assert all(figure in said for figure in ("155", "60", "95"))
    for each in (frame.attrs["islands"], frame.attrs["unused"], frame.attrs["unowned"], frame.attrs["unvalued"]):
        assert each == 1
    assert (frame.attrs["doubles"], frame.attrs["uncosted"]) == (2, 2)


@pytest.mark.parametrize("cost", [None, "0 EUR"])
def test_one_tool_is_no_trouble(data_of: Any, speak: Any, cost: str | None) -> None:
    frame, found = rows(data_of, [{"id": "a", "title": "Alpha", "cost_per_month": cost}])
    assert found["Alpha"]["remark"] is None
    assert lead(frame, speak("tools"))


def test_no_cell_is_left_without_words(data_of: Any, speak: Any) -> None:
    html = str(table(rows(data_of)[0], COLUMNS, speak("tools"), "x"))
    assert "Beta &lt;b&gt;" in html
    assert not [
        wrong for wrong in ("None", "nan", "NONE", ">–<", "unknown", ">none<") if wrong in html.replace("none</td>", "")
    ]


def test_no_tools_no_rows(data_of: Any) -> None:
    assert data_of("tools", tools="none").empty
