"""Surveys by wave and remarks by tone: published intervals, and nothing that is called a change by chance."""

import datetime as dt
from typing import Any

import pytest
from statsmodels.stats.proportion import proportion_confint

from commplan.calculators import feedback_results
from commplan.calculators.feedback_results import measures, satisfied_from, tone_error, tone_shares, uncoded
from commplan.model.feedback import Feedback, Remark, Satisfaction

MARCH, AUTUMN = dt.date(2026, 3, 1), dt.date(2026, 9, 1)


def survey(up: int, still: int, down: int, date: dt.date, **more: Any) -> dict[str, Any]:
    return {"id": f"s{date.month}", "title": "S", "date": date, "promoters": up, "passives": still, "detractors": down,
            **more}  # fmt: skip


def rated(date: dt.date, marks: dict[int, int], **more: Any) -> dict[str, Any]:
    return {"id": f"m{date.month}", "title": "M", "date": date, "marks": marks, **more}


def feedback(**parts: Any) -> Feedback:
    return Feedback.model_validate(parts)


def test_s17_s18_fifteen_points_at_a_hundred_answers_are_noise() -> None:
    now, before = measures(feedback(surveys=[survey(50, 30, 20, MARCH), survey(60, 25, 15, AUTUMN)]))
    assert (before.score.low, before.score.high) == pytest.approx((14.1, 44.2), abs=0.05)
    assert (before.change, before.moved) == (None, "first")
    assert now.change is not None
    assert now.change.likely == pytest.approx(15)
    assert now.moved == "noise"


@pytest.mark.parametrize(("later", "moved"), [((300, 60, 40), "up"), ((100, 100, 200), "down")])
def test_a_change_beyond_chance(later: tuple[int, int, int], moved: str) -> None:
    now, _ = measures(feedback(surveys=[survey(200, 100, 100, MARCH), survey(*later, AUTUMN)]))
    assert now.moved == moved


def test_series_are_kept_apart_and_later_waves_left_out() -> None:
    waves = [survey(50, 30, 20, MARCH, series="clients"), survey(60, 25, 15, AUTUMN, series="visitors")]
    assert [each.moved for each in measures(feedback(surveys=waves))] == ["first", "first"]
    assert len(measures(feedback(surveys=waves), until=MARCH)) == 1


def test_waves_without_counts_or_answers_do_not_become_the_one_before() -> None:
    waves = [survey(50, 30, 20, MARCH), survey(0, 0, 0, dt.date(2026, 6, 1)), survey(60, 25, 15, AUTUMN),
             {"id": "x", "title": "X", "date": AUTUMN}]  # fmt: skip
    found = measures(feedback(surveys=waves))
    assert [each.answers for each in found] == [100, 0, 100]
    assert found[0].change is not None
    assert found[1].score.likely is None


def test_few_answers_put_the_range_first() -> None:
    few, enough = (measures(feedback(surveys=[survey(n, 0, 0, MARCH)]))[0] for n in (49, 50))
    assert few.is_small
    assert not enough.is_small


def test_two_scales_are_never_compared() -> None:
    five, ten = rated(MARCH, {5: 40, 2: 20}), rated(AUTUMN, {9: 40, 2: 20}, highest=10)
    assert [each.moved for each in measures(feedback(satisfaction=[five, ten]))] == ["first", "first"]
    again = rated(AUTUMN, {5: 58, 2: 2})
    assert measures(feedback(satisfaction=[five, again]))[0].moved == "up"


@pytest.mark.parametrize(("scale", "mark"), [({}, 4), ({"highest": 10}, 9), ({"lowest": 0, "highest": 1}, 1),
                                             ({"satisfied_from": 3}, 3)])  # fmt: skip
def test_the_mark_of_somebody_satisfied(scale: dict[str, int], mark: int) -> None:
    assert satisfied_from(Satisfaction.model_validate(rated(MARCH, {1: 1}, **scale))) == mark


def remarks(*tones: str | None) -> list[Remark]:
    return [Remark.model_validate({"text": {"fr": f"{tone} fr", "en": f"{tone} en"}, "tone": tone}) for tone in tones]


def test_tones_by_hand_with_wilsons_margin() -> None:
    shares = {each.tone: each for each in tone_shares(remarks("positive", "positive", "negative", None))}
    assert (shares["positive"].count, shares["positive"].coded) == (2, 3)
    oracle = proportion_confint(2, 3, method="wilson")
    assert (shares["positive"].share.low, shares["positive"].share.high) == pytest.approx(oracle)
    assert uncoded(remarks("positive", None)) == 1
    assert tone_shares(remarks(None)) == ()


def test_a_plugin_codes_the_rest_and_is_held_against_the_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []

    def plugin(texts: Any, lang: str) -> list[str]:
        heard.extend(texts)
        return ["negative"] * len(texts)

    monkeypatch.setattr(feedback_results, "tone_backend", lambda name: plugin if name == "p" else None)
    mixed = remarks("positive", "negative", None)
    shares = {each.tone: each.count for each in tone_shares(mixed, backend="p", lang="en")}
    assert shares == {"positive": 1, "neutral": 0, "negative": 2}
    assert all(text.endswith("en") for text in heard)
    error = tone_error(mixed, backend="p")
    assert error is not None
    assert error.likely == 0.5
    assert (error.low, error.high) == pytest.approx(proportion_confint(1, 2, method="wilson"))


def test_an_error_rate_that_nobody_measured_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    assert tone_error(remarks("positive"), backend=None) is None
    assert tone_error(remarks("positive"), backend="not-installed") is None
    monkeypatch.setattr(feedback_results, "tone_backend", lambda _: lambda texts, _lang: ["neutral"] * len(texts))
    assert tone_error(remarks(None), backend="p") is None
