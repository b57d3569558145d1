import io

import pytest
import xlwt

from commplan.sources import read_export, read_exports, read_tables

SENTENCE = "Aggregated engagement metrics for your organic and sponsored updates over time."
UPDATES = [
    ["Date", "Impressions (organic)", "Impressions (sponsored)", "Impressions (total)", "Clicks (total)",
     "Reactions (total)", "Reposts (total)", "Engagement rate (total)"],
    ["09/29/2026", 1234.0, 0.0, 1234.0, 7.0, 3.0, 1.0, 0.058823529411764705],
    ["09/30/2026", 20.0, 5.0, 25.0, 1.0, 0.0, 0.0, 0.04],
]  # fmt: skip
VISITORS = [
    ["Date", "Overview page views (total)", "Total page views (desktop)", "Total page views (total)",
     "Total unique visitors (total)"],
    ["09/29/2026", 5.0, 6.0, 9.0, 4.0],
]  # fmt: skip
FOLLOWERS = [
    ["Date", "Sponsored followers", "Organic followers", "Auto-invited followers", "Total followers"],
    ["09/29/2026", 0.0, 3.0, 1.0, 4.0],
]
PLACES = [["Location", "Total views"], ["Greater Boston Area", 12.0], ["Lyon, France", 3.0]]
POSTS = [
    ["Post title", "Post link", "Post type", "Created date", "Impressions", "Clicks", "Click through rate (CTR)",
     "Likes", "Comments", "Reposts", "Follows", "Engagement rate"],
    ["A table", "https://example.org/1", "Organic", "09/29/2026", 500.0, 5.0, 0.01, 7.0, 1.0, 0.0, 2.0, 0.026],
]  # fmt: skip


def workbook(tmp_path, **sheets):
    book = xlwt.Workbook()
    for title, rows in sheets.items():
        sheet = book.add_sheet(title.replace("_", " "))
        for rank, row in enumerate(rows):
            for place, cell in enumerate(row):
                sheet.write(rank, place, cell)
    written = io.BytesIO()
    book.save(written)
    path = tmp_path / "page.xls"
    path.write_bytes(written.getvalue())
    return path


def sums(frame):
    return frame.groupby("metric")["value"].sum().to_dict()


def test_the_sheet_of_updates_is_read_once(tmp_path):
    updates = [[SENTENCE], *UPDATES]
    path = workbook(tmp_path, Visitor_metrics=VISITORS, Location=PLACES, Metrics=updates, Update_engagement=updates)
    frame = read_export(path)
    assert frame.attrs["tool"] == "linkedin_page"
    assert (set(frame["network"]), set(frame["dimension"])) == ({"linkedin"}, {"day"})
    assert sums(frame) == pytest.approx({
        "impressions": 1259, "impressions_organic": 1254, "impressions_sponsored": 5, "clicks": 8, "reactions": 3,
        "shares": 1, "engagement_rate": 0.098823529411764705,
    })  # fmt: skip
    assert frame.attrs["period"] == ("2026-09-29", "2026-09-30")
    assert sorted(set(frame["line"])) == [3, 4]
    assert [len(table) for table in read_tables(path) if table.attrs["used"]] == [2]
    assert sums(read_exports(path.parent).tables["social"].query("dimension == 'day'"))["clicks"] == 8


def test_visitors_and_followers(tmp_path):
    assert sums(read_export(workbook(tmp_path, Visitor_metrics=VISITORS, Location=PLACES))) == {
        "page_views": 9, "page_views_desktop": 6, "visitors": 4,
    }  # fmt: skip
    assert sums(read_export(workbook(tmp_path, New_followers=FOLLOWERS))) == {
        "follows": 4, "follows_organic": 3, "follows_sponsored": 0, "follows_invited": 1,
    }  # fmt: skip


def test_posts_carry_their_day_and_their_link(tmp_path):
    frame = read_export(workbook(tmp_path, All_posts=[["A sentence about posts."], *POSTS]))
    assert set(frame["item"]) == {"https://example.org/1"}
    assert set(frame["date"].dt.strftime("%F")) == {"2026-09-29"}
    assert sums(frame)["reactions"] == 7


def test_people_by_group(tmp_path):
    frame = read_export(workbook(tmp_path, Location=PLACES))
    assert (frame.attrs["dimension"], frame["item"].tolist()) == ("location", ["Greater Boston Area", "Lyon, France"])
    assert frame.attrs["doubts"] == [("period_missing", {})]


def test_a_french_sheet_saved_as_text(export):
    text = (
        "Date;Impressions (organiques);Impressions (sponsorisées);Impressions (totales);Clics (totaux);"
        "Taux d’engagement (total)\n09/29/2026;1 200;0;1 200;7;5,88%\n"
    )
    frame = read_export(export(text))
    assert sums(frame) == pytest.approx({
        "impressions": 1200, "impressions_organic": 1200, "impressions_sponsored": 0, "clicks": 7,
        "engagement_rate": 0.0588,
    })  # fmt: skip


def test_the_month_comes_first_where_nothing_proves_it(tmp_path):
    days = ["Date", "09/02/2026", "09/03/2026"]
    rows = [[day, *row[1:]] for day, row in zip(days, UPDATES, strict=True)]
    frame = read_export(workbook(tmp_path, Metrics=rows))
    assert frame.attrs["period"] == ("2026-09-02", "2026-09-03")
    assert frame.attrs["doubts"] == [("month_first_assumed", {"column": "Date"})]
