from commplan.sources import read_export
from commplan.sources.opening import open_export
from commplan.sources.snapchat_ads import matches


def head(export, text):
    path = export(text)
    return open_export(path, path.name).pages[0].head


def test_swipes_are_clicks(export):
    text = "Date,Campaign Name,Amount Spent (EUR),Impressions,Swipe Ups\n2026-09-01,Tea,1.50,90,3\n"
    assert matches(head(export, text))
    frame = read_export(export(text))
    assert (frame.attrs["tool"], frame["clicks"].tolist(), frame["currency"].tolist()) == (
        "snapchat_ads",
        [3.0],
        ["EUR"],
    )


def test_the_labels_of_meta_alone_are_not_its_own(export):
    assert not matches(
        head(export, "Day,Campaign name,Amount spent (EUR),Impressions,Reach\n2026-09-01,Tea,1.50,90,3\n")
    )
