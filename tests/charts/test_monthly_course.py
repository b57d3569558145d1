from typing import Any

import pytest

from commplan.charts.monthly_course import alt, draw, subtitle, title
from tests.charts.reading import plain
from tests.exports import advertising, performance

STEM = "monthly_course"
OBJECTIVE = {"id": "q", "title": "Reach 30 quotes", "indicator": "i", "target": 30, "unit": "quotes"}
ROWS = performance(advertising("2026-08-05", 300, 20), advertising("2026-10-05", 400, 24))
READ = {"id": "i", "title": "Quotes", "reads": "conversions"}


def course(data_of: Any, *values: float | None, **objective: Any) -> Any:
    last = ["2026-10", "2026-09", "2026-08", "2026-07"]
    readings = {month: value for month, value in zip(last, reversed(values), strict=False) if value is not None}
    indicators = [{"id": "i", "title": "Quotes", "readings": readings}]
    return data_of(STEM, objectives=[{**OBJECTIVE, **objective}], indicators=indicators)


def test_months_of_the_exports_with_their_gap(data_of: Any) -> None:
    frame = data_of(STEM, ROWS, objectives=[OBJECTIVE], indicators=[READ])
    assert frame["month"].tolist() == ["2026-08", "2026-09", "2026-10"]
    assert frame["value"].fillna(-1).tolist() == [20, -1, 24]
    assert frame["target"].tolist() == [30] * 3
    assert [plain(text.en) for text in frame["shown"]] == ["20 quotes", "–", "24 quotes"]
    assert set(frame["state"]) == {"behind"}
    assert (frame["floor"].iloc[0], frame["ceiling"].iloc[0]) == (0, pytest.approx(33))


def test_thirteen_months_at_most(data_of: Any, scene_of: Any) -> None:
    parts, rows = scene_of("plain")
    frame = data_of(STEM, rows, **parts)
    assert (len(frame), frame["month"].iloc[0], frame["value"].iloc[0]) == (13, "2025-10", 18)


def test_first_objective_that_is_measured_is_shown(data_of: Any) -> None:
    silent = {"id": "s", "title": "Silent", "indicator": "nothing", "target": 3}
    unread = {"id": "u", "title": "Unread", "indicator": "u", "target": 3}
    indicators = [READ, {"id": "u", "title": "Unread"}]
    frame = data_of(STEM, ROWS, objectives=[silent, unread, OBJECTIVE], indicators=indicators)
    assert set(frame["objective"]) == {"q"}
    assert data_of(STEM, ROWS, objectives=[silent, unread], indicators=indicators).empty


@pytest.mark.parametrize(
    ("values", "objective", "expected"),
    [
        ((20, 24), {}, "Quotes: 24 in October 2026, below target (30)"),
        ((20, 31), {}, "Quotes: 31 in October 2026, target (30) met"),
        ((20, 31), {"direction": "down"}, "Quotes: 31 in October 2026, above target (30)"),
        ((20, 24), {"target": "none"}, "Quotes: 24 in October 2026"),
        ((20, None), {}, "Quotes: not measured in October 2026"),
        ((20, 24), {"kind": "change", "target": "10 %", "baseline": 20}, "Quotes: 24 in October 2026, target (22) met"),
        ((0.2, 0.25), {"target": "30 %", "unit": "%"}, "Quotes: 25% in October 2026, below target (30%)"),
        (
            (90, 70),
            {"target": 60, "unit": "EUR", "direction": "down"},
            "Quotes: €70 in October 2026, above target (€60)",
        ),
    ],
)
def test_title_compares_the_month_with_the_target(
    values: Any, objective: Any, expected: str, data_of: Any, en: Any
) -> None:
    assert plain(title(course(data_of, *values, **objective), en(STEM))) == expected


def test_title_names_what_is_counted_in_fifteen_words(data_of: Any, fr: Any) -> None:
    indicators = [{**READ, "title": "Demandes de devis venues de la publicité sur tous les réseaux de la région"}]
    said = plain(title(data_of(STEM, ROWS, objectives=[OBJECTIVE], indicators=indicators), fr(STEM)))
    assert said == "Demandes de devis venues de la publicité… : 24 en octobre 2026, sous la cible (30)"


def test_words_hold_every_month(data_of: Any, fr: Any, en: Any) -> None:
    frame = course(data_of, 20, None, 24)
    assert "août 2026 : 20 quotes. septembre 2026 : –. octobre 2026 : 24 quotes." in plain(alt(frame, fr(STEM)))
    assert "Target: 30 quotes." in plain(alt(frame, en(STEM)))
    assert plain(subtitle(frame, en(STEM))) == "Reach 30 quotes, August 2026 – October 2026."
    assert plain(subtitle(course(data_of, 24), en(STEM))) == "Reach 30 quotes, October 2026, the only month known."


def test_line_stops_where_a_month_is_missing(data_of: Any, en: Any) -> None:
    axes = draw(course(data_of, 20, None, 24), en(STEM)).axes[0]
    (line,) = [line for line in axes.lines if len(line.get_xdata()) == 3]
    assert [str(value) for value in line.get_ydata()] == ["20.0", "nan", "24.0"]


def test_month_of_a_year_ago_is_named(data_of: Any, scene_of: Any, en: Any) -> None:
    parts, rows = scene_of("plain")
    written = [text.get_text() for text in draw(data_of(STEM, rows, **parts), en(STEM)).axes[0].texts]
    assert {"18", "24", "a year earlier", "target 30"} <= set(written)
    assert "a year earlier" not in [text.get_text() for text in draw(course(data_of, 1, 2), en(STEM)).axes[0].texts]
