import re
from typing import Any
from xml.etree import ElementTree

import pytest

from commplan.charts import svg
from commplan.charts.tool_map import COLUMNS, alt, draw, subtitle, title
from commplan.reporting.html import table
from tests.charts.conftest import HOSTILE
from tests.charts.reading import plain

STEM = "tool_map"
WRONG = re.compile(r"\bnan\b|\bNone\b|NaT|\{|\}|>unknown<|>island<")
LONG = "Platform for everything that has to do with customers and the automation of marketing, edition "


def tools(**exchanges: Any) -> list[dict[str, Any]]:
    return [{"id": key, "title": key.upper(), "exchanges_with": found} for key, found in exchanges.items()]


def fourteen() -> list[dict[str, Any]]:
    """A tangle of eight with long names, a pair, islands and questions."""
    found = tools(a=["b", "c", "d", "e"], b=["c"], c=["g"], d=None, e=["f"], f=["h"], g=["h"], h=["b"], i=["j"], j=None,
                  k="none", l="none", m=None, n=["erp"])  # fmt: skip
    more = {"category": "crm", "cost_per_month": "12.90 EUR", "use": "never", "owner": "none"}
    return [each | {"title": LONG + each["id"]} | (more if rank < 3 else {}) for rank, each in enumerate(found)]


SCENES = {
    "two": tools(a=["b"], b=None),
    "fourteen": fourteen(),
    "star": tools(a=list("bcdefghij"), **dict.fromkeys("bcdefghij")),
    "alone": tools(a="none"),
    "hostile": [{"id": f"t{rank}", "title": text, "job": text, "category": "x", "exchanges_with": ["t0"]}
                for rank, text in enumerate(HOSTILE)],
}  # fmt: skip


def test_groups_come_first_then_what_stands_apart(data_of: Any) -> None:
    frame = data_of(STEM, tools=tools(a="none", b=None, c=["d"], d=None, e=["erp"], f=["g", "h"], g=None, h=None))
    assert frame["id"].tolist() == ["f", "g", "h", "c", "d", "a", "e", "b"]
    assert frame["state"].tolist() == ["connected"] * 5 + ["island", "elsewhere", "unknown"]
    assert frame["group"].tolist()[:5] == [0, 0, 0, 1, 1]
    assert frame["side"].tolist()[:3] == [0, 1, 1]
    assert frame["linked"].tolist()[:2] == [("g", "h"), ()]


def test_doubles_have_one_letter_and_say_how_sure_that_is(data_of: Any) -> None:
    given = [{"id": "a", "title": "A", "category": "crm"}, {"id": "b", "title": "B", "category": "crm"},
             {"id": "c", "title": "C", "job": "Send newsletters"}, {"id": "d", "title": "D"},
             {"id": "e", "title": "E", "job": "Send the newsletter"}]  # fmt: skip
    rows = data_of(STEM, tools=given).set_index("id")
    assert rows["double"].tolist() == ["A", "A", "B", None, "B"]
    assert rows["checked"].tolist() == [True, True, False, False, False]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (tools(a=["b"], b=None), "Data can travel between all 2 tools"),
        (tools(a=["b"], b=None, c=["d"], d=None), "The 4 tools form 2 groups that exchange nothing with each other"),
        (tools(a=["b"], b=None, c="none", d=None), "1 tool out of 4: no data exchanged with the others"),
        (tools(a="none", b="none"), "None of the 2 tools exchanges data with another"),
        (tools(a=None, b=["c"], c=None), "Exchanges still to be asked about for 1 tool out of 3"),
        (tools(a=["erp"], b=["c"], c=None), "1 tool out of 3: exchanges outside the list only"),
        (tools(a=None), "Only one tool is recorded"),
    ],
)
def test_title_says_whether_data_can_travel(given: Any, expected: str, data_of: Any, en: Any) -> None:
    assert plain(title(data_of(STEM, tools=given), en(STEM))) == expected


def test_title_counts_doubles(data_of: Any, fr: Any) -> None:
    frame = data_of(STEM, tools=[each | {"category": "x"} for each in tools(a=["b"], b=None)])
    assert plain(title(frame, fr(STEM))) == ("Les données peuvent circuler entre les 2 outils ; 1 groupe de doubles")
    assert "lettre" in subtitle(frame, fr(STEM))
    assert "lettre" not in subtitle(data_of(STEM, tools=tools(a=["b"], b=None)), fr(STEM))


def test_alternative_text_holds_every_tool(data_of: Any, en: Any) -> None:
    said = plain(alt(data_of(STEM, tools=fourteen()), en(STEM)))
    assert f"{LONG}a (€13 a month · duplicate A · never used · nobody in charge): exchanges data with" in said
    assert f"{LONG}k (cost not known): no tool." in said


@pytest.mark.parametrize("name", SCENES)
def test_picture_holds_for_every_stack(name: str, data_of: Any, speak: Any) -> None:
    frame, say = data_of(STEM, tools=SCENES[name]), speak(STEM)
    text = svg(draw(frame, say), prefix=STEM, alt=alt(frame, say))
    root = ElementTree.fromstring(text)  # noqa: S314 (our own drawing)
    assert len(title(frame, say).split(" ")) <= 15
    assert len(text.encode()) < 26_000
    for said in (title(frame, say), subtitle(frame, say), str(table(frame, COLUMNS, say, "x"))):
        assert not WRONG.search(said)
    assert not {element.tag.rpartition("}")[2] for element in root.iter()} & {"style", "script", "image"}
    assert all(-1 <= float(str(each.get("x"))) <= 721 for each in root.iter() if each.tag.endswith("}text"))


@pytest.mark.parametrize("name", SCENES)
def test_boxes_never_overlap(name: str, data_of: Any, en: Any) -> None:
    figure = draw(data_of(STEM, tools=SCENES[name]), en(STEM))
    boxes = [patch.get_bbox() for patch in figure.axes[0].patches if hasattr(patch, "get_boxstyle")]
    assert len(boxes) == len(SCENES[name])
    height = figure.get_size_inches()[1] * 72
    for rank, box in enumerate(boxes):
        assert 0 <= box.ymin <= box.ymax <= height
        assert not any(box.fully_overlaps(other) for other in boxes[:rank])


def test_no_tools_nothing_to_show(data_of: Any) -> None:
    frame = data_of(STEM, tools="none")
    assert frame.empty
    assert {column.name for column in COLUMNS} <= set(frame.columns)
