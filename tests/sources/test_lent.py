"""Tables of one Search Console export that lie beside each other in a folder."""

import pytest

from commplan.sources.folder import read_exports

DATES = "Date,Clicks,Impressions,CTR,Position\n2026-03-01,6,60,10%,3\n2026-03-02,4,40,10%,3\n"
DEVICES = "Device,Clicks,Impressions,CTR,Position\nMobile,7,70,10%,3\nDesktop,3,30,10%,3\n"
COUNTRIES = "Country,Clicks,Impressions,CTR,Position\nFrance,10,100,10%,3\n"
QUERIES = "Top queries,Clicks,Impressions,CTR,Position\ntea,5,50,10%,3\n"
FILTERS = "Filter,Value\nSearch type,Web\nDate,2026-03-01 - 2026-03-31\n"
MARCH = ("2026-03-01", "2026-03-02")


def periods(root):
    exports = read_exports(root)
    return {each["file"]: each["period"] for each in exports.performance.attrs["files"]}, exports


@pytest.mark.parametrize("name", ["Queries.csv", "Devices.csv"])
def test_a_table_has_the_period_of_the_days_beside_it(name, export, tmp_path):
    export(DATES, "gsc/Dates.csv")
    export(DEVICES if name == "Devices.csv" else QUERIES, f"gsc/{name}")
    found, exports = periods(tmp_path)
    assert found[f"gsc/{name}"] == MARCH
    told = [(key, values["label"]) for key, values in exports.performance.attrs["doubts"] if key.startswith("period")]
    assert set(told) == {("period_lent", "gsc/Dates.csv")}


def test_no_clicks_are_added_by_a_period_that_was_lent(export, tmp_path):
    export(DATES, "gsc/Dates.csv")
    export(DEVICES, "gsc/Devices.csv")
    assert read_exports(tmp_path).performance["clicks"].sum() == 10


def test_the_list_of_filters_lends_where_the_others_agree(export, tmp_path):
    for name, content in {"Filters": FILTERS, "Devices": DEVICES, "Countries": COUNTRIES, "Queries": QUERIES}.items():
        export(content, f"{name}.csv")
    found, _ = periods(tmp_path)
    assert set(found.values()) == {("2026-03-01", "2026-03-31")}


def test_sums_that_differ_are_another_export(export, tmp_path):
    export(DATES, "Dates.csv")
    export(DEVICES.replace("7,70", "8,80"), "Devices.csv")
    export(QUERIES.replace("5,50", "50,500"), "Queries.csv")
    found, _ = periods(tmp_path)
    assert found["Devices.csv"] == found["Queries.csv"] == (None, None)


def test_of_two_periods_none_is_lent_and_none_to_another_folder(export, tmp_path):
    export(DATES, "Dates.csv")
    export(DATES.replace("2026-03", "2026-04"), "Dates (1).csv")
    export(QUERIES, "Queries.csv")
    export(QUERIES, "other/Queries 2.csv")
    found, _ = periods(tmp_path)
    assert found["Queries.csv"] == found["other/Queries 2.csv"] == (None, None)
