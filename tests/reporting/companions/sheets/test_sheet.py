import datetime as dt

from commplan.knowledge import words
from commplan.model.quantity import Money
from commplan.reporting.companions.sheets.sheet import Figure, figure, first_of, shown


def test_values_as_cells() -> None:
    assert figure(Money.model_validate("49.90 GBP")) == Figure(49.9, "GBP")
    assert figure(None) is None
    assert first_of("2026-10") == dt.date(2026, 10, 1)
    assert (shown(None, words("en")), shown("", words("en")), shown(1.5, words("fr"))) == (None, None, "1,50")
