import openpyxl
import pytest

from commplan.errors import DamagedExport, UnknownExport
from commplan.sources import read_export, recognise

ENGLISH = """Day,"Campaign name",Reach,Impressions,Views,Currency,"Amount spent (AUD)","Clicks (all)","Link clicks",\
Purchases,"Purchases conversion value","Reporting starts","Reporting ends"
2026-06-02,Winter,2240,4457,4424,AUD,79.62,123,97,,,2026-06-02,2026-06-02
2026-06-02,"Tea | Traffic",2112,2431,2374,AUD,10.5,42,33,2,895.11,2026-06-02,2026-06-02
2026-06-01,Winter,3477,6654,6631,AUD,114.46,122,104,1,100,2026-06-01,2026-06-01
"""
FRENCH = (
    "Début des rapports,Fin des rapports,Nom de la campagne,Résultats,Indicateur de résultats,Couverture,Impressions,"
    "Coût par résultat,Montant dépensé (EUR),Répétition,Clics sur un lien\n"
    "2025-01-01,2025-10-08,Hiver,123,actions:onsite_conversion.lead_grouped,78290,234137,8.40666667,1034.02,2.990637,2795\n"
    "2025-01-01,2025-10-08,Été,612,actions:link_click,31283,48383,0.13071895,80,1.546623,612\n"
    "2025-01-01,2025-10-08,Salon,3,actions:onsite_conversion.lead_grouped,5000,9000,10,30.5,1.8,12"
)


def test_days_amounts_and_purchases(export):
    frame = read_export(export("\ufeff" + ENGLISH))
    assert frame["date"].dt.strftime("%F").tolist() == ["2026-06-02", "2026-06-02", "2026-06-01"]
    assert frame["cost"].tolist() == [79.62, 10.5, 114.46]
    assert frame["clicks"].tolist() == [97.0, 33.0, 104.0]
    assert frame["conversions"].isna().tolist() == [True, False, False]
    assert frame["revenue"].sum() == pytest.approx(995.11)
    assert set(frame["currency"]) == {"AUD"}
    assert frame.attrs["period"] == ("2026-06-01", "2026-06-02")
    assert (frame.attrs["grain"], frame.attrs["dimension"], frame.attrs["doubts"]) == ("day", "campaign", [])


def test_french_results_are_conversions_only_where_they_are_leads(export):
    frame = read_export(export(FRENCH.replace("'", "’")))
    assert frame["conversions"].fillna(-1).tolist() == [123.0, -1.0, 3.0]
    assert frame["cost"].sum() == pytest.approx(1144.52)
    assert frame["date"].isna().all()
    assert frame.attrs["period"] == ("2025-01-01", "2025-10-08")
    assert frame.attrs["results"] == {"actions:onsite_conversion.lead_grouped": 126.0, "actions:link_click": 612.0}
    told = {"results": {"actions:link_click": 612.0}, "kinds": ("actions:link_click",), "count": 612.0}
    assert frame.attrs["doubts"] == [("results_not_conversions", told)]
    assert frame.attrs["language"] == "fr"


def test_a_spreadsheet_saved_it_again_in_french(export):
    body = FRENCH.replace(",", ";").replace(".", ",").replace("conversion,lead", "conversion.lead")
    frame = read_export(export(body + "\n", encoding="cp1252"))
    assert frame["cost"].sum() == pytest.approx(1144.52)
    assert ("encoding_guessed", {"encoding": "cp1252"}) in frame.attrs["doubts"]


def workbook(path, rows, sheets=("Worksheet",)):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


LABELS = "Reporting starts,Reporting ends,Campaign name,Results,Result indicator,Reach,Impressions,Amount spent (UAH)"
HEADER = LABELS.split(",")
SHEET = [
    HEADER,
    ["2023-04-14", "2024-03-11", None, None, None, 900, 3000, 78.02],
    ["2023-04-14", "2024-03-11", "Tea", 4, "actions:post_engagement", 700, 1000, 1.234],
    ["2023-04-14", "2024-03-11", "Winter", 7, "actions:post_engagement", 800, 2000, 76.786],
]


