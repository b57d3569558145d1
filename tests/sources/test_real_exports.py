"""The real exports against sums made apart from this code (truth.json); skipped where they are not there."""

import csv
import json
import math
from pathlib import Path
from typing import Any

import pytest

from commplan.errors import ExportError, UnknownExport
from commplan.sources import read_export, read_performance, read_tables, recognise
from commplan.sources.folder import read_exports
from commplan.sources.reading import reading_of
from tests.sources.mappings import entry

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
    "linkedin_ads_rebuilt": "linkedin_ads",
    "spotify_ads": "spotify_ads",
    "mailchimp": "mailchimp",
}
# The tidy column in which a labelled total of truth.json is found again.
TIDY = {
    "Cost": "cost", "Coût": "cost", "Clicks": "clicks", "Clics": "clicks", "Impr.": "impressions",
    "Impressions": "impressions", "Conversions": "conversions", "Conv. value": "revenue", "Link clicks": "clicks",
    "Clics sur un lien": "clicks", "Purchases": "conversions", "Purchases conversion value": "revenue",
    "Total users": "users", "Totaal besteed": "cost", "Weergaven": "impressions", "Klikken": "clicks", "Spend": "cost",
    "Successful Deliveries": "delivered", "Total Clicks": "clicks", "Total Opens": "opens",
    "Total Recipients": "recipients", "Unique Clicks": "unique_clicks", "Unique Opens": "unique_opens",
    "Unsubscribes": "unsubscribes",
}  # fmt: skip
MONEY = ("Amount spent", "Montant dépensé")
NO_EXPORTS = pytest.mark.skipif(not TRUTH, reason=f"no real exports in {FOLDER}")
TABLED = [name for name, truth in TRUTH.items() if truth["tool"] in OURS]
ADDED_UP = [name for name in TABLED if "totals" in TRUTH[name]]
SOCIAL = {"meta_business_suite": "meta_business_suite", "tiktok": "tiktok", "linkedin_page": "linkedin_page"}
PAGES = [name for name, truth in TRUTH.items() if truth["tool"] in SOCIAL]
CUT = [name for name in TABLED if "sections" in TRUTH[name]]
EVERY = [path.relative_to(FOLDER).as_posix() for path in sorted(FOLDER.glob("*/**/*")) if path.is_file()]
NOTHING = [name for name in EVERY if b"No data available." in (FOLDER / name).read_bytes()[:500]]
# Audiences have no sums in truth.json; the one that a spreadsheet destroyed is refused.
AUDIENCES = [name for name in EVERY if Path(name).name == "Audience.csv"]
SHOPS = [name for name, truth in TRUTH.items() if truth["tool"].startswith("shopify_")]
SALES = {
    "Orders": "orders", "Net items sold": "items", "Gross sales": "gross_sales", "Discounts": "discounts",
    "Returns": "returns", "Net sales": "net_sales", "Taxes": "taxes", "Total sales": "total_sales",
    "Sessions": "sessions", "Online store visitors": "users",
}  # fmt: skip
OTHERS = [name for name in EVERY if name not in {*TABLED, *NOTHING, *PAGES, *AUDIENCES, *SHOPS}]


def of_kind(kind: str) -> list[str]:
    """The files that truth.json describes as a kind of export."""
    return [name for name in TABLED if TRUTH[name]["tool"] == kind]


def client(name: str) -> Path:
    """The folder of the client to whom a file belongs."""
    return FOLDER / name.split("/")[0]


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
@pytest.mark.parametrize("name", CUT)
def test_every_table_of_visits_is_a_breakdown_too(name):
    _, _, main = reading_of(FOLDER / name, name)
    sums = {total for other in main.also for total in other.frame.select_dtypes("number").drop(columns="line").sum()}
    for section in TRUTH[name]["sections"]:
        if section["sum_first_metric"] and section["header"][0] != "Cohorte" and "new" not in section["header"]:
            assert section["sum_first_metric"] in sums, section["header"]


