from typing import Any

import pytest

from commplan.charts.colours import BAD
from commplan.charts.workload import MOST, alt, draw, subtitle, title
from tests.charts.reading import plain
from tests.tables.planning import CLIENT, PARTS

NOVEMBER = {"title": "A", "start": "2026-11-01", "end": "2026-11-30"}


def plan(*hours: float) -> dict[str, Any]:
    return {"actions": [{"id": f"a{rank}", **NOVEMBER, "hours_per_month": each, "roles": {"produces": "officer"}}
                        for rank, each in enumerate(hours)]}  # fmt: skip


def test_hours_of_those_of_whom_the_plan_asks_something(data_of: Any) -> None:
    frame = data_of("workload", **PARTS)
    assert {str(person) for person in frame["person"]} == {str(frame["person"].iloc[0])}, "the boss only validates"
    november = frame.iloc[0]
    assert (november["month"], november["hours"], november["available"]) == ("2026-11", 6.0, 30.0)


def test_who_has_too_much_is_named_with_the_month(data_of: Any, en: Any) -> None:
    frame, say = data_of("workload", client=CLIENT, plan=plan(20, 25)), en("workload")
    assert frame["state"].tolist() == ["over"]
    assert plain(title(frame, say)) == "Officer: 45 hours asked for in November 2026, 30 available"
    assert "too many" in alt(frame, say)
    (axes,) = draw(frame, say).axes
    assert BAD in {line.get_color() for line in axes.lines}


def test_a_twentieth_more_is_no_overload(data_of: Any, speak: Any) -> None:
    frame = data_of("workload", client=CLIENT, plan=plan(31))
    assert title(frame, speak("workload")) == speak("workload")("title.fits")


def test_hours_that_nobody_stated_are_not_judged(data_of: Any, speak: Any) -> None:
    client = {**CLIENT, "people": [{"id": "officer", "title": "Officer"}]}
    frame, say = data_of("workload", client=client, plan=plan(31)), speak("workload")
    assert title(frame, say) == say("title.unknown")
    assert draw(frame, say).axes


def test_work_that_nobody_has_is_shown_as_such(data_of: Any, speak: Any) -> None:
    actions = [{"id": "a", **NOVEMBER, "hours_per_month": 4}]
    frame, say = data_of("workload", client=CLIENT, plan={"actions": actions}), speak("workload")
    assert frame["person"].tolist() == ["nobody"]
    assert say("subtitle.nobody") in subtitle(frame, say)


def test_the_most_loaded_people_are_drawn_where_there_are_many(data_of: Any, speak: Any) -> None:
    people = [{"id": f"p{rank}", "title": f"P{rank}", "hours_per_month": 10} for rank in range(MOST + 2)]
    actions = [{"id": f"a{rank}", **NOVEMBER, "hours_per_month": rank + 1, "roles": {"produces": f"p{rank}"}}
               for rank in range(MOST + 2)]  # fmt: skip
    frame = data_of("workload", client={**CLIENT, "people": people}, plan={"actions": actions})
    assert frame["hours"].min() == pytest.approx(3.0)
    assert speak("workload")("subtitle.left_out", n=2) in subtitle(frame, speak("workload"))
