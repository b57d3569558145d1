import pytest

from commplan.calculators.what_if import what_if
from commplan.calculators.what_if_assumptions import assumptions, centre
from commplan.calculators.what_it_takes import Needed, what_it_takes
from commplan.errors import CalculationError
from commplan.model.decision import Changes
from tests.calculators.what_if_case import rows, today


def needed(figure: str, least: float, **more: object) -> dict[str, Needed]:
    found = what_it_takes(today(**more), figure, at_least=least)  # type: ignore[arg-type]
    return {each.lever: each for each in found}


def test_each_lever_alone_by_hand() -> None:
    found = needed("leads", 18)
    assert set(found) == {"budget", "conversion"}
    response = centre(assumptions(today()))["response"]
    assert found["budget"].likely == pytest.approx(1000 * 1.5 ** (1 / response), rel=1e-4)
    assert found["conversion"].likely == pytest.approx(0.03 * 1.5, rel=1e-4)


def test_the_figure_is_what_was_wished_there() -> None:
    found = needed("profit", 400)
    for lever, each in found.items():
        for end, value in (("likely", each.likely), ("low", each.safe)):
            if value is None:
                continue
            given = f"{value} EUR" if lever in ("budget", "price") else value
            changes = Changes.model_construct(**Changes.model_validate({}).__dict__)
            changes = changes.model_copy(update={lever: _typed(given)})
            assert getattr(what_if(today(), changes).after["profit"], end) == pytest.approx(400, abs=1)


def _typed(given: object) -> object:
    from decimal import Decimal

    from commplan.model.quantity import Money

    if not isinstance(given, str):
        return given
    return Money(amount=Decimal(given.split()[0]), currency="EUR")


def test_being_surer_takes_more() -> None:
    for each in needed("customers", 4).values():
        assert each.likely is not None
        assert each.safe is None or each.safe > each.likely


def test_what_is_there_already_takes_nothing() -> None:
    found = needed("leads", 12)
    assert found["budget"].likely == pytest.approx(1000)


def test_what_no_lever_reaches_is_said() -> None:
    found = needed("leads", 1e6)
    assert found["budget"].likely is None
    assert found["budget"].most == pytest.approx(10_000)
    assert needed("leads", 12, frame=rows(0, 0))["budget"].likely is None


def test_a_loss_may_be_mended_by_spending_less() -> None:
    dear = needed("profit", 0, average_order="950 EUR")["budget"]
    assert dear.likely is not None
    assert dear.likely < dear.now


def test_a_shops_rate_of_sale_is_no_lever() -> None:
    assert "lead_to_sale" not in needed("profit", 5000, lead_to_sale=1)


def test_an_unknown_figure_is_refused() -> None:
    with pytest.raises(CalculationError, match="figure"):
        needed("happiness", 1)
    with pytest.raises(CalculationError, match="at_least"):
        needed("leads", float("nan"))
