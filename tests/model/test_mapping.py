from typing import Any

import pytest
from pydantic import ValidationError

from commplan.model.mapping import MAPPABLE, MappedFile
from commplan.sources.kinds import KINDS

ENTRY: dict[str, Any] = {
    "kind": "performance",
    "files": "ads-*.csv",
    "tool": "google_ads",
    "columns": {"Spent": "cost", "TV": {"to": "cost", "constants": {"channel": "tv"}}},
}


def test_a_name_alone_says_what_a_column_is() -> None:
    entry = MappedFile.model_validate(ENTRY)
    assert entry.files == ("ads-*.csv",)
    assert entry.columns["Spent"].to == "cost"
    assert entry.columns["TV"].constants == {"channel": "tv"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_column_of_a_kind_may_be_mapped_but_the_tool(kind: str) -> None:
    assert MAPPABLE[kind].split() == [name for name in KINDS[kind].columns if name != "tool"]


@pytest.mark.parametrize(
    ("change", "kind", "place"),
    [
        ({"columns": {"Spent": "costs"}}, "column_of_kind", ("columns",)),
        ({"columns": {"Spent": {"to": "cost", "constants": {"medium": "tv"}}}}, "column_of_kind", ("columns",)),
        ({"across": "views"}, "column_of_kind", ("across",)),
        ({"constants": {"chanel": "tv"}}, "column_of_kind", ("constants",)),
        ({"files": None}, "files_or_header", ()),
        ({"columns": {"Day": "date"}, "dates_in": "sheet"}, "one_place_of_dates", ()),
        ({"header_row": 0}, "ranks", ()),
        ({"columns": {"Spent": {"to": "cost", "unit": "dozen"}}}, "literal_error", ("columns", "Spent", "unit")),
        ({"currency": "EURO"}, "currency", ("currency",)),
        ({"kind": "spending"}, "literal_error", ("kind",)),
    ],
)
def test_what_cannot_be_meant_is_told_with_its_place(change: dict[str, Any], kind: str, place: tuple[str, ...]) -> None:
    with pytest.raises(ValidationError) as caught:
        MappedFile.model_validate(ENTRY | change)
    (error,) = caught.value.errors()
    assert (error["type"], error["loc"]) == (kind, place)


def test_the_nearest_column_is_named() -> None:
    with pytest.raises(ValidationError) as caught:
        MappedFile.model_validate(ENTRY | {"columns": {"Spent": "costs"}})
    assert caught.value.errors()[0]["ctx"]["known"] == "cost"
