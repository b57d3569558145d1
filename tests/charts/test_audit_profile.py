from typing import Any

import pytest

from commplan.charts.audit_profile import alt, data, draw, subtitle, title
from commplan.knowledge import dimensions, items
from commplan.model.audit import Audit
from tests.charts.reading import plain

AUDIENCE = [key for key, item in items().items() if item.dimension == "audience"]


def audit(date: str, answers: dict[str, Any], kind: str = "full") -> Audit:
    return Audit.model_validate({"date": date, "kind": kind, "answers": answers})


def full(level: int, **others: int) -> dict[str, Any]:
    """Every theme at that level, some at another one."""
    return {key: {"level": others.get(item.dimension, level), "evidence": "seen"} for key, item in items().items()}


def test_weakest_theme_comes_first_with_the_audit_before() -> None:
    frame = data([audit("2026-10-01", full(2, budget=1)), audit("2026-04-01", full(1))])
    first = frame.iloc[0]
    assert (first["dimension"], first["score"], first["previous"], first["change"]) == ("budget", 0.25, 0.25, 0)
    assert frame["score"].iloc[1:].tolist() == [0.5] * (len(dimensions()) - 1)
    assert frame["change"].iloc[1:].tolist() == [25.0] * (len(dimensions()) - 1)
    assert list(frame["dimension"].iloc[1:]) == [theme for theme in dimensions() if theme != "budget"]


def test_whole_score_carries_the_published_weights() -> None:
    frame = data([audit("2026-10-01", full(4, budget=0))])
    share = dimensions()["budget"].weight / sum(theme.weight for theme in dimensions().values())
    assert frame["overall"].iloc[0] == pytest.approx(1 - share)


def test_items_weigh_as_published_and_silence_does_not_count() -> None:
    heavy, other, *_ = AUDIENCE
    frame = data([audit("2026-10-01", {heavy: {"level": 4}, other: {"level": 0, "evidence": "none"}})])
    row = frame.set_index("dimension").loc["audience"]
    weights = [items()[key].weight for key in (heavy, other)]
    assert row["score"] == pytest.approx(weights[0] / sum(weights))
    assert (row["answered"], row["asked"], row["without_evidence"]) == (2, len(AUDIENCE), 2)
    assert frame["score"].iloc[1:].isna().all()
    assert set(frame["answered"].iloc[1:]) == {0}


def test_question_that_does_not_apply_is_no_gap() -> None:
    heavy, other, *_ = AUDIENCE
    given = audit("2026-10-01", {heavy: {"level": 4}}).model_copy(update={"not_applicable": {other: None}})
    row = data([given]).set_index("dimension").loc["audience"]
    assert (row["answered"], row["asked"]) == (1, len(AUDIENCE) - 1)


def test_quick_audit_asks_the_quick_questions_only() -> None:
    quick = {key: {"level": 2} for key, item in items().items() if item.quick}
    frame = data([audit("2026-10-01", quick, "quick")])
    assert frame["asked"].sum() == frame["answered"].sum() == len(quick)
    assert set(frame["dimension"]) == {key.split("/")[0] for key in quick}


def test_quick_audit_is_not_compared_with_a_full_one() -> None:
    frame = data([audit("2026-01-01", full(3), "quick"), audit("2026-04-01", full(1)),
                  audit("2026-10-01", full(2), "quick")])  # fmt: skip
    assert frame["previous"].tolist() == [0.75] * len(dimensions())
    assert data([audit("2026-04-01", full(1)), audit("2026-10-01", full(2), "quick")])["previous"].isna().all()


def test_answers_to_unknown_questions_show_nothing() -> None:
    assert data([audit("2026-10-01", {"music/taste": {"level": 2}})]).empty
    assert data([audit("2026-10-01", {})]).empty


def test_titles_say_the_finding(fr: Any, en: Any) -> None:
    weak, before = audit("2026-10-01", full(2, budget=1)), audit("2026-04-01", full(1))
    say = en("audit_profile")
    assert plain(title(data([weak]), say)) == "“Budget” is the weakest theme, at 25%"
    assert plain(title(data([before, weak]), say)).startswith("The score has moved from 25% to 4")
    assert plain(title(data([audit("2026-10-01", full(3))]), say)) == "Every theme is at the same level: 75%"
    two = data([audit("2026-10-01", full(2, budget=1, audience=1))])
    assert plain(title(two, say)) == "“Audience” and “Budget” are the weakest themes, at 25%"
    assert plain(title(two, fr("audit_profile"))) == (
        "Les thèmes « Public » et « Budget » sont les plus faibles, à 25 %"
    )
    three = data([audit("2026-10-01", full(2, budget=1, audience=1, channels=1))])
    assert plain(title(three, say)) == "3 themes share the lowest score, 25%"


def test_words_hold_the_figures(en: Any) -> None:
    frame, say = data([audit("2026-04-01", full(1)), audit("2026-10-01", full(2, budget=1))]), en("audit_profile")
    assert "Budget: 25%, against 25% before." in plain(alt(frame, say))
    assert "Measurement: 50%, against 25% before." in plain(alt(frame, say))
    assert plain(subtitle(frame, say)).endswith("Every answer rests on evidence.")
    bare = data([audit("2026-10-01", {AUDIENCE[0]: {"level": 1}})])
    assert plain(subtitle(bare, say)).endswith(
        f"1 of {len(items())} questions answered. 1 answer rests on no evidence."
    )
    assert "Budget: not assessed yet." in plain(alt(bare, say))


def test_dots_stand_at_their_scores(en: Any) -> None:
    frame = data([audit("2026-04-01", full(3)), audit("2026-10-01", full(2, budget=1))])
    axes = draw(frame, en("audit_profile")).axes[-1]
    found = {(round(float(line.get_xdata()[0]), 3), float(line.get_ydata()[0])) for line in axes.lines}
    assert {(score, float(row)) for row, score in enumerate(frame["score"])} <= found
    assert {(0.75, float(row)) for row in range(7)} <= found
