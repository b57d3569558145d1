from datetime import date

import pytest

from commplan.sources.page import text_page
from commplan.sources.preamble import period_above, without_footer

SEPTEMBER = (date(2026, 9, 1), date(2026, 9, 30))


@pytest.mark.parametrize(
    "lines",
    [
        [
            "Report Start: September 1, 2026, 12:00 AM",
            "Report End: September 30, 2026, 11:59 PM",
            "Made: October 2, 2026",
        ],
        ["Begindatum van rapport: 1 september 2026 00:00", "Einddatum van rapport: 30 september 2026 23:59"],
        ["Début du rapport : 1er septembre 2026 à 00:00", "Fin du rapport : 30 septembre 2026 à 23:59"],
        ["Berichtsstart: 1. September 2026, 00:00", "Berichtsende: 30. September 2026, 23:59"],
        ["Inicio del informe: 1 de septiembre de 2026, 0:00", "Fin: 30 de septiembre de 2026, 23:59"],
        ["Report Time: 9/1/2026 - 9/30/2026"],
        ["Report Start: 01/09/2026, Report End: 30/09/2026"],
        ["Report Date Range: 2026-09-01 - 2026-09-30 (UTC)", "Report Data as of: 2026-10-02 14:13:30 (UTC)"],
    ],
)
def test_the_first_two_dates_are_the_period(lines):
    assert period_above([line.split(",") for line in lines]) == SEPTEMBER


@pytest.mark.parametrize(
    "lines", [[], ["Report Start: 1/9/2026"], ["Start: 1/9/2026", "End: 2/9/2026"], ["Tea report"]]
)
def test_what_tells_no_period(lines):
    assert period_above([[line] for line in lines]) is None


def test_a_notice_of_rights_is_no_row():
    page = text_page("x.csv", "A,B\n1,2\n\n\u00a92026 Tea Corporation. All rights reserved.\n")
    rows = without_footer(page).rows(",")
    assert (rows.cells, rows.lines) == ([["A", "B"], ["1", "2"], []], [1, 2, 3])


@pytest.mark.parametrize("row", ["@handle,2", "Copyright notes campaign,2,3", "2026,4"])
def test_other_rows_stay(row):
    page = text_page("x.csv", f"A,B,C\n{row}\n")
    assert len(without_footer(page).rows(",").cells) == 2