@NO_EXPORTS
@pytest.mark.parametrize("name", [name for name in TABLED if TRUTH[name].get("totals_rows")])
def test_the_rows_of_totals_are_named(name):
    assert list(read_export(FOLDER / name).attrs["totals"]) == TRUTH[name]["totals_rows"]


@NO_EXPORTS
@pytest.mark.parametrize("name", OTHERS)
def test_what_no_adapter_knows_is_said_to_be_unknown(name):
    with pytest.raises(ExportError) as caught:
        recognise(FOLDER / name)
    assert isinstance(caught.value, UnknownExport) or caught.value.key == "spreadsheet_dates"
    assert str(caught.value).startswith(Path(name).name)


@NO_EXPORTS
@pytest.mark.parametrize("name", [name for name in NOTHING if "," in (FOLDER / name).read_text("utf-8").split("\n")[0]])
def test_an_empty_account(name):
    frame = read_export(FOLDER / name)
    assert frame.empty
    assert frame.attrs["doubts"] == [("no_data", {"found": "No data available."})]


@NO_EXPORTS
@pytest.mark.parametrize("name", of_kind("meta_ads_fr"))
def test_results_are_told_apart_by_what_they_count(name):
    frame = read_export(FOLDER / name)
    truth = TRUTH[name]["results_by_indicator"]
    assert frame.attrs["results"] == truth
    assert frame["conversions"].sum() == sum(count for kind, count in truth.items() if "lead" in kind)


@NO_EXPORTS
@pytest.mark.parametrize("name", of_kind("meta_ads_xlsx"))
def test_the_total_of_a_workbook_is_set_aside(name):
    frame = read_export(FOLDER / name)
    assert frame.attrs["totals"] == {"": 2}
    assert frame["line"].iloc[0] == 3
    assert frame["currency"].nunique() == 1


@NO_EXPORTS
@pytest.mark.parametrize("name", [name for name in of_kind("google_ads_overview_card_fr") if "(Mot_" in name])
def test_words_are_not_added_up_as_spend(name):
    assert read_export(FOLDER / name).attrs["additive"] is False


@NO_EXPORTS
@pytest.mark.parametrize("name", [name for name in TABLED if "/drop_" in name and "Spotify" not in name])
def test_two_drops_of_a_client_count_each_day_once(name):
    tool = OURS[TRUTH[name]["tool"]]
    first, last = sorted(
        other for other in TABLED if client(other) == client(name) and OURS[TRUTH[other]["tool"]] == tool
    )
    frame = read_performance(client(name))
    rows = frame[frame["tool"] == tool]
    assert len(rows) == TRUTH[last]["rows"]
    for label, total in TRUTH[last]["totals"].items():
        if column(label):
            assert round(rows[column(label)].sum(), 2) == total, label
    (change,) = (change for change in frame.attrs["restated"] if change["tool"] == tool)
    spent = next(total for label, total in TRUTH[first]["totals"].items() if column(label) == "cost")
    assert (change["cost"][0], change["replaces"]) == (spent, first.partition("/")[2])
    assert change["cost"][1] > spent


@NO_EXPORTS
@pytest.mark.parametrize("name", of_kind("google_ads_overview_card_fr")[:1])
def test_two_breakdowns_of_a_client_are_not_added_up(name):
    cards = [TRUTH[card]["totals"]["Coût"] for card in of_kind("google_ads_overview_card_fr")]
    frame = read_performance(client(name))
    spent = round(frame.loc[frame["tool"] == "google_ads", "cost"].sum(), 2)
    assert spent in cards
    assert spent > min(cards)
    assert frame.loc[frame["tool"] == "ga4", "sessions"].sum() == max(
        section["sum_first_metric"] or 0
        for section in TRUTH[next(other for other in CUT if client(other) == client(name))]["sections"]
        if section["header"][1:] == ["Sessions"]
    )


