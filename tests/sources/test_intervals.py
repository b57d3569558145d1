from datetime import date

import pytest

from commplan.sources.columns import Columns
from commplan.sources.intervals import when
from commplan.sources.meta_ads import NUMERIC, ROLES
from commplan.sources.page import text_page
from commplan.sources.problem import DamagedFile
from commplan.sources.table import cut


def rows(*ends: str, day: str = "") -> Columns:
    header = "Reporting starts,Reporting ends,Impressions" + (",Day" if day else "")
    page = text_page("x.csv", header + "\n" + "".join(f"{end},5{day}\n" for end in ends))
    return Columns(cut(page, page.place(ROLES), ROLES), ROLES, NUMERIC)


@pytest.mark.parametrize(
    ("ends", "step"),
    [
        (("2026-01-01,2026-01-01", "2026-01-02,2026-01-02"), "day"),
        (("2026-01-01,2026-01-04", "2026-01-05,2026-01-11"), "week"),
        (("2026-01-01,2026-01-31", "2026-02-01,2026-02-28"), "month"),
        (("2026-01-01,2026-01-31", "2026-01-01,2026-01-31"), "period"),
    ],
)
def test_the_ends_of_the_rows_tell_their_step(ends, step):
    days, found, period = when(rows(*ends), "en")
    assert found == step
    assert (days is None) == (step == "period")
    assert period == (date.fromisoformat(ends[0][:10]), date.fromisoformat(ends[-1][11:]))


def test_a_column_of_days_comes_before_the_ends():
    days, step, period = when(rows("2026-01-01,2026-01-31", day=",2026-01-07"), "en")
    assert (days.tolist(), step) == ([date(2026, 1, 7)], "day")
    assert period == (date(2026, 1, 1), date(2026, 1, 31))


def test_a_row_without_its_end_was_cut():
    with pytest.raises(DamagedFile) as caught:
        when(rows("2026-01-01,2026-01-31", "2026-02-01,"), "en")
    assert (caught.value.key, caught.value.row, caught.value.column) == ("not_a_date", 3, "Reporting ends")


def test_no_rows_have_no_period():
    assert when(rows(), "en") == (None, "period", (None, None))
