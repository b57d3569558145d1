from commplan.sources import read_export
from commplan.sources.microsoft_ads import matches
from commplan.sources.opening import open_export


def head(export, text):
    path = export(text)
    return open_export(path, path.name).pages[0].head


def test_a_report_of_the_interface_for_programs(export):
    text = '"TimePeriod","CampaignName","Impressions","Clicks","Spend"\n"2026-09-01","Tea","9","1","1.50"\n'
    assert matches(head(export, text))
    assert read_export(export(text + "\u00a92026 Microsoft Corporation. All rights reserved.\n"))["cost"].tolist() == [
        1.5
    ]


def test_another_platform_has_spend_too(export):
    assert not matches(head(export, "Day,Campaign name,Campaign type,Spend,Impressions\n2026-09-01,Tea,Sales,1.50,9\n"))


def test_places_and_words_are_not_added_up(export):
    text = "Gregorian date,Campaign name,Search term,Impressions,Clicks,Spend\n2026-09-01,Tea,green tea,9,1,1.50\n"
    assert read_export(export(text)).attrs["additive"] is False
