import pytest

from commplan.errors import ExportError
from commplan.sources import read_export

TEXT = "Lead Owner,Last Name,Lead Source,Lead Status,Created Date,Close Date\nZoe,A,Web,Converted,{},{}\n"


@pytest.mark.parametrize(
    ("created", "closed", "day"),
    [
        ("03/08/2026", "15/08/2026", "2026-08-03"),
        ("8/3/2026", "8/15/2026", "2026-08-03"),
        ("3.8.2026", "15.8.2026", "2026-08-03"),
    ],
)
def test_one_column_settles_the_others(export, created, closed, day):
    assert str(read_export(export(TEXT.format(created, closed)))["date"].iloc[0].date()) == day


def test_what_nothing_settles_is_asked_for(export):
    with pytest.raises(ExportError) as caught:
        read_export(export(TEXT.format("03/08/2026", "04/08/2026")))
    assert caught.value.key == "ambiguous_dates"
