"""The platforms that share one way of reading: each knows its own reports and no other."""

import openpyxl
import pytest

from commplan.sources import read_export, recognise
from commplan.sources.adapter import adapters
from commplan.sources.opening import open_export

TIKTOK = """Campaign name,By Day,Cost,Currency,Impressions,Clicks (Destination),CTR (Destination),CPC (Destination),\
Conversions
Tea,2026-09-01,12.50,EUR,4000,40,1.00%,0.31,2
Tea,2026-09-02,0.00,EUR,0,0,0.00%,--,0
Total of 2 results,--,12.50,--,4000,40,1.00%,0.31,2
"""
SPOTIFY = """Report Name: Campaign Performance
Report Granularity: Daily
Report Primary Entity: Ad
Report Date Range: 2026-05-27 - 2026-06-25 (UTC)
Report Data as of: 2026-06-25 14:13:30 (UTC)

Campaign id,Campaign name,Ad set name,Ad name,Ad format,Date,Impressions,Reach,Clicks,CTR,Spend,CPC,Starts,\
Ad played to: 25%,Ad played to: 100%,Purchases,Attributed revenue
a-1,Tea,Set,One,Audio,2026/05/27,21,20,0,0,0.44,-,18,17,12,0,0
a-1,Tea,Set,One,Audio,2026/06/26,9,8,1,0,0.20,0.20,8,7,2,1,49.5
"""
PINTEREST = """Date,Campaign name,Ad group name,Spend in account currency,Impressions,Pin clicks,Outbound clicks,\
Total conversions (Checkout),Total order value (Checkout)
2026-09-01,Tea,Group,"1,012.50",40000,80,31,2,90.00
"""
MICROSOFT = """"Report Name: Campaign performance"
"Report Time: 9/1/2026 - 9/30/2026"
"Time Zone: (GMT+01:00) Brussels, Paris"
"Last Completed Available Day: 10/1/2026 11:50:00 PM (GMT)"
"Last Completed Available Hour: 10/1/2026 11:50:00 PM (GMT)"
"Report Aggregation: Daily"
"Report Filter: "
"Potential Incomplete Data: false"
"Rows: 2"

"Gregorian date","Account name","Account number","Campaign name","Currency code","Impressions","Clicks","CTR",\
"Avg. CPC","Spend","Conversions","Revenue"
"9/1/2026","Tea","F1","Winter","EUR","1,200","30","2.50%","0.51","15.30","2","80.00"
"9/2/2026","Tea","F1","Winter","EUR","800","10","1.25%","0.40","4.00","0","0.00"
"-","-","-","-","-","2,000","40","2.00%","0.48","19.30","2","80.00"

"©2026 Microsoft Corporation. All rights reserved. "
"""
X = """Time period,Funding source name,Campaign name,Objective,Spend,Currency,Impressions,Link clicks,Post engagements
2026-09-01,Card,Tea,Website traffic,12.50,EUR,4000,40,55
"""
SNAPCHAT = """Date,Campaign Name,Ad Set Name,Amount Spent (EUR),Paid Impressions,Swipe Ups,Swipe Up Rate,eCPM,Purchases
2026-09-01,Tea,Set,12.50,4000,40,1.00%,3.13,2
"""
REPORTS = {
    "tiktok_ads": TIKTOK,
    "spotify_ads": SPOTIFY,
    "pinterest_ads": PINTEREST,
    "microsoft_ads": MICROSOFT,
    "x_ads": X,
    "snapchat_ads": SNAPCHAT,
}


@pytest.mark.parametrize("tool", REPORTS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_each_report_belongs_to_one_platform(export, tool, encoding):
    path = export(REPORTS[tool], encoding=encoding)
    (page,) = open_export(path, path.name).pages
    assert [adapter.TOOL for adapter in adapters() if adapter.matches(page.head)] == [tool]


@pytest.mark.parametrize("tool", REPORTS)
def test_a_spreadsheet_saved_it_again(tmp_path, tool):
    import csv
    import io

    book = openpyxl.Workbook()
    for row in csv.reader(io.StringIO(REPORTS[tool])):
        book.active.append(row)
    book.save(tmp_path / "report.xlsx")
    assert recognise(tmp_path / "report.xlsx") == tool


@pytest.mark.parametrize(
    ("tool", "cost", "clicks", "conversions", "currency"),
    [
        ("tiktok_ads", 12.5, 40, 2, "EUR"),
        ("spotify_ads", 0.64, 1, 1, None),
        ("pinterest_ads", 1012.5, 31, 2, None),
        ("microsoft_ads", 19.3, 40, 2, "EUR"),
        ("x_ads", 12.5, 40, None, "EUR"),
        ("snapchat_ads", 12.5, 40, 2, "EUR"),
    ],
)
def test_what_each_report_sums_to(export, tool, cost, clicks, conversions, currency):
    frame = read_export(export(REPORTS[tool]))
    assert frame["cost"].sum() == pytest.approx(cost)
    assert frame["clicks"].sum() == clicks
    assert set(frame["currency"]) == {currency}
    if conversions is None:
        assert frame["conversions"].isna().all()
    else:
        assert frame["conversions"].sum() == conversions
    assert frame["date"].notna().all()
    assert (("currency_missing", {}) in frame.attrs["doubts"]) is (currency is None)


def test_totals_are_set_aside(export):
    assert read_export(export(TIKTOK)).attrs["totals"] == {"Total of 2 results": 4}
    assert read_export(export(MICROSOFT)).attrs["totals"] == {"": 14}


def test_the_period_above_tells_the_order_of_day_and_month(export):
    frame = read_export(export(MICROSOFT))
    assert frame["date"].dt.strftime("%F").tolist() == ["2026-09-01", "2026-09-02"]
    assert frame.attrs["period"] == ("2026-09-01", "2026-09-30")


def test_a_day_of_another_time_zone_belongs_to_the_period(export):
    assert read_export(export(SPOTIFY)).attrs["period"] == ("2026-05-27", "2026-06-26")


def test_a_campaign_may_be_called_like_a_total(export):
    frame = read_export(export(TIKTOK.replace("Tea,", "Total Wine,")))
    assert frame["campaign"].tolist() == ["Total Wine", "Total Wine"]
