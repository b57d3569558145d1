"""Working days against the calendar on the wall, and against numpy's own count."""

import datetime as dt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators.working_days import WorkingDays, days, public_holidays, working_days
from commplan.model.client import Client, Closure

DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2035, 12, 31))


def client(**more):
    return Client.model_validate({"name": "A", "currency": "EUR", **more})


def on(text):
    return dt.date.fromisoformat(text)


@given(DAYS, st.integers(0, 400), st.frozensets(DAYS, max_size=20))
def test_ordinary_days_agree_with_numpy(start, length, holidays):
    end = start + dt.timedelta(days=length)
    expected = np.busday_count(start, end + dt.timedelta(days=1), holidays=sorted(holidays))
    assert WorkingDays(holidays).ordinary(start, end) == expected


@given(DAYS, st.integers(0, 60), DAYS, st.integers(0, 60))
def test_closures_only_take_away(start, length, closed, closed_for):
    end, reopened = start + dt.timedelta(days=length), closed + dt.timedelta(days=closed_for)
    firm = WorkingDays(closures=((closed, reopened),))
    taken = WorkingDays().ordinary(max(start, closed), min(end, reopened))
    assert firm.open(start, end) == WorkingDays().ordinary(start, end) - taken


def test_days_of_the_year_2026_in_france():
    """261 weekdays, less nine public holidays: Assumption and All Saints fall on a weekend."""
    firm = working_days(client(country="FR"), [2026])
    assert firm.ordinary(on("2026-01-01"), on("2026-12-31")) == 261 - 9
    assert not firm.is_ordinary(on("2026-05-14"))
    assert firm.is_ordinary(on("2026-05-15"))


@pytest.mark.parametrize(
    ("region", "day", "holiday"),
    [("Alsace", "2026-12-26", True), ("6AE", "2026-12-26", True), (None, "2026-12-26", False),
     ("Auvergne-Rhône-Alpes", "2026-12-26", False), ("guadeloupe", "2026-05-27", True)],
)  # fmt: skip
def test_region_by_code_or_by_name(region, day, holiday):
    assert (on(day) in public_holidays(client(country="FR", region=region), [2026])) is holiday


@pytest.mark.parametrize(
    ("country", "region", "day", "fr", "en"),
    [("FR", None, "2026-07-14", "Fête nationale", "National Day"),
     ("GB", "ENG", "2026-05-25", "Jour férié de printemps", "Spring Bank Holiday"),
     ("IE", None, "2026-03-17", "Saint-Patrick", "Saint Patrick’s Day"),
     ("CH", "Genève", "2026-09-10", "Jeûne genevois", "Genevan Fast"),
     ("BE", None, "2026-07-21", "Fête nationale", "National Day")],
)  # fmt: skip
def test_names_in_both_languages(country, region, day, fr, en):
    found = public_holidays(client(country=country, region=region), [2026])[on(day)]
    assert (found.fr, found.en) == (fr, en)


def test_without_a_country_or_in_one_that_nobody_knows_only_closures_count():
    closure = {"start": "2026-08-03", "end": "2026-08-21"}
    for country in (None, "ZZ"):
        firm = working_days(client(country=country, closures=[closure]), [2026])
        assert firm.open(on("2026-08-01"), on("2026-08-31")) == 21 - 15
    assert public_holidays(client(), [2026]) == {}


def test_more_closed_days_may_be_added():
    firm = WorkingDays().without([Closure(start=on("2026-11-02"), end=on("2026-11-06"))])
    assert firm.open(on("2026-11-01"), on("2026-11-30")) == 16
    assert firm.ordinary(on("2026-11-01"), on("2026-11-30")) == 21


def test_no_day_between_days_in_the_wrong_order():
    assert list(days(on("2026-11-02"), on("2026-11-01"))) == []
