from datetime import date

import pytest

from commplan.sources.columns import Columns
from commplan.sources.page import text_page
from commplan.sources.spans import span_of_cell, spans
from commplan.sources.table import cut

ROLES = {"when": "span", "clicks": "clicks"}


def columns(*cells):
    page = text_page("x.csv", "When;Clicks\n" + "".join(f"{cell};1\n" for cell in cells))
    return Columns(cut(page, page.place(ROLES), frozenset(ROLES)), ROLES, frozenset({"clicks"}))


@pytest.mark.parametrize("cell", ["2026-13", "2026-02-30", "soon", ""])
def test_what_is_no_period(cell):
    assert span_of_cell(cell) is None


@pytest.mark.parametrize(
    ("cells", "grain"),
    [
        (["2026-01-01", "2026-01-02"], "day"),
        (["2025-12-08 - 2025-12-13", "2025-12-14 - 2025-12-20"], "week"),
        (["2026-01", "2026-02"], "month"),
        (["2024", "2025"], "period"),
    ],
)
def test_the_step_is_that_of_the_longest_row(cells, grain):
    days, found, period = spans(columns(*cells))
    assert found == grain
    assert (days is None) == (grain == "period")
    assert period[0] == span_of_cell(cells[0])[0]
    assert period[1] == span_of_cell(cells[1])[1]


def test_no_rows_have_no_period():
    assert spans(columns()) == (None, "period", (None, None))
    assert span_of_cell("2026-02") == (date(2026, 2, 1), date(2026, 2, 28))
