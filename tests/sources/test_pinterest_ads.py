from commplan.sources import read_export
from commplan.sources.opening import open_export
from commplan.sources.pinterest_ads import matches


def head(export, text):
    path = export(text)
    return open_export(path, path.name).pages[0].head


def test_clicks_that_leave_are_the_clicks(export):
    text = (
        "Date,Campaign name,Spend in account currency,Impressions,Pin clicks,Outbound clicks\n"
        "2026-09-01,Tea,1.50,90,8,3\n"
    )
    assert matches(head(export, text))
    assert read_export(export(text))["clicks"].tolist() == [3.0]


def test_prices_alone_name_nobody(export):
    assert not matches(head(export, "Date,Campaign name,Spend,Impressions,eCPM,eCPC\n2026-09-01,Tea,1.50,90,8,3\n"))
