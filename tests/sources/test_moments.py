from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.sources.dates import read_dates
from commplan.sources.moments import quick_days

ZONES = st.sampled_from(["", " +0200", "+02:00", "Z", " UTC", " -0500"])
MOMENTS = st.datetimes(datetime.fromisoformat("1990-01-01"), datetime.fromisoformat("2099-12-31"))


@given(st.lists(st.tuples(MOMENTS, ZONES)))
def test_the_day_is_the_one_that_is_written(moments):
    cells = [f"{moment:%Y-%m-%d %H:%M:%S}{zone}" for moment, zone in moments]
    days = quick_days(cells)
    assert days is not None
    assert [str(day) for day in days] == [cell[:10] for cell in cells]
    assert read_dates(cells).tolist() == days.tolist()


@pytest.mark.parametrize("cell", ["2026-02-30", "2026-2-3", "0000-01-01", "1812-01-01", "2026-01-01 soon", "1", "\n"])
def test_any_other_cell_is_left_to_the_careful_reading(cell):
    assert quick_days(["2026-01-01", cell]) is None
