from commplan.sources import read_export
from commplan.sources.opening import open_export
from commplan.sources.x_ads import matches


def head(export, text):
    path = export(text)
    return open_export(path, path.name).pages[0].head


def test_the_source_of_the_funds_is_its_own(export):
    text = "Time period,Funding source name,Campaign name,Spend,Impressions\n2026-09-01,Card,Tea,1.50,9\n"
    assert matches(head(export, text))
    assert read_export(export(text))["cost"].tolist() == [1.5]
    assert not matches(
        head(export, "Day,Campaign name,Spend,Impressions,Objective,Replies\n2026-09-01,Tea,1.50,9,Sales,1\n")
    )
