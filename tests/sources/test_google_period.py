from datetime import date

import numpy as np
import pytest

from commplan.sources.google_period import named_period, period_doubts, stated_period


@pytest.mark.parametrize(
    ("name", "period"),
    [
        (
            "Campagnes(2025.01.01-2025.10.09_par_rapport_à_2024.01.01-2024.10.09).csv",
            (date(2025, 1, 1), date(2025, 10, 9)),
        ),
        ("Searches(Word_2025.01.01-2025.03.31).csv", (date(2025, 1, 1), date(2025, 3, 31))),
        ("Devices(2025.01.01-2025.03.31) (1).csv", (date(2025, 1, 1), date(2025, 3, 31))),
        ("Campagnes(2025.13.01-2025.10.09).csv", None),
        ("Campagnes.csv", None),
    ],
)
def test_the_name_of_a_card_holds_its_period(name, period):
    assert named_period(name) == period


def test_a_line_above_the_header_holds_the_period_of_a_report():
    assert stated_period([["Campaign report"], ["March 1", " 2026 - March 31", " 2026", "", ""]]) == (
        date(2026, 3, 1),
        date(2026, 3, 31),
    )
    assert stated_period([["Campaign report"], ["All time", ""]]) == (None, None)
    assert stated_period([["Campaign report"], []]) is None


def test_what_is_not_sure_about_a_period():
    above = [["Report"], ["soon", ""]]
    assert period_doubts(above, None, None) == [("period_unread", {"found": "soon"})]
    assert period_doubts([], None, None) == [("period_missing", {})]
    assert period_doubts(above, (None, None), None) == [("period_open", {})]
    assert period_doubts(above, (date(2026, 3, 1), date(2026, 3, 31)), None) == []
    assert period_doubts(above, None, np.array(["2026-03-01"], dtype="datetime64[D]")) == []
