from typing import Any

from commplan.charts import svg
from commplan.charts.budget_year import alt, draw, subtitle, title
from tests.charts.reading import plain

CLIENT = {"name": "A", "currency": "EUR", "high_points": [{"id": "fair", "title": "Fair", "start": "2026-09-22"}]}


def budget(*months: str, amount: str = "1200 EUR") -> dict[str, Any]:
    lines = [{"id": "a", "title": "A", "category": "paid", "amount": "1200 EUR"}]
    more = [{"id": "b", "title": "B", "category": "paid", "amount": amount, "months": list(months)}] if months else []
    return {"year": 2026, "lines": lines + more}


def test_months_and_their_high_points(data_of: Any, en: Any) -> None:
    frame = data_of("budget_year", client=CLIENT, budget=budget("2026-09"))
    say = en("budget_year")
    assert frame["value"].tolist() == [100.0] * 8 + [1300.0] + [100.0] * 3
    assert plain(title(frame, say)) == "The most expensive month is September 2026, with €1,300"
    assert "September 2026: €1,300, with Fair." in plain(alt(frame, say))
    assert "€2,400" in plain(subtitle(frame, say))


def test_even_year_is_said_to_be(data_of: Any, speak: Any) -> None:
    say = speak("budget_year")
    frame = data_of("budget_year", client={"name": "A", "currency": "EUR"}, budget=budget())
    assert title(frame, say) == say("title.flat", amount=frame["amount"][0])
    assert say("subtitle.points") not in subtitle(frame, say)


def test_bars_have_the_heights_of_the_months(data_of: Any, speak: Any) -> None:
    frame, say = data_of("budget_year", client=CLIENT, budget=budget("2026-09")), speak("budget_year")
    figure = draw(frame, say)
    assert [bar.get_height() for bar in figure.axes[0].patches] == frame["value"].tolist()
    assert svg(figure, prefix="budget_year", alt="x")
