from typing import Any

from commplan.charts import svg
from commplan.charts.journey_funnel import alt, draw, subtitle, title
from tests.charts.conftest import HOSTILE
from tests.charts.reading import plain


def journey(*people: float, title: str = "Stage") -> dict[str, Any]:
    kinds = ("discovery", "consideration", "purchase", "purchase")
    return {"stages": [{"id": f"s{at}", "title": f"{title} {at}", "kind": kinds[at], "people_per_month": count}
                       for at, count in enumerate(people)]}  # fmt: skip


def test_title_names_the_largest_loss(data_of: Any, en: Any, fr: Any) -> None:
    frame = data_of("journey_funnel", journey=journey(4000, 820, 44))
    assert plain(title(frame, en("journey_funnel"))) == "The largest loss, 95%, comes before “Stage 2”"
    assert "« Stage 2 »" in plain(title(frame, fr("journey_funnel")))
    assert frame["lost"].tolist()[1:] == [3180, 776]


def test_words_hold_the_figures(data_of: Any, en: Any) -> None:
    frame, say = data_of("journey_funnel", journey=journey(4000, 820)), en("journey_funnel")
    assert "820 people, 20.5% of the stage before." in plain(alt(frame, say))
    assert "4,000" in plain(subtitle(frame, say))


def test_stages_that_do_not_follow_one_another_are_said_to(data_of: Any, speak: Any) -> None:
    frame, say = data_of("journey_funnel", journey=journey(100, 140)), speak("journey_funnel")
    assert title(frame, say) == say("title.unknown")
    assert svg(draw(frame, say), prefix="journey_funnel", alt="x")


def test_bars_have_the_lengths_of_the_counts_whatever_the_names(data_of: Any, speak: Any) -> None:
    frame, say = data_of("journey_funnel", journey=journey(0, 0, title=HOSTILE[0])), speak("journey_funnel")
    assert "nan" not in svg(draw(frame, say), prefix="journey_funnel", alt="x")
    frame = data_of("journey_funnel", journey=journey(400, 100))
    bars = draw(frame, say).axes[0].patches
    assert [round(bar.get_width()) for bar in bars] == [400, 100]
