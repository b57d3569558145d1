import math
from typing import Any

import pytest

from commplan.calculators.amount import Unit, amount, ends, step_of, three_digits, unit_of
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.text import Text
from tests.charts.reading import plain

CLIENT = Client.model_validate({"name": "A", "currency": "GBP"})


def unit(written: Any, *figures: float, reads: Any = None) -> Unit:
    text = None if written is None else Text.model_validate(written)
    indicator = Indicator.model_validate({"id": "i", "title": "I", "reads": reads})
    return unit_of(text, figures=figures, indicator=indicator, client=CLIENT)


@pytest.mark.parametrize(
    ("written", "figures", "value", "fr", "en"),
    [
        ("%", (0.41, 0.5), 0.38, "38 %", "38%"),
        ("%", (41, 50), 38, "38 %", "38%"),
        ("%", (0.41,), 1.2, "120 %", "120%"),
        ({"fr": "% des devis", "en": "% of quotes"}, (0.3,), 0.25, "25 % des devis", "25% of quotes"),
        ("EUR", (1200,), 1234.5, "1 235 €", "€1,235"),
        ("EUR", (2,), 2.5, "2,50 €", "€2.50"),
        ({"fr": "€ par contact", "en": "€ a lead"}, (60,), 60, "60 € par contact", "€60 a lead"),
        ({"fr": "demandes", "en": "requests"}, (30,), 24, "24 demandes", "24 requests"),
        ("eur", (30,), 24, "24 €", "€24"),
        (None, (30,), 24.5, "24,50", "24.50"),
        ("leads", (30,), float("nan"), "–", "–"),
    ],
)
def test_figures_are_shown_as_they_were_written(written: Any, figures: Any, value: float, fr: str, en: str) -> None:
    shown = amount(value, unit(written, *figures))
    assert (plain(shown.fr), plain(shown.en)) == (fr, en)


@pytest.mark.parametrize(
    ("value", "fr"),
    [(0.402, "40,2 %"), (0.4, "40 %"), (0.95, "95 %"), (0.3996, "40,0 %"), (0.0, "0 %"), (0.032, "3,2 %")],
)
def test_a_reckoned_percentage_has_a_tenth_unless_it_is_whole(value: float, fr: str) -> None:
    assert plain(amount(value, unit("%", 0.4), reckoned=True).fr) == fr


def test_column_of_the_exports_tells_the_currency() -> None:
    assert unit(None, 3, reads="cost_per_lead") == Unit(currency="GBP")
    assert unit(None, 3, reads="clicks") == Unit()


def test_bare_amount_leaves_the_noun_out() -> None:
    assert amount(24, unit("leads", 30), bare=True).en == "24"


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [
        (43_657.2, 95_406.9, ("£44,000", "£95,000")),
        (13.91, 19.4, ("£14", "£19")),
        (2.41, 2.79, ("£2.41", "£2.79")),
        (5.0, 5.0, ("£5", "£5")),
        (math.nan, math.nan, ("–", "–")),
    ],
)
def test_ends_of_a_range_have_two_digits_of_its_width(low: float, high: float, shown: tuple[str, str]) -> None:
    assert tuple(end.en for end in ends(low, high, Unit(currency="GBP"))) == shown


def test_steps_and_digits() -> None:
    assert step_of(517.0) == 10
    assert step_of(0.0) == step_of(math.inf) == 1
    assert three_digits(11_868.84) == 11_900
    assert three_digits(1.5949) == 1.59
