from typing import Any

import pytest

from commplan.widgets.shape import shape_at, shape_of, typed


@pytest.mark.parametrize(
    ("part", "place", "kind"),
    [("objectives", (), "list"), ("objectives", (0, "title"), "text"), ("objectives", (0, "target"), "figure"),
     ("objectives", (0, "kind"), "choice"), ("objectives", (0, "deadline"), "line"),
     ("channels", (0, "offline"), "flag"),
     ("channels", (0, "criteria", "audience"), "figure"), ("channels", (0, "money_per_month"), "line"),
     ("personas", (0, "motivations", 3), "text"), ("personas", (0, "evidence", 0, "kind"), "choice"),
     ("swot", ("strengths", 0, "weight"), "figure"), ("audit", (0, "answers"), "kept"),
     ("plan", ("actions", 0, "roles", "produces"), "line"), ("client", ("margin",), "figure")],
)  # fmt: skip
def test_controls_follow_the_model(part: str, place: Any, kind: str) -> None:
    found = shape_at(shape_of(part), place)
    assert found is not None
    assert found.kind == kind


def test_choices_and_what_is_needed() -> None:
    record = shape_of("objectives").item
    assert record is not None
    assert record.fields["type"].options == ("awareness", "conversion", "loyalty")
    assert record.fields["title"].needed
    assert not record.fields["target"].needed


def test_nothing_can_stand_where_the_model_has_nothing() -> None:
    assert shape_at(shape_of("objectives"), (0, "colour", "x")) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("30", 30), ("12,5", 12.5), ("1 200", 1200), ("-3", -3), ("41 %", "41 %"), ("lots", "lots"), ("", "")],
)
def test_a_figure_is_read_as_people_write_it(text: str, value: Any) -> None:
    found = typed(shape_at(shape_of("objectives"), (0, "target")), text)
    assert found == value
    assert type(found) is type(value)
    assert typed(shape_at(shape_of("objectives"), (0, "id")), text) == text
