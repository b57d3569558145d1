from commplan.sources import read_export
from commplan.sources.opening import open_export
from commplan.sources.tiktok_ads import matches


def head(export, text):
    path = export(text)
    return open_export(path, path.name).pages[0].head


def test_a_destination_or_seconds_of_video_are_its_own(export):
    assert matches(head(export, "Campaign name,Cost,Impressions,CPC (Destination)\nTea,1.00,9,0.10\n"))
    assert matches(head(export, 'Nom de la campagne,Coût,Impressions,Clics (destination)\nThé,"1,50",9,2\n'))
    assert not matches(head(export, "Campaign name,Ad group name,Cost,Impressions,Clicks\nTea,A,1.00,9,1\n"))


def test_payments_are_conversions_where_no_column_says_so(export):
    text = (
        "Campaign name,Par jour,Coût,Impressions,Complete payment,Total purchase value\nThé,2026-09-01,1.50,9,2,80.5\n"
    )
    frame = read_export(export(text))
    assert (frame["conversions"].tolist(), frame["revenue"].tolist()) == ([2.0], [80.5])
