import pytest

from commplan.errors import UnknownExport
from commplan.sources import read_export, recognise

DAYS = '"Day","Online store visitors","Sessions"\n"2026-09-01",935,1071\n"2026-09-02",837,952\n'


def test_visits_by_day(export):
    frame = read_export(export(DAYS))
    assert frame[["dimension", "sessions", "users"]].to_numpy().tolist() == [["day", 1071, 935], ["day", 952, 837]]
    assert frame["views"].isna().all()
    assert (frame.attrs["kind"], frame.attrs["tool"], frame.attrs["period"]) == (
        "web", "shopify", ("2026-09-01", "2026-09-02"),
    )  # fmt: skip


def test_visits_by_landing_page(export):
    text = (
        "Landing page path,Online store visitors,Sessions,Sessions that completed checkout,Conversion rate,Bounce rate,"
        "Average session duration\n/,900,1000,20,0.02,0.61,95.5\n/tea,90,100,5,0.05,0.4,120\n"
    )
    frame = read_export(export(text, "Sessions by landing page - 2026-09-01 - 2026-09-30.csv"))
    assert frame[["item", "sessions", "key_events", "bounce_rate"]].to_numpy().tolist() == [
        ["/", 1000, 20, 0.61],
        ["/tea", 100, 5, 0.4],
    ]
    assert set(frame["dimension"]) == {"landing_page"}
    assert frame.attrs["period"] == ("2026-09-01", "2026-09-30")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_french_saved_again_by_a_spreadsheet(export, encoding):
    text = "Jour;Visiteurs de la boutique en ligne;Sessions;Taux de conversion\n01/09/2026;1 935;2 071;1,25%\n"
    frame = read_export(export(text, encoding=encoding))
    assert frame[["users", "sessions"]].to_numpy().tolist() == [[1935, 2071]]
    assert str(frame["date"].iloc[0].date()) == "2026-09-01"


def test_a_compared_period_is_not_added(export):
    text = '"Day","Sessions","Online store visitors","Sessions (previous_period)","Sessions (previous_period) "\n'
    assert read_export(export(text + '"2026-09-01",10,9,99,99\n'))["sessions"].tolist() == [10]


def test_visits_of_another_tool(export):
    with pytest.raises(UnknownExport):
        recognise(export("Day,Sessions,Pages\n2026-09-01,10,20\n"))
