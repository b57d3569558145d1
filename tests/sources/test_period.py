from datetime import date

import pytest

from commplan.sources.period import read_period

JUNE = (date(2026, 6, 1), date(2026, 6, 25))


@pytest.mark.parametrize(
    "text",
    [
        "1 June 2026 - 25 June 2026",
        "June 1, 2026 - June 25, 2026",
        "Jun 1, 2026 – Jun 25, 2026",
        "1 juin 2026 - 25 juin 2026",
        "Du 1er juin 2026 au 25 juin 2026",
        "1. Juni 2026 - 25. Juni 2026",
        "1 de junio de 2026 - 25 de junio de 2026",
        "1 juni 2026 t/m 25 juni 2026",
        "2026-06-01 - 2026-06-25",
        "20260601-20260625",
        "01/06/2026 - 25/06/2026",
        "06/01/2026 - 06/25/2026",
        "01.06.2026 - 25.06.2026",
    ],
)
def test_a_period_in_any_language(text):
    assert read_period(text) == JUNE


@pytest.mark.parametrize("text", ["All time", "Toute la période", "Gesamter Zeitraum", "Todo el período", "Alle tijd"])
def test_all_time(text):
    assert read_period(text) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Campaign report",
        "last 30 days",
        "Report Start: September 21, 2026",
        "25 June 2026 - 1 June 2026",
        "01/06/2026 - 02/06/2026",
        "30 February 2026 - 2 March 2026",
    ],
)
def test_what_is_no_period_or_may_be_two(text):
    assert read_period(text) is None


def test_one_day_is_a_period():
    assert read_period("1 June 2026") == (date(2026, 6, 1), date(2026, 6, 1))