@NO_EXPORTS
def test_the_whole_folder_of_all_clients_is_read():
    frame = read_performance(FOLDER)
    assert not any(problem.key == "unforeseen" for problem in frame.attrs["problems"])
    assert all(math.isfinite(frame[name].sum()) for name in ("cost", "clicks", "sessions"))


@NO_EXPORTS
@pytest.mark.parametrize("name", PAGES)
def test_the_figures_of_a_page(name):
    frame = read_export(FOLDER / name)
    assert frame.attrs["tool"] == SOCIAL[TRUTH[name]["tool"]]
    sums = frame.groupby("label")["value"].agg(["size", "sum"])
    blocks = TRUTH[name].get("blocks") or {
        label: {"rows": TRUTH[name]["rows"], "sum": total} for label, total in TRUTH[name]["totals"].items()
    }
    for label, truth in blocks.items():
        assert sums.loc[label].tolist() == [truth["rows"], truth["sum"]], label


@NO_EXPORTS
@pytest.mark.parametrize("name", [name for name in AUDIENCES if (FOLDER / name).read_bytes()[:2] == b"\xff\xfe"])
def test_every_part_of_an_audience_is_read(name):
    tables = read_tables(FOLDER / name)
    assert {"total", "age_gender", "city", "country"} <= {table.attrs["dimension"] for table in tables}
    assert all(len(table) for table in tables)


@NO_EXPORTS
@pytest.mark.parametrize("name", [name for name in AUDIENCES if (FOLDER / name).read_bytes()[:2] != b"\xff\xfe"])
def test_an_audience_that_a_spreadsheet_destroyed_is_refused(name):
    with pytest.raises(ExportError) as caught:
        read_export(FOLDER / name)
    assert caught.value.key == "spreadsheet_dates"


MONTHLY = {
    "Linkedin Monthly Performance.csv": {"Campaign group name": "campaign", "Total spent": "cost",
                                         "Impressions": "impressions", "Clicks": "clicks", "Leads": "conversions"},
    "Google Paid Campaigns.csv": {"Campaign": "campaign", "Cost": "cost", "Impr.": "impressions", "Clicks": "clicks",
                                  "HS leads": "conversions"},
}  # fmt: skip
PUBLIC = FOLDER.parent / "public"


@NO_EXPORTS
@pytest.mark.parametrize("name", MONTHLY)
def test_monthly_tables_made_by_hand(name):
    path = next(FOLDER.glob(f"*/{name}"))
    mapped = entry(columns=MONTHLY[name], dates_in="header", year=2025, currency="USD")
    frame = read_export(path, [mapped])
    truth = TRUTH[path.relative_to(FOLDER).as_posix()]
    assert len(frame) == truth["rows"]
    months = sorted(set(frame["date"].dt.strftime("%Y-%m")))
    assert months == ["2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02"]
    assert frame["cost"].sum() == truth["totals"]["cost (data rows)"]
    assert len(frame.attrs["totals"]) == truth["months"]


SPEND = {
    "retailer_weekly_media_case_study.csv": ("wk_strt_dt", {
        "mdsp_dm": 158373363.44, "mdsp_inst": 16610245.52, "mdsp_nsp": 53203626.56, "mdsp_auddig": 803465.03,
        "mdsp_audtr": 25624716.36, "mdsp_vidtr": 35145152.07, "mdsp_viddig": 3865647.98, "mdsp_so": 21320203.80,
        "mdsp_on": 45115575.59, "mdsp_sem": 130861971.62}),
    "robyn_dt_simulated_weekly.csv": ("DATE", {
        "tv_S": 3087487.77, "ooh_S": 8989331.73, "print_S": 775555.51, "search_S": 1230426.67,
        "facebook_S": 446296.83}),
}  # fmt: skip


