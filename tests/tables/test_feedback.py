from typing import Any

import pytest

from commplan.calculators import feedback_results
from commplan.tables import feedback
from commplan.tables.feedback import lead

SURVEYS = [{"id": "a", "title": "A", "date": "2026-03-01", "promoters": 50, "passives": 30, "detractors": 20},
           {"id": "b", "title": "B", "date": "2026-09-01", "promoters": 60, "passives": 25,
            "detractors": 15}]  # fmt: skip


def remark(tone: str | None, date: str = "2026-10-01") -> dict[str, Any]:
    return {"text": "Well", "date": date, "tone": tone}


def shown(data_of: Any, **parts: Any) -> Any:
    return data_of("feedback", feedback=parts)


@pytest.fixture
def plugin(monkeypatch: pytest.MonkeyPatch) -> None:
    found = {"kind": lambda texts, _lang: ["positive"] * len(texts)}
    monkeypatch.setattr(feedback_results, "tone_backend", found.get)
    monkeypatch.setattr(feedback, "tone_backend", found.get)


def test_s17_s18_scores_with_their_margins(data_of: Any, speak: Any) -> None:
    frame = shown(data_of, surveys=SURVEYS)
    assert frame["score"].map(lambda text: text.en).tolist() == ["45", "30"]
    assert frame.iloc[1]["margin"].en == "14 to 44"
    assert frame.iloc[0]["change"].en.startswith("15\N{NO-BREAK SPACE}points")
    assert "within the margin" in frame.iloc[0]["change"].en
    assert len(lead(frame, speak("feedback")).split(". ")) == 1


def test_a_negative_range_has_a_true_minus_sign(data_of: Any) -> None:
    few = shown(data_of, surveys=[{**SURVEYS[0], "promoters": 10, "passives": 5, "detractors": 5}]).iloc[0]
    assert few["margin"].fr == "\N{MINUS SIGN}12 à 55"
    assert "read the range" in few["change"].en


def test_a_rise_beyond_chance_is_counted(data_of: Any, speak: Any) -> None:
    frame = shown(data_of, surveys=[SURVEYS[0], {**SURVEYS[1], "promoters": 900, "detractors": 10}])
    assert frame["moved"].tolist() == ["up", "first"]
    assert "1" in lead(frame, speak("feedback"))


def test_satisfaction_in_percent(data_of: Any) -> None:
    wave = {"id": "m", "title": "M", "date": "2026-09-01", "marks": {5: 60, 4: 21, 2: 182}}
    row = shown(data_of, satisfaction=[wave]).iloc[0]
    assert (row["score"].en, row["margin"].en) == ("31%", "26 to 37%")  # 81 of 263: Newcombe 1998, 25.5 to 36.6


def test_tones_by_hand_say_so(data_of: Any, speak: Any) -> None:
    later = remark("positive", "2026-11-02")
    frame = shown(data_of, remarks=[remark("positive"), remark("negative"), remark(None), later])
    assert frame["answers"].tolist() == [1, 0, 1]
    said = lead(frame, speak("feedback"))
    assert {"hand", "main"} & set(said.replace(",", " ").replace(".", " ").split())
    assert frame.attrs["uncoded"] == 1


@pytest.mark.usefixtures("plugin")
def test_a_plugin_is_named_with_its_error_rate(data_of: Any, speak: Any) -> None:
    frame = shown(data_of, remarks=[remark("positive"), remark("negative"), remark(None)], tone_backend="kind")
    assert (frame.attrs["by_hand"], frame.attrs["by_plugin"], frame.attrs["uncoded"]) == (2, 1, 0)
    said = lead(frame, speak("feedback"))
    assert "kind" in said
    assert "9" in said  # 1 of 2 wrong: Wilson, 9.5 to 90.5 %


@pytest.mark.usefixtures("plugin")
def test_a_plugin_whose_errors_nobody_measured_says_so(data_of: Any, speak: Any) -> None:
    frame = shown(data_of, remarks=[remark(None)], tone_backend="kind")
    said = lead(frame, speak("feedback"))
    assert {"Nobody", "sait"} & set(said.split())
    assert frame.attrs["error"] is None


def test_a_plugin_that_is_not_installed_is_named(data_of: Any, speak: Any) -> None:
    frame = shown(data_of, remarks=[remark("positive"), remark(None)], tone_backend="nowhere")
    said = lead(frame, speak("feedback"))
    assert "nowhere" in said
    assert frame.attrs["is_absent"]


def test_no_survey_and_no_tone_is_an_empty_table(data_of: Any, speak: Any) -> None:
    assert shown(data_of, surveys="none", satisfaction="none", remarks="none").empty
    assert shown(data_of, remarks=[remark(None)]).empty
    assert speak("feedback")("empty")


def test_a_survey_without_answers_shows_no_score(data_of: Any, speak: Any) -> None:
    frame = shown(data_of, surveys=[{**SURVEYS[0], "promoters": 0, "passives": 0, "detractors": 0}])
    assert frame["score"].isna().all()
    assert "nan" not in lead(frame, speak("feedback"))
