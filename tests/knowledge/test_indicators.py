"""Standard indicators: one name, several definitions, and some that decide nothing."""

from typing import Any, get_args

import pytest

from commplan.knowledge.indicators import decorative_kind, standard_of, standards
from commplan.model.indicator import Column, Indicator


def indicator(**more: Any) -> Indicator:
    return Indicator.model_validate({"id": "i", "title": "I", **more})


def test_every_column_that_an_indicator_may_read_belongs_to_one_standard() -> None:
    read = [column for standard in standards().values() for column in standard.reads]
    assert sorted(read) == sorted(set(get_args(Column)))


def test_an_engagement_rate_divides_by_something_else_in_each_tool() -> None:
    below = {
        each.tool.en: each.denominator and each.denominator.en for each in standards()["engagement_rate"].definitions
    }
    assert below["Google Analytics 4"] == "Sessions"
    assert below["Iconosquare"] == "Followers"
    assert len(set(below.values())) >= 3


@pytest.mark.parametrize(
    ("more", "standard"),
    [({"standard": "leads"}, "leads"), ({"reads": "net_sales"}, "sales"), ({"title": "Followers"}, None),
     ({"standard": "nothing", "reads": "clicks"}, "clicks")],
)  # fmt: skip
def test_a_title_alone_gives_no_definition(more: dict[str, Any], standard: str | None) -> None:
    found = standard_of(indicator(**more))
    assert (found.id if found else None) == standard


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ({"title": {"fr": "Abonnés de la page", "en": "Page fans"}}, "followers"),
        ({"title": "Followers who ask for a quote", "denominator": "Followers"}, None),
        ({"title": "Taux d’ouverture", "denominator": "E-mails remis"}, "email_open_rate"),
        ({"title": "Unfollowersome"}, None),
        ({"reads": "impressions"}, "impressions"),
        ({"title": "Impressions", "reads": "leads"}, None),
        ({"title": "Quotes"}, None),
    ],
)
def test_figures_of_show_are_known(more: dict[str, Any], kind: str | None) -> None:
    found = decorative_kind(indicator(**more))
    assert (found.id if found else None) == kind


def test_each_one_says_why_it_decides_nothing() -> None:
    assert {each.id for each in standards().values() if each.decorative} >= {
        "followers",
        "impressions",
        "email_open_rate",
    }
