from datetime import date

from commplan.sources.matomo_period import file_period, file_report

JANUARY = (date(2026, 1, 1), date(2026, 1, 31))


def test_the_name_of_a_file():
    name = "clients/Export _ Websites _ January 2026.csv"
    assert (file_report(name), file_period(name)) == ("Websites", JANUARY)
    assert file_period("visits_2026-01-01_2026-01-31.csv") == JANUARY
    assert (file_report("report.csv"), file_period("report.csv")) == ("", (None, None))
