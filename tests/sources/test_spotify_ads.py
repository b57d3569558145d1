from commplan.sources import read_export
from commplan.sources.opening import open_export
from commplan.sources.spotify_ads import matches


def head(export, text):
    path = export(text)
    return open_export(path, path.name).pages[0].head


def test_what_is_played_to_the_end_is_its_own(export):
    text = (
        "Campaign name,Date,Impressions,Spend,Starts,Ad played to: 25%,Ad played to: 100%\n"
        "Tea,2026/05/27,9,0.44,8,7,6\n"
    )
    assert matches(head(export, text))
    assert read_export(export(text))["cost"].tolist() == [0.44]
    assert not matches(head(export, "Campaign name,Date,Impressions,Spend,Starts\nTea,2026/05/27,9,0.44,8\n"))
