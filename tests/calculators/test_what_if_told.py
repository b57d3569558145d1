import math

import pytest

from commplan.calculators.what_if import Range, what_if
from commplan.calculators.what_if_assumptions import assumptions
from commplan.calculators.what_if_changes import LEVERS
from commplan.calculators.what_if_told import (
    assumption_told,
    assumption_value,
    changes_told,
    gain_state,
    range_told,
    shown,
)
from commplan.model.decision import Changes
from tests.calculators.what_if_case import today

ALL = {"budget": "900 EUR", "channels": {"search": "500 EUR"}, "price": "1200 EUR", "margin": 0.4, "lead_to_sale": 0.3,
       "conversion": 0.035, "hours": 9, "fees": "100 EUR", "investment": "2000 EUR", "doubled": 0.4}  # fmt: skip


def test_every_change_is_told_against_today() -> None:
    told = changes_told(Changes.model_validate(ALL), today())
    assert len(told) == len(LEVERS) + 1
    english = " / ".join(text.en for text in told)
    for part in ("€900 instead of €1,000", "Search: €500 instead of €600", "30% instead of 25%", "3.5% instead of 3.0%",
                 "9 instead of 6", "40% more results"):  # fmt: skip
        assert part in english
    assert "nan" not in english
    assert changes_told(Changes(), today()) == ()


@pytest.mark.parametrize(
    ("found", "kind", "said"),
    [(Range(1200, 1720, 2400), "money", "€1,720 (€1,200 to €2,400)"), (Range(3, 3, 3), "count", "3.0"),
     (Range(1.5, 2.14, 3.1), "count", "2.1 (1.5 to 3.1)"), (Range(-0.27, 0.04, 0.5), "ratio", "4% (−27% to 50%)"),
     (Range(math.nan, math.nan, math.nan), "money", "unknown"), (Range(4, math.inf, math.inf), "months", "never"),
     (Range(4, 9, math.inf), "months", "9.0 (at least 4.0, perhaps never)")],
)  # fmt: skip
def test_ranges_as_people_read_them(found: Range, kind: str, said: str) -> None:
    assert range_told(found, kind, "EUR").en == said


def test_assumptions_have_a_name_and_a_value_to_picture() -> None:
    found = {each.name: each for each in assumptions(today())}
    told = {name: assumption_told(each, today(), outcome="lead").en for name, each in found.items()}
    assert told["results/search"] == "Leads a month, Search"
    assert assumption_value(found["response"], 1.0).en == "+100%"
    assert assumption_value(found["lead_to_sale"], 0.25).fr == "25\N{NARROW NO-BREAK SPACE}%"
    assert assumption_value(found["results/search"], 9.94).en == "9.9"


@pytest.mark.parametrize(
    ("changes", "state"),
    [({}, "same"), ({"price": "1200 EUR"}, "reached"), ({"price": "800 EUR"}, "missed"),
     ({"budget": "1300 EUR"}, "uncertain"), ({"hours": 2}, "reached"), ({"hours": 20}, "missed")],
)  # fmt: skip
def test_a_verdict_takes_nine_cases_in_ten(changes: dict[str, object], state: str) -> None:
    assert gain_state(what_if(today(), Changes.model_validate(changes))) == state


def test_without_a_margin_there_is_no_verdict() -> None:
    assert gain_state(what_if(today(margin=None), Changes.model_validate({"hours": 1}))) == "unknown"


def test_small_rates_keep_a_digit() -> None:
    assert shown("conversion", 0.0176).en == "1.8%"
    assert shown("margin", None).en == "–"
