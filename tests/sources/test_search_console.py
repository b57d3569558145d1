import openpyxl
import pytest

from commplan.errors import DamagedExport, UnknownExport
from commplan.sources import read_export, read_performance, recognise

DAYS = "Date,Clics,Impressions,CTR,Position\n2025-10-07,34,2124,1.6%,19.13\n2025-10-06,0,12,,\n"
QUERIES = "Requêtes les plus fréquentes,Clics,Impressions,CTR,Position\npain d'épices,1442,3195,45.13%,1.1\n"


def test_days(export):
    frame = read_export(export(DAYS))
    assert frame["date"].dt.strftime("%F").tolist() == ["2025-10-07", "2025-10-06"]
    assert frame[["clicks", "impressions"]].sum().tolist() == [34.0, 2136.0]
    assert set(frame["channel"]) == {"organic_search"}
    assert frame[["cost", "sessions", "conversions"]].isna().all().all()
    attrs = frame.attrs
    assert (attrs["tool"], attrs["dimension"], attrs["grain"], attrs["additive"]) == (
        "search_console",
        "day",
        "day",
        True,
    )
    assert (attrs["period"], attrs["language"], attrs["doubts"]) == (("2025-10-06", "2025-10-07"), "fr", [])


def test_queries_are_a_part_of_the_clicks(export):
    frame = read_export(export(QUERIES))
    assert frame["clicks"].tolist() == [1442.0]
    assert (frame.attrs["dimension"], frame.attrs["additive"]) == ("query", False)
    assert frame.attrs["doubts"] == [("period_missing", {})]


def test_weeks(export):
    content = "Date Range,Clicks,Impressions,CTR,Position\n2025-12-08 - 2025-12-13,109,5640,1.93%,12.2\n"
    frame = read_export(export(content + "2025-12-14 - 2025-12-20,118,6503,1.81%,11.5\n"))
    assert frame["date"].dt.strftime("%F").tolist() == ["2025-12-08", "2025-12-14"]
    assert (frame.attrs["grain"], frame.attrs["period"]) == ("week", ("2025-12-08", "2025-12-20"))


@pytest.mark.parametrize(
    ("label", "dimension", "additive"),
    [
        ("Appareil", "device", True),
        ("Pays", "country", True),
        ("Pages les plus populaires", "page", False),
        ("Apparence dans les résultats de recherche", "appearance", False),
    ],
)
def test_the_other_tables(export, label, dimension, additive):
    frame = read_export(export(f"{label},Clics,Impressions,CTR,Position\nx,10,100,10%,3.5\n"))
    assert (frame.attrs["dimension"], frame.attrs["additive"]) == (dimension, additive)


@pytest.mark.parametrize(
    "header",
    [
        "Datum,Klicks,Impressionen,CTR,Position",
        "Fecha,Clics,Impresiones,CTR,Posición",
        "Datum,Klikken,Vertoningen,CTR,Positie",
        "Date,Clicks,Impressions,CTR,Position",
    ],
)
def test_other_languages(export, header):
    assert read_export(export(f"{header}\n2026-01-01,10,100,10%,3.5\n"))["clicks"].tolist() == [10.0]


def test_a_workbook_is_read_by_its_days(tmp_path):
    book = openpyxl.Workbook()
    for title, rows in (("Queries", QUERIES), ("Chart", DAYS), ("Filters", "Filter,Value\nSearch type,Web\n")):
        sheet = book.create_sheet(title)
        for line in rows.splitlines():
            sheet.append([float(cell) if cell.isdigit() else cell for cell in line.split(",")])
    book.save(tmp_path / "search.xlsx")
    frame = read_export(tmp_path / "search.xlsx")
    assert (frame.attrs["dimension"], frame["clicks"].sum()) == ("day", 34.0)


def test_the_same_clicks_are_counted_once(export, tmp_path):
    export(DAYS, "exports/Dates.csv")
    export(QUERIES, "exports/Requêtes.csv")
    export("Appareil,Clics,Impressions,CTR,Position\nMobile,34,2136,1%,3\n", "exports/Appareils.csv")
    frame = read_performance(tmp_path / "exports")
    assert frame["clicks"].sum() == 34.0
    assert {about["file"]: about["reason"] for about in frame.attrs["files"]} == {
        "Appareils.csv": "period_unknown",
        "Dates.csv": None,
        "Requêtes.csv": "not_additive",
    }


def test_what_only_looks_alike_is_not_read(export):
    for content in (
        "Filter,Value\nSearch type,Web\n",
        "Date,Clicks,Impressions\n2026-01-01,1,2\n",
        "Date,Clicks,Impressions,CTR,Position,Cost\n2026-01-01,1,2,50%,3,4\n",
    ):
        with pytest.raises(UnknownExport):
            recognise(export(content))


def test_a_span_that_is_none_is_refused_with_its_place(export):
    with pytest.raises(DamagedExport) as caught:
        read_export(export("Date Range,Clicks,Impressions,CTR,Position\nlast week,109,5640,1.93%,12.2\n"))
    assert (caught.value.key, caught.value.row, caught.value.found) == ("not_a_date", 2, "last week")
