"""The real exports against sums made apart from this code (truth.json); skipped where they are not there."""

import json
import math
from pathlib import Path
from typing import Any

import pytest

from commplan.errors import ExportError, UnknownExport
from commplan.sources import read_export, read_performance, read_tables, recognise

FOLDER = Path(__file__).parents[2].parent / "shared" / "data" / "exports"
TRUTH: dict[str, dict[str, Any]] = (
    json.loads((FOLDER / "truth.json").read_text("utf-8")) if (FOLDER / "truth.json").is_file() else {}
)
# What truth.json calls the tools that this package reads.
OURS = {
    "google_ads": "google_ads",
    "google_ads_overview_card_fr": "google_ads",
    "meta_ads": "meta_ads",
    "meta_ads_fr": "meta_ads",
    "meta_ads_xlsx": "meta_ads",
    "search_console": "search_console",
    "ga4": "ga4",
    "ga4_exploration": "ga4",
    "ga4_multi_section": "ga4",
}
# The tidy column in which a labelled total of truth.json is found again.
TIDY = {
    "Cost": "cost", "Coût": "cost", "Clicks": "clicks", "Clics": "clicks", "Impr.": "impressions",
    "Impressions": "impressions", "Conversions": "conversions", "Conv. value": "revenue", "Link clicks": "clicks",
    "Clics sur un lien": "clicks", "Purchases": "conversions", "Purchases conversion value": "revenue",
    "Total users": "users",
}  # fmt: skip
MONEY = ("Amount spent", "Montant dépensé")
NO_EXPORTS = pytest.mark.skipif(not TRUTH, reason=f"no real exports in {FOLDER}")
TABLED = [name for name, truth in TRUTH.items() if truth["tool"] in OURS]
ADDED_UP = [name for name in TABLED if "totals" in TRUTH[name]]
CUT = [name for name in TABLED if "sections" in TRUTH[name]]
OTHERS = [
    path.relative_to(FOLDER).as_posix()
    for path in sorted(FOLDER.glob("*/**/*"))
    if path.is_file() and path.relative_to(FOLDER).as_posix() not in TABLED
]


def column(label: str) -> str | None:
    return "cost" if label.startswith(MONEY) else TIDY.get(label)


@NO_EXPORTS
@pytest.mark.parametrize("name", ADDED_UP)
def test_rows_and_sums(name):
    truth = TRUTH[name]
    frame = read_export(FOLDER / name)
    assert frame.attrs["tool"] == OURS[truth["tool"]]
    assert len(frame) == truth["rows"]
    for label, total in truth["totals"].items():
        if column(label):
            assert round(frame[column(label)].sum(), 2) == total, label


@NO_EXPORTS
@pytest.mark.parametrize("name", ADDED_UP)
def test_every_total_is_in_the_tables_too(name):
    truth = TRUTH[name]
    table = next(table for table in read_tables(FOLDER / name) if table.attrs["used"])
    for label, total in truth["totals"].items():
        if label in table.columns:
            assert round(table[label].sum(), 2) == total, label
        else:
            assert "omparaison" in label


@NO_EXPORTS
@pytest.mark.parametrize("name", CUT)
def test_every_table_of_a_file(name):
    tables = read_tables(FOLDER / name)
    assert len(tables) == len(TRUTH[name]["sections"])
    for table, section in zip(tables, TRUTH[name]["sections"], strict=True):
        assert list(table.columns) == section["header"]
        assert len(table) == section["rows"]
        assert table.attrs["start"].replace("-", "") == section["start"]
        assert table.attrs["end"].replace("-", "") == section["end"]
        if section["sum_first_metric"] is not None:
            assert table.iloc[:, 1].sum() == section["sum_first_metric"]


@NO_EXPORTS
@pytest.mark.parametrize("name", [name for name in TABLED if TRUTH[name].get("totals_rows")])
def test_the_rows_of_totals_are_named(name):
    assert list(read_export(FOLDER / name).attrs["totals"]) == TRUTH[name]["totals_rows"]


@NO_EXPORTS
@pytest.mark.parametrize("name", OTHERS)
def test_what_no_adapter_knows_is_said_to_be_unknown(name):
    if name.startswith("emptyaccount"):
        assert recognise(FOLDER / name) == "meta_ads"
        return
    with pytest.raises(ExportError) as caught:
        recognise(FOLDER / name)
    assert isinstance(caught.value, UnknownExport) or caught.value.key == "spreadsheet_dates"
    assert str(caught.value).startswith(Path(name).name)


@NO_EXPORTS
def test_an_empty_account():
    frame = read_export(FOLDER / "emptyaccount" / "Account-Campaigns-1-Sep-202430-Sep-2024.csv")
    assert frame.empty
    assert frame.attrs["doubts"] == [("no_data", {"found": "No data available."})]


@NO_EXPORTS
def test_results_are_told_apart_by_what_they_count():
    name = "decocharpente/meta-ads-2025.csv"
    frame = read_export(FOLDER / name)
    assert frame.attrs["results"] == TRUTH[name]["results_by_indicator"]
    assert frame["conversions"].sum() == 270.0


@NO_EXPORTS
def test_the_total_of_a_workbook_is_set_aside():
    frame = read_export(FOLDER / "mh4u" / "MH4U-Ads-Feb-11-2021-Mar-11-2024.xlsx")
    assert frame.attrs["totals"] == {"": 2}
    assert frame.attrs["period"] == ("2023-04-14", "2024-03-11")
    assert set(frame["currency"]) == {"UAH"}


@NO_EXPORTS
def test_words_are_not_added_up_as_spend():
    (path,) = (FOLDER / "decocharpente").glob("Recherches*.csv")
    assert read_export(path).attrs["additive"] is False


@NO_EXPORTS
def test_two_drops_of_a_client_count_each_day_once():
    frame = read_performance(FOLDER / "cocoon")
    spent = frame.groupby("tool")["cost"].sum().round(2)
    assert (spent["google_ads"], spent["meta_ads"]) == (11929.18, 4035.16)
    google = frame[frame["tool"] == "google_ads"]
    assert round(google["conversions"].sum(), 2) == 115.66
    assert len(google[google["date"] <= "2026-06-14"]) == 144
    changes = {change["tool"]: change for change in frame.attrs["restated"]}
    assert changes["google_ads"]["cost"] == (9163.66, 9321.83)
    assert changes["google_ads"]["replaces"] == "drop_2026-06-19/google_ads.csv"
    assert changes["meta_ads"]["cost"][0] == 3137.73


@NO_EXPORTS
def test_two_breakdowns_of_a_client_are_not_added_up():
    frame = read_performance(FOLDER / "decocharpente")
    spent = frame.groupby("tool")["cost"].sum().round(2)
    assert spent["google_ads"] in {39498.06, 39498.10}
    assert spent["meta_ads"] == 3132.22
    assert frame.loc[frame["tool"] == "ga4", "sessions"].sum() == 47258.0


@NO_EXPORTS
def test_the_whole_folder_of_all_clients_is_read():
    frame = read_performance(FOLDER)
    assert not any(problem.key == "unforeseen" for problem in frame.attrs["problems"])
    assert all(math.isfinite(frame[name].sum()) for name in ("cost", "clicks", "sessions"))
