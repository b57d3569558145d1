from typing import Any

import pandas as pd

from commplan.knowledge.say import Course
from commplan.tables.kpi_board import lead
from tests.exports import advertising, performance

FOLLOWERS = {"id": "f", "title": {"fr": "Abonnés", "en": "Followers"}, "decides": "none", "readings": {"2026-10": 900}}
RATE = {"id": "r", "title": "Rate", "decides": "Below 1% we fix the pages", "unit": "%", "denominator": "Visits",
        "tool": "GA4", "readings": {"2025-10": 0.009, "2026-09": 0.0105, "2026-10": 0.0112}}  # fmt: skip


def test_each_figure_in_its_unit_with_its_course(data_of: Any) -> None:
    row = data_of("kpi_board", indicators=[RATE], objectives=None).iloc[0]
    assert (row["value"].en, row["previous"].en, row["last_year"].en) == ("1.1%", "1.1%", "0.9%")
    assert row["value"].fr == "1,1\N{NARROW NO-BREAK SPACE}%"
    assert row["target"] is None
    assert isinstance(row["course"], Course)
    assert "October 2025" in row["course"].alt.en
    assert "Visits" in row["how"].en
    assert row["serves"].en.endswith("Below 1% we fix the pages")


def test_an_objective_gives_the_target_and_whether_it_is_met(data_of: Any) -> None:
    for target, said in ((30, "not met"), (5, "Target met")):
        objective = {"id": "q", "title": "Quotes", "indicator": "quotes", "kind": "count", "per": "month"}
        row = data_of("kpi_board", objectives=[objective | {"target": target}]).iloc[0]
        assert (row["value"].en, row["target"].en, row["serves"].en) == ("8", str(target), "Quotes")
        assert said in row["remarks"].en


def test_lower_is_better_where_the_indicator_says_so(data_of: Any) -> None:
    cost = {"id": "c", "title": "Cost", "reads": "cost_per_lead", "direction": "down"}
    objective = {"id": "o", "title": "O", "indicator": "c", "kind": "level", "target": 60, "direction": "down"}
    row = data_of("kpi_board", indicators=[cost], objectives=[objective]).iloc[0]
    assert row["value"].en == "€50"
    assert "Target met" in row["remarks"].en


def test_decorative_ones_are_named_last(data_of: Any, speak: Any) -> None:
    frame = data_of("kpi_board", indicators=[FOLLOWERS, RATE], objectives=None)
    assert frame["is_decorative"].tolist() == [False, True]
    said = lead(frame, speak("kpi_board"))
    assert {"« Abonnés »", "“Followers”"} & {said.split(": ")[-1].rstrip(".").replace("\N{NO-BREAK SPACE}", " ")}


def test_counts_of_two_platforms_that_were_added_up_are_said(data_of: Any) -> None:
    rows = performance(advertising("2026-10-05", 400, 8), advertising("2026-10-05", 90, 1, tool="meta_ads"))
    assert "Google Ads and Meta Ads" in data_of("kpi_board", frame=rows).iloc[0]["remarks"].en


def test_without_exports_the_board_says_that_nothing_is_measured(data_of: Any, speak: Any) -> None:
    frame = data_of("kpi_board", frame=None)
    assert frame["value"].tolist() == [None]
    assert "No value" in frame.iloc[0]["remarks"].en
    assert frame["course"].tolist() == [None]
    assert "nan" not in lead(frame, speak("kpi_board"))


def test_leads_and_orders_feed_the_board(data_of: Any) -> None:
    calls = {"id": "calls", "title": "Calls", "reads": "leads", "decides": "We call back"}
    rows = pd.DataFrame({"month": ["2026-09", "2026-10", "2026-10"], "source": "phone", "outcome": None})
    row = data_of("kpi_board", frame=None, indicators=[calls], objectives=None, extra={"leads": rows}).iloc[0]
    assert (row["value"].en, row["previous"].en) == ("2", "1")


def test_an_indicator_of_which_nobody_asked_is_counted_apart(data_of: Any, speak: Any) -> None:
    frame = data_of("kpi_board", indicators=[{"id": "x", "title": "X"}], objectives=None)
    assert frame["use"].tolist() == ["unasked"]
    assert {"demander", "asked"} & set(lead(frame, speak("kpi_board")).replace(".", " ").split())


def test_no_indicator_is_an_empty_board(data_of: Any, speak: Any) -> None:
    assert data_of("kpi_board", indicators="none").empty
    assert speak("kpi_board")("empty")
