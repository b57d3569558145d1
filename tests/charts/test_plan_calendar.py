import datetime as dt
from typing import Any

from commplan.charts import svg
from commplan.charts.plan_calendar import MOST, alt, draw, subtitle, title
from tests.charts.reading import plain
from tests.tables.planning import PARTS


def test_high_points_first_then_actions_in_order_of_time_inside_the_months(data_of: Any) -> None:
    frame = data_of("plan_calendar", **PARTS)
    assert frame.attrs["months"][0], frame.attrs["months"][-1] == ("2026-11", "2027-10")
    assert [(str(row["title"]), row["kind"]) for row in frame.to_dict("records")] == [
        ("Winter", "high_point"), ("Launch", "high_point"), ("Fair", "high_point"),
        ("Letter", "regular"), ("Mailing", "action"), ("Stand", "action"),
    ]  # fmt: skip
    letter, mailing = frame.iloc[3], frame.iloc[4]
    assert (letter["start"], letter["first"]) == (dt.date(2026, 2, 2), dt.date(2026, 11, 1))
    assert mailing["end"] is None
    assert mailing["last"] == dt.date(2027, 10, 31)


def test_title_counts_what_begins_next_month(data_of: Any, en: Any) -> None:
    frame, say = data_of("plan_calendar", **PARTS), en("plan_calendar")
    assert plain(title(frame, say)) == "1 action begins in November 2026, out of 3 to come or under way"
    assert "In grey" in subtitle(frame, say)
    assert "High point: Launch, on 2 February 2027." in plain(alt(frame, say))
    assert "Action: Mailing, from 9 November 2026." in plain(alt(frame, say))


def test_bars_lie_on_their_days(data_of: Any, en: Any) -> None:
    frame = data_of("plan_calendar", **PARTS)
    (axes,) = draw(frame, en("plan_calendar")).axes
    ends = {tuple(line.get_xdata()) for line in axes.lines if line.get_linewidth() == 9}
    stand = (dt.date(2027, 1, 11).toordinal(), dt.date(2027, 3, 18).toordinal() + 1)
    assert stand in ends


def test_a_long_plan_is_cut_and_says_so(data_of: Any, en: Any) -> None:
    actions = [{"id": f"a{rank}", "title": f"Action {rank}", "start": "2026-11-02", "end": "2027-10-29"}
               for rank in range(MOST + 9)]  # fmt: skip
    frame, say = data_of("plan_calendar", plan={"actions": [*actions, {"id": "x", "title": "X"}]}), en("plan_calendar")
    assert len(frame) == MOST
    assert subtitle(frame, say).endswith(say("subtitle.left_out", n=10))
    assert len(svg(draw(frame, say), prefix="plan_calendar", alt="x").encode()) < 60_000


def test_a_plan_without_dates_has_nothing_to_draw(data_of: Any) -> None:
    assert data_of("plan_calendar", plan={"actions": [{"id": "a", "title": "A"}]}).empty