def test_a_workbook_begins_with_its_total(tmp_path):
    frame = read_export(workbook(tmp_path / "ads.xlsx", SHEET))
    assert frame["cost"].tolist() == [1.234, 76.786]
    assert frame["impressions"].sum() == 3000.0
    assert frame.attrs["totals"] == {"": 2}
    assert frame["line"].tolist() == [3, 4]
    assert frame["conversions"].isna().all()


def test_a_workbook_under_another_name(tmp_path):
    assert len(read_export(workbook(tmp_path / "ads.csv", SHEET))) == 2


def test_a_total_that_differs_is_said(tmp_path):
    rows = [HEADER, [*SHEET[1][:7], 100.0], *SHEET[2:]]
    doubts = dict(read_export(workbook(tmp_path / "ads.xlsx", rows)).attrs["doubts"])
    assert doubts["total_differs"]["total"] == 100.0


def test_the_sheet_laid_out_for_the_eye_is_left_aside(tmp_path):
    path = workbook(tmp_path / "ads.xlsx", SHEET, sheets=("Formatted Report", "Raw Data Report"))
    assert len(read_export(path)) == 2


def test_an_empty_account(export):
    content = (
        '"Reporting starts","Reporting ends","Campaign name",Results,Reach,Impressions,"Amount spent (USD)",Ends\n'
    )
    frame = read_export(export(content + '"No data available."\n'))
    assert frame.empty
    assert frame.attrs["doubts"] == [("no_data", {"found": "No data available."})]


def test_months_in_rows_date_them(export):
    content = "Reporting starts,Reporting ends,Campaign name,Amount spent (EUR),Impressions\n"
    content += "2026-01-15,2026-01-31,Tea,10,100\n2026-02-01,2026-02-28,Tea,20,200\n"
    frame = read_export(export(content))
    assert frame["date"].dt.strftime("%F").tolist() == ["2026-01-15", "2026-02-01"]
    assert frame.attrs["grain"] == "month"
    assert frame.attrs["period"] == ("2026-01-15", "2026-02-28")


