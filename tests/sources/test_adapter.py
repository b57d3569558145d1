import pytest

from commplan.knowledge.words import words
from commplan.sources import adapter
from commplan.sources.opening import open_export
from commplan.sources.problem import DamagedFile, UnknownFile


def test_every_adapter_of_the_folder_is_found():
    assert {"ga4", "google_ads", "meta_ads", "search_console"} <= {found.TOOL for found in adapter.adapters()}


def test_an_unknown_file_quotes_its_beginning(export):
    path = export("Plat,Prix\nTarte,12\nSoupe,8\n", "carte.csv")
    with pytest.raises(UnknownFile) as caught:
        adapter.find(open_export(path, "carte.csv"))
    assert caught.value.key == "unknown_export"
    assert caught.value.found == "Plat,Prix | Tarte,12 | Soupe,8"
    for lang, own in (("fr", "liste de demandes"), ("en", "list of leads")):
        assert {"Google Ads", "Meta Ads", "LinkedIn Ads", own} <= set(caught.value.expected.pick(lang).split(", "))
    assert "list of leads" not in caught.value.phrase(words("fr"))


def test_a_file_of_two_tools_is_refused(export, monkeypatch):
    class Other:
        TOOL = "other"

        @staticmethod
        def matches(head):
            return bool(head.grids)

    path = export("Campaign,Currency code,Cost,Impr.,Avg. CPC\nTea,EUR,1.00,2,0.5\n")
    known = adapter.adapters()
    monkeypatch.setattr(adapter, "adapters", lambda: (*known, Other))
    with pytest.raises(DamagedFile) as caught:
        adapter.find(open_export(path, "export.csv"))
    assert caught.value.key == "two_tools"
    assert caught.value.found == "google_ads, other"


def test_no_adapter_is_recognised_by_the_name_of_a_file_alone(export):
    for name in ("google_ads.csv", "Campaign report.csv", "meta_ads.csv", "ga4.csv", "Mots(2025.01.01-2025.02.01).csv"):
        with pytest.raises(UnknownFile):
            adapter.find(open_export(export("a,b\n1,2\n", name), name))