@pytest.mark.skipif(not PUBLIC.is_dir(), reason=f"no public data in {PUBLIC}")
@pytest.mark.parametrize("name", SPEND)
def test_weekly_spending_with_a_column_for_each_channel(name):
    week, spent = SPEND[name]
    media = {label: {"to": "cost", "constants": {"channel": label}} for label in spent}
    frame = read_export(PUBLIC / name, [entry(columns={week: "date", **media}, currency="USD")])
    assert frame.groupby("channel")["cost"].sum().round(2).to_dict() == spent
    assert frame.attrs["grain"] == "week"


@NO_EXPORTS
@pytest.mark.parametrize("name", [name for name in SHOPS if "orders" in TRUTH[name]])
def test_the_orders_of_a_shop_count_once(name):
    frame, truth = read_export(FOLDER / name), TRUTH[name]
    assert (frame.attrs["kind"], len(frame)) == ("orders", truth["orders"])
    assert len(read_tables(FOLDER / name)[0]) == truth["rows"]
    sums = {"Lineitem quantity": "items", "Subtotal": "subtotal", "Taxes": "taxes", "Total": "total"}
    for label, column_of_orders in sums.items():
        assert round(frame[column_of_orders].sum(), 2) == truth["totals"][label], label
    assert round(frame["net"].sum(), 2) == truth["totals"]["quantity x price"]


@NO_EXPORTS
@pytest.mark.parametrize("name", [name for name in SHOPS if "orders" not in TRUTH[name]])
def test_the_sums_of_a_shop(name):
    frame, truth = read_export(FOLDER / name), TRUTH[name]
    assert (frame.attrs["tool"], len(frame)) == ("shopify", truth["rows"])
    assert "..".join(frame.attrs["period"]) == truth["period"]
    for label, total in truth["totals"].items():
        assert round(frame[SALES[label]].sum(), 2) == total, label


@NO_EXPORTS
@pytest.mark.parametrize("kind", ["sales", "web"])
def test_two_drops_of_a_shop_count_each_day_once(kind):
    for folder in {client(name) for name in SHOPS if "/drop_" in name}:
        kept = {"sales": "shopify_sales", "web": "shopify_visitors"}[kind]
        last = max(name for name in SHOPS if TRUTH[name]["tool"] == kept and client(name) == folder)
        frame = read_exports(folder).tables[kind]
        assert len(frame) == TRUTH[last]["rows"]
        for label, total in TRUTH[last]["totals"].items():
            assert round(frame[SALES[label]].sum(), 2) == total, label


@NO_EXPORTS
@pytest.mark.parametrize("name", of_kind("mailchimp"))
def test_mailings_are_counted_once_and_without_test_sends(name):
    with (FOLDER / name).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    real = [row for row in rows if int(row["Total Recipients"]) > 5 and " | " not in row["Title"]]
    used = read_exports(client(name)).tables["emails"]
    assert used["mailing"].tolist() == [row["Unique Id"] for row in real]
    assert used["recipients"].sum() == sum(int(row["Total Recipients"]) for row in real)
    assert used["unique_opens"].sum() == sum(int(row["Unique Opens"]) for row in real)


@NO_EXPORTS
@pytest.mark.parametrize("name", [name for name in PAGES if TRUTH[name]["tool"] == "tiktok"])
def test_a_mapping_takes_the_place_of_an_adapter_and_gives_the_same_figures(name):
    truth = TRUTH[name]
    mapped = entry(kind="social", tool="tiktok", columns={"Date": "date", **dict.fromkeys(truth["totals"], "value")})
    frame = read_export(FOLDER / name, [mapped])
    assert frame.attrs["mapped"]
    assert frame.groupby("label")["value"].sum().to_dict() == truth["totals"]
    own = read_export(FOLDER / name)
    both = own[own["label"].isin(truth["totals"])]
    assert sorted(both["value"].dropna()) == sorted(frame["value"].dropna())
