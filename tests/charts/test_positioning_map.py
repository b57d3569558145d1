import re
from typing import Any
from xml.etree import ElementTree

import pytest

from commplan.charts import svg
from commplan.charts.positioning_map import COLUMNS, alt, draw, subtitle, title
from commplan.reporting.html import table
from tests.charts.conftest import HOSTILE
from tests.charts.reading import plain

STEM = "positioning_map"
WRONG = re.compile(r"\bnan\b|\bNone\b|NaT|\{|\}|\binf\b")


def at(x: float, y: float, across: str = "Keeping dates", up: str = "Design") -> dict[str, Any]:
    return {"criterion_x": across, "criterion_y": up, "x": x, "y": y}


def chart_of(data_of: Any, own: Any, **others: Any) -> Any:
    competitors = [
        {"id": f"c{rank}", "title": name, "positioning": place} for rank, (name, place) in enumerate(others.items())
    ]
    return data_of(
        STEM, brand={"positioning": own} if own else {"axis": "none"}, market={"competitors": competitors or "none"}
    )


def test_client_then_the_nearest_then_who_is_not_placed(data_of: Any) -> None:
    frame = chart_of(data_of, at(9, 7), Far=at(3, 9), Other=at(5, 5, "Price"), Near=at(6, 3), Unjudged=None)
    assert [str(name) for name in frame["title"]] == ["A", "Near", "Far", "Other", "Unjudged"]
    assert frame["state"].tolist() == ["client", "placed", "placed", "other", "unplaced"]
    assert frame["away"].tolist()[:2] == [0, 5]
    assert frame[["x", "y"]].iloc[3:].isna().all(axis=None)


def test_criteria_are_the_same_whatever_their_capitals(data_of: Any) -> None:
    frame = chart_of(data_of, at(9, 7), B=at(1, 1, "KEEPING the date", "design"))
    assert frame["state"].tolist() == ["client", "placed"]


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ({"B": at(8, 5)}, "Others are ahead on both criteria; the nearest to you: B"),
        ({"B": at(3, 5)}, "Nobody is ahead of you on this criterion: Keeping dates"),
        ({"B": at(7, 2)}, "Nobody is ahead of you on this criterion: Design"),
        ({"B": at(1, 2)}, "No competitor placed here is ahead of you on either criterion"),
        ({"B": at(5, 3)}, "Almost where you stand: B"),
        ({"B": at(9, 9, "Price")}, "No competitor is placed on these two criteria"),
        ({}, "No competitor is placed on these two criteria"),
    ],
)
def test_title_says_where_the_client_stands(others: Any, expected: str, data_of: Any, en: Any) -> None:
    assert plain(title(chart_of(data_of, at(5, 3.5), **others), en(STEM))) == expected


def test_those_left_out_are_named(data_of: Any, en: Any) -> None:
    frame = chart_of(data_of, at(9, 7), B=at(1, 1, "Price"), C=at(1, 1, "Choice"), D=None)
    assert plain(subtitle(frame, en(STEM))).endswith(
        "Off the map, 2 competitors judged on other criteria: B and C. 1 competitor is not judged yet: D."
    )
    assert plain(alt(frame, en(STEM))).endswith("A: 9 out of 10 for “Keeping dates”, 7 out of 10 for “Design”.")


CROWD = {f"A long name of a firm among many firms {n}": at(n * 3 % 11, n * 7 % 11) for n in range(14)}
SCENES: dict[str, Any] = {
    "corners": {text: at(*place) for text, place in zip(HOSTILE, ((0, 0), (10, 0), (0, 10), (10, 10)), strict=True)},
    "crowd": CROWD,
    "packed": {name: at(5, 5 - n / 9) for n, name in enumerate(CROWD)},
    "alone": {},
}


@pytest.mark.parametrize("name", SCENES)
def test_picture_holds_for_every_market(name: str, data_of: Any, speak: Any) -> None:
    frame, say = chart_of(data_of, at(5, 5), **SCENES[name]), speak(STEM)
    text = svg(draw(frame, say), prefix=STEM, alt=alt(frame, say))
    root = ElementTree.fromstring(text)  # noqa: S314 (our own drawing)
    assert len(title(frame, say).split(" ")) <= 15
    assert len(text.encode()) < 26_000
    for said in (title(frame, say), subtitle(frame, say), alt(frame, say), str(table(frame, COLUMNS, say, "x"))):
        assert not WRONG.search(said)
    assert not {element.tag.rpartition("}")[2] for element in root.iter()} & {"style", "script", "image"}
    assert all(-1 <= float(str(each.get("x"))) <= 721 for each in root.iter() if each.tag.endswith("}text"))


def test_client_that_is_not_placed_has_no_map(data_of: Any) -> None:
    frame = chart_of(data_of, None, B=at(1, 1))
    assert frame.empty
    assert {column.name for column in COLUMNS} <= set(frame.columns)
