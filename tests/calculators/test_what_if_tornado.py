import pytest

from commplan.calculators.what_if import both, what_if
from commplan.calculators.what_if_assumptions import centre
from commplan.calculators.what_if_tornado import tornado
from commplan.model.decision import Changes
from tests.calculators.what_if_case import today

MORE = Changes.model_validate({"budget": "2000 EUR"})


def test_the_widest_comes_first() -> None:
    widths = [swing.width for swing in tornado(what_if(today(), MORE))]
    assert widths == sorted(widths, reverse=True)
    assert len(widths) == 4


def test_response_by_hand() -> None:
    swing = next(each for each in tornado(what_if(today(), MORE)) if each.assumption.name == "response")
    # 12 leads at 125 of margin: 1,500 more per doubling factor, against 1,000 more spent
    assert swing.at_low == pytest.approx(1500 * (2**swing.assumption.low - 1) - 1000)
    assert swing.flip is not None
    assert 1500 * (2**swing.flip - 1) == pytest.approx(1000, abs=1e-3)


def test_the_decision_flips_where_the_gain_is_nothing() -> None:
    found = what_if(today(), MORE)
    for swing in tornado(found):
        if swing.flip is not None:
            values = {**centre(found.assumptions), swing.assumption.name: swing.flip}
            before, after = both(found.today, found.levers, values)
            assert after["profit"] - before["profit"] == pytest.approx(0, abs=1e-3)


def test_what_changes_nothing_is_left_out() -> None:
    names = {each.assumption.name for each in tornado(what_if(today(), Changes.model_validate({"price": "1200 EUR"})))}
    assert names == {"results/search", "results/social", "lead_to_sale"}
    assert tornado(what_if(today())) == ()
    assert tornado(what_if(today(margin=None), MORE)) == ()
