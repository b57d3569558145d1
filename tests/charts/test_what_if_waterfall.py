from typing import Any

import pytest

from commplan.charts import chart
from tests.tables.what_if_case import parts

STEM = "what_if_waterfall"


def frame_of(data_of: Any, **changes: Any) -> Any:
    given = parts(scenarios={"a": {"title": "Ours", "changes": changes}})
    return data_of(STEM, given.pop("frame"), **given)


def test_bars_hang_from_one_another_and_end_at_the_scenario(data_of: Any) -> None:
    frame = frame_of(data_of, budget="2000 EUR", price="1100 EUR")
    assert frame["kind"].tolist() == ["today", "step", "step", "step", "scenario"]
    assert frame["end"].tolist()[:-2] == frame["start"].tolist()[1:-1]
    assert frame["end"].iloc[-1] == pytest.approx(frame["end"].iloc[-2])
    assert str(frame["effect"].iloc[0]) == "50.00 EUR"


def test_title_says_how_much_more_or_less(data_of: Any, en: Any, fr: Any) -> None:
    assert chart(STEM).title(frame_of(data_of, price="1200 EUR"), en(STEM)) == "Ours: €300 more a month, most likely"
    assert (
        chart(STEM)
        .title(frame_of(data_of, hours=16), fr(STEM))
        .endswith("500\N{NO-BREAK SPACE}€ de moins par mois, vraisemblablement")
    )


def test_losses_are_told_apart_without_colour(data_of: Any, en: Any) -> None:
    assert "hollow" in chart(STEM).subtitle(frame_of(data_of, hours=16), en(STEM))
    assert "hollow" not in chart(STEM).subtitle(frame_of(data_of, price="1200 EUR"), en(STEM))
    assert "Own hours: −€500." in chart(STEM).alt(frame_of(data_of, hours=16), en(STEM))


def test_without_a_margin_or_a_change_there_is_no_picture(data_of: Any) -> None:
    assert frame_of(data_of).empty
    given = parts()
    given["client"] = {**given["client"], "margin": None}
    assert data_of(STEM, given.pop("frame"), **given).empty