LANGUAGES = {
    "de": "Berichtsstart,Berichtsende,Kampagnenname,Ausgegebener Betrag (EUR),Impressionen,Link-Klicks,Käufe",
    "es": "Inicio del informe,Fin del informe,Nombre de la campaña,Importe gastado (EUR),Impresiones,"
    "Clics en el enlace,Compras",
    "nl": "Start rapportage,Einde rapportage,Campagnenaam,Besteed bedrag (EUR),Weergaven,Klikken op links,Aankopen",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_other_languages_write_a_point_too(export, language):
    frame = read_export(export(f"{LANGUAGES[language]}\n2026-01-01,2026-01-31,Tee,12.34,100,5,2\n"))
    assert frame[["cost", "impressions", "clicks", "conversions"]].iloc[0].tolist() == [12.34, 100.0, 5.0, 2.0]
    assert (frame.attrs["language"], frame.attrs["doubts"]) == (language, [])


def test_two_kinds_of_conversion_are_never_one_column(export):
    frame = read_export(export(FRENCH.replace("actions:link_click", "actions:offsite_conversion.fb_pixel_purchase")))
    assert frame["conversions"].isna().all()
    assert frame.attrs["doubts"][0][0] == "results_of_several_kinds"


def test_clicks_of_any_kind_are_said(export):
    content = "Campaign name,Amount spent (EUR),Clicks (all),Impressions,Reporting starts,Reporting ends\n"
    frame = read_export(export(content + "Tea,3.50,9,100,2026-01-01,2026-01-31\n"))
    assert frame["clicks"].tolist() == [9.0]
    assert frame.attrs["doubts"] == [("clicks_of_any_kind", {"column": "Clicks (all)"})]


def test_a_breakdown_is_named(export):
    content = "Age,Gender,Amount spent (EUR),Impressions,Reporting starts,Reporting ends\n"
    frame = read_export(
        export(content + "18-24,female,3.50,100,2026-01-01,2026-01-31\n25-34,male,1.50,10,2026-01-01,2026-01-31\n")
    )
    assert frame.attrs["dimension"] == "account+age+gender"
    assert frame["cost"].sum() == 5.0


def test_the_amounts_of_other_tools_are_not_meta(export):
    for content in (
        "Campaign Name,Amount Spent,Paid Impressions\nTea,3,100\n",
        "Campaign name,Total spent,Impressions,Clicks\nTea,3,100,2\n",
        "Date,Impressions,Reach\n2026-01-01,5,4\n",
    ):
        with pytest.raises(UnknownExport):
            recognise(export(content))


def test_a_cell_that_is_no_number_is_named(export):
    with pytest.raises(DamagedExport) as caught:
        read_export(export(ENGLISH.replace("114.46", "a lot"), "meta.csv"))
    assert (caught.value.row, caught.value.column, caught.value.found) == (4, "Amount spent (AUD)", "a lot")
    assert str(caught.value).startswith(
        "meta.csv: line 4: column “Amount spent (AUD)”: expected a number, found “a lot”."
    )


def test_a_row_of_totals_may_have_a_name(export):
    text = (
        "Día,Nombre del anuncio,Importe gastado (EUR),Impresiones,Clics en el enlace\n"
        '2026-09-20,Uno,"11,52","1.204",35\n2026-09-21,Uno,"12,00",1300,40\n,Resultados totales,"23,52",2504,75\n'
    )
    frame = read_export(export(text))
    assert (round(frame["cost"].sum(), 2), frame["clicks"].sum(), frame.attrs["language"]) == (23.52, 75, "es")
    assert frame.attrs["totals"] == {"": 4}


@pytest.mark.parametrize(
    "labels",
    [
        "Campaign name,Day,Amount spent (EUR),Impressions,Website purchases,Website purchases conversion value",
        "Jour,Montant dépensé (EUR),Impressions,Achats sur le site web,Valeur de conversion des achats sur le site web",
    ],
)
def test_purchases_on_the_site_where_no_column_holds_all(export, labels):
    name = "Tea," if labels.startswith("Campaign") else ""
    frame = read_export(export(f"{labels}\n{name}2026-09-01,12.5,900,2,80.5\n"))
    assert (frame["conversions"].sum(), frame["revenue"].sum()) == (2, 80.5)


def test_all_purchases_come_before_those_on_the_site(export):
    text = "Campaign name,Day,Amount spent (EUR),Impressions,Website purchases,Purchases\nTea,2026-09-01,12.5,900,2,5\n"
    assert read_export(export(text))["conversions"].tolist() == [5]


def test_a_name_that_comes_twice_is_fine(export):
    text = (
        "Campaign name,Ad set name,Day,Ad set name,Ad name,Amount spent (AUD),Impressions,"
        "Purchase ROAS (return on ad spend)\n"
        "Tea,A,2026-06-01,A,One,12.5,900,4.5\n"
    )
    frame = read_export(export(text))
    assert (frame.attrs["dimension"], frame["cost"].tolist()) == ("ad", [12.5])


def test_older_forms(export):
    text = (
        '"Reporting Starts","Reporting Ends","Ad Set Name","Delivery","Results","Result Type","Reach","Impressions",'
        '"Cost per Results","Amount Spent (USD)","Ends","Link Clicks"\n'
        "2018-09-01,2018-09-30,A,active,12,Website leads,900,1200,1,12.5,Ongoing,12\n"
    )
    frame = read_export(export(text))
    assert (frame["conversions"].tolist(), frame["currency"].tolist()) == ([12], ["USD"])
    assert frame.attrs["period"] == ("2018-09-01", "2018-09-30")
