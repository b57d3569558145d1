import numpy as np
import pytest

from commplan.errors import DamagedExport, UnknownExport
from commplan.sources import read_export, read_tables, recognise

REPORT = """Campaign report
1 March 2026 - 31 March 2026
Campaign status,Campaign,Budget,Currency code,Impr.,Clicks,CTR,Cost,Avg. CPC,Conversions,Conv. value,Conv. rate
Enabled,Pain d'épices,10.00,EUR,"9,380",264,2.81%,365.22,1.38,25.00,"1,841.23",9.47%
Paused,Bûches,5.00,EUR,0,0, --,0.00, --,0.00,0.00,0.00%
Total: Campaigns, --, --,EUR,"9,380",264,2.81%,365.22,1.38,25.00,"1,841.23",9.47%
Total: Account,,,EUR,"9,380",264,2.81%,365.22,1.38,25.00,"1,841.23",9.47%
"""


def test_a_report_gives_its_rows_and_sets_its_totals_aside(export):
    frame = read_export(export(REPORT, "anything.txt"))
    assert frame["campaign"].tolist() == ["Pain d'épices", "Bûches"]
    assert frame["impressions"].tolist() == [9380.0, 0.0]
    assert frame[["clicks", "cost", "conversions", "revenue"]].sum().tolist() == [264.0, 365.22, 25.0, 1841.23]
    assert frame["currency"].tolist() == ["EUR", "EUR"]
    assert frame["channel"].tolist() == ["google_ads"] * 2
    assert frame["date"].isna().all()
    assert frame["line"].tolist() == [4, 5]
    assert frame.attrs["totals"] == {"Total: Campaigns": 6, "Total: Account": 7}
    assert frame.attrs["period"] == ("2026-03-01", "2026-03-31")
    assert (frame.attrs["dimension"], frame.attrs["grain"], frame.attrs["additive"]) == ("campaign", "period", True)
    assert (frame.attrs["language"], frame.attrs["doubts"]) == ("en", [])


def test_what_google_does_not_give_is_missing(export):
    frame = read_export(export(REPORT))
    assert frame[["sessions", "users"]].isna().all().all()


def test_the_excel_csv_of_google_is_utf16_with_tabs(export):
    content = "Ad group report\nAll time\nAd group\tCampaign\tCurrency code\tImpr.\tCurrency code\tCost\tConversions\n"
    content += 'Thé\tHiver\tEUR\t"12,345"\tEUR\t18257.62\t"1,030.00"\n'
    content += 'Total: Ad groups\t\t\t"12,345"\tEUR\t18257.62\t"1,030.00"\n'
    content += 'Total: Account\t\t\t"20,000"\tEUR\t20000.00\t"1,100.00"\n'
    frame = read_export(export(content, encoding="utf-16"))
    assert frame[["impressions", "cost", "conversions"]].iloc[0].tolist() == [12345.0, 18257.62, 1030.0]
    assert frame.attrs["period"] == (None, None)
    below = {"label": "Total: Account", "column": "cost", "rows": 18257.62, "total": 20000.0}
    assert frame.attrs["doubts"] == [("period_open", {}), ("rows_below_account", below)]


def test_utf16_without_its_mark(export):
    assert len(read_export(export(REPORT.encode("utf-16-le")))) == 2


def test_totals_in_the_third_column_of_a_keyword_report(export):
    content = """Search keyword report
"March 1, 2026 - March 31, 2026"
Keyword status,Keyword,Match type,Campaign,Ad group,Currency code,Clicks,Impr.,Cost
Enabled,pain d'épices,Phrase match,Hiver,Thé,EUR,12,340,18.20
Enabled,bûche,Exact match,Hiver,Thé,EUR,3,80,4.10
,,Total: Keywords, --, --,EUR,15,420,22.30
,,Total: Account,,,EUR,40,"1,000",60.00
,,Total: Search,,,EUR,15,420,22.30
"""
    frame = read_export(export(content))
    assert frame["cost"].sum() == pytest.approx(22.30)
    assert list(frame.attrs["totals"]) == ["Total: Keywords", "Total: Account", "Total: Search"]
    assert frame.attrs["period"] == ("2026-03-01", "2026-03-31")
    assert (frame.attrs["dimension"], frame.attrs["additive"]) == ("keyword", False)


def test_rows_that_add_up_to_the_account_are_its_figures_whatever_they_are_about(export):
    content = """Location report
1 March 2026 - 31 March 2026
Location,Campaign,Currency code,Impr.,Cost
Lyon,Hiver,EUR,340,18.20
Total: Locations,,EUR,340,18.20
Total: Account,,EUR,340,18.20
"""
    assert read_export(export(content)).attrs["additive"] is True


def test_totals_above_the_rows_are_found_too(export):
    lines = REPORT.splitlines()
    frame = read_export(export("\n".join([*lines[:3], lines[5], lines[3], lines[6], lines[4]]) + "\n"))
    assert frame["cost"].sum() == pytest.approx(365.22)
    assert frame.attrs["totals"] == {"Total: Campaigns": 4, "Total: Account": 6}


def test_a_total_that_differs_is_said(export):
    frame = read_export(
        export(REPORT.replace('365.22,1.38,25.00,"1,841.23",9.47%\nTotal: A', "465.22,1.38,25.00,0,0%\nTotal: A"))
    )
    assert frame.attrs["doubts"][0][0] == "total_differs"
    assert frame.attrs["doubts"][0][1]["total"] == 465.22


def test_days_date_the_rows(export):
    content = """Monthly performance
1 June 2026 - 2 June 2026
Campaign,Day,Currency code,Cost,Clicks,Impr.
Hiver,2026-06-01,AUD,27.69,12,50
Hiver,2026-06-02,AUD,23.84,7,"1,009"
"""
    frame = read_export(export(content))
    assert frame["date"].dt.strftime("%F").tolist() == ["2026-06-01", "2026-06-02"]
    assert frame["date"].dtype == np.dtype("datetime64[ns]")
    assert (frame.attrs["grain"], frame.attrs["period"]) == ("day", ("2026-06-01", "2026-06-02"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_french_report(export, encoding):
    content = """Rapport sur les campagnes
1 mars 2026 - 31 mars 2026
État de la campagne;Campagne;Code de la devise;Impr.;Clics;Coût;Conversions;Valeur de conv.
Activé;Noël été;EUR;12\u00a0345;264;1\u00a0365,22;25,50;0,00
En veille;Bûches;EUR;0;0;0,00;0,00;0,00
Total\u00a0: campagnes; --;EUR;12\u00a0345;264;1\u00a0365,22;25,50;0,00
Total\u00a0: compte; --;EUR;12\u00a0345;264;1\u00a0365,22;25,50;0,00
"""
    frame = read_export(export(content, encoding=encoding))
    assert frame[["impressions", "clicks", "cost", "conversions"]].sum().tolist() == [12345.0, 264.0, 1365.22, 25.5]
    assert frame["campaign"].iloc[0] == "Noël été"
    assert len(frame.attrs["totals"]) == 2
    assert (frame.attrs["period"], frame.attrs["language"]) == (("2026-03-01", "2026-03-31"), "fr")


@pytest.mark.parametrize(
    ("period", "header", "total"),
    [
        ("1. März 2026 - 31. März 2026", "Kampagne;Währungscode;Impr.;Klicks;Kosten;Conversions", "Gesamt: Kampagnen"),
        (
            "1 de marzo de 2026 - 31 de marzo de 2026",
            "Campaña;Código de moneda;Impr.;Clics;Coste;Conversiones",
            "Total: campañas",
        ),
        ("1 maart 2026 - 31 maart 2026", "Campagne;Valutacode;Vert.;Klikken;Kosten;Conversies", "Totaal: campagnes"),
    ],
)
def test_other_languages(export, period, header, total):
    rows = "Winter;EUR;12.345;264;1.365,22;25,50\nSommer;EUR;1.000;1;2,00;0,00\n"
    content = f"Bericht\n{period}\n{header}\n{rows}{total};EUR;13.345;265;1.367,22;25,50\n"
    frame = read_export(export(content))
    assert frame[["impressions", "clicks", "cost", "conversions"]].sum().tolist() == [13345.0, 265.0, 1367.22, 25.5]
    assert frame.attrs["period"] == ("2026-03-01", "2026-03-31")
    assert frame.attrs["doubts"] == []


def test_without_the_two_lines_the_period_is_missing(export):
    frame = read_export(export("\n".join(REPORT.splitlines()[2:]) + "\n"))
    assert len(frame) == 2
    assert frame.attrs["doubts"] == [("period_missing", {})]


def test_a_period_that_is_not_understood_is_said(export):
    frame = read_export(export(REPORT.replace("1 March 2026 - 31 March 2026", "last thirty days")))
    assert frame.attrs["doubts"] == [("period_unread", {"found": "last thirty days"})]


CARD = "Campagnes(2025.01.01-2025.10.09_par_rapport_à_2024.01.01-2024.10.09).csv"
CARD_ROWS = """Nom de la campagne,État de la campagne,Coût,Coût (Comparaison),Conversions,Conversions (Comparaison)
Hiver,Activé,"11 925,86\u00a0€","999,00\u00a0€","89,72","1 319,00"
Été,Mis en veille,"0,00\u00a0€","6 409,56\u00a0€","37,00","26,00"
"""


def test_a_card_has_its_period_in_its_name_and_its_currency_beside_the_amounts(export):
    frame = read_export(export(CARD_ROWS, CARD))
    assert frame["cost"].tolist() == [11925.86, 0.0]
    assert frame["conversions"].tolist() == [89.72, 37.0]
    assert set(frame["currency"]) == {"EUR"}
    assert frame.attrs["period"] == ("2025-01-01", "2025-10-09")
    assert len(read_tables(export(CARD_ROWS, CARD))[0].columns) == 4


def test_a_card_under_another_name_keeps_its_figures(export):
    frame = read_export(export(CARD_ROWS, "x.csv"))
    assert frame["cost"].sum() == pytest.approx(11925.86)
    assert frame.attrs["doubts"] == [("period_missing", {})]


def test_a_card_by_week(export):
    content = """Semaine,Semaine(Comparaison),Clics,Clics(Comparaison),Coût,Coût(Comparaison)
Semaine du 30 déc. 2024,Semaine du 1 janv. 2024,514,1 845,"657,33\u00a0€","1 238,40\u00a0€"
Semaine du 6 janv. 2025,Semaine du 8 janv. 2024,1 830,1 630,"831,82\u00a0€","1 342,49\u00a0€"
"""
    frame = read_export(export(content, "Série_temporelle(2024.12.30-2025.01.12).csv"))
    assert frame["clicks"].tolist() == [514.0, 1830.0]
    assert frame["date"].dt.strftime("%F").tolist() == ["2024-12-30", "2025-01-06"]
    assert frame.attrs["grain"] == "week"


def test_words_are_not_added_up(export):
    content = "Mot,Coût,Clics,Impressions,Conversions,Principales requêtes contenant ce mot\n"
    content += 'pain,"3 788,45\u00a0€",3 054,47 721,"0,00","(pain bio, pain complet)"\n'
    frame = read_export(export(content, "Recherches(Mot_2025.01.01-2025.10.09).csv"))
    assert frame["cost"].tolist() == [3788.45]
    assert (frame.attrs["dimension"], frame.attrs["additive"]) == ("word", False)


def test_weekdays_and_hours_are_no_dates(export):
    content = 'Jour,Heure,Coût,Clics\nLundi,06 h,"3,45\u00a0€",4\nMardi,07 h,"1,55\u00a0€",1\n'
    frame = read_export(export(content, "Jour_et_heure(2025.01.01-2025.10.09).csv"))
    assert frame["date"].isna().all()
    assert frame["cost"].sum() == 5.0


def test_amounts_converted_to_one_currency(export):
    content = """Campaign report
1 March 2026 - 31 March 2026
Campaign,Currency code,Converted currency code,Cost (Converted currency),Clicks
Hiver,CHF,EUR,"1,365.22",264
"""
    frame = read_export(export(content))
    assert (frame["cost"].tolist(), frame["currency"].tolist()) == ([1365.22], ["EUR"])
    both = content.replace("Currency code,Con", "Currency code,Cost,Con").replace("CHF,", "CHF,1300.00,")
    frame = read_export(export(both))
    assert (frame["cost"].tolist(), frame["currency"].tolist()) == ([1300.0], ["CHF"])


def test_a_dollar_is_not_one_currency(export):
    frame = read_export(export('Campaign Name,Campaign Status,Cost,Clicks\nTea,Enabled,"$1,234.50",3\n', "x.csv"))
    assert frame["currency"].tolist() == [None]
    assert ("currency_ambiguous", {"sign": "$"}) in frame.attrs["doubts"]


def test_search_console_is_not_google_ads(export):
    assert recognise(export("Date,Clics,Impressions,CTR,Position\n2026-01-01,3,40,7.5%,8.1\n")) == "search_console"


def test_hand_made_tables_and_other_tools_are_not_google(export):
    for content in (
        ",,,,\nGoogle Ads,,,,\n,,,,\nSeptember,Campaign,Cost,Impr.,Clicks,CTR,Avg. CPC,HS leads\n,Tea,$9,5,1,20%,9,0\n",
        "Campaign name,Spend,Impressions,Clicks\nTea,2.50,9,1\n",
    ):
        with pytest.raises(UnknownExport):
            recognise(export(content))
    spend = "Campaign,Currency code,Impressions,Clicks,Spend,CTR,Avg. CPC,Conv. rate\nTea,EUR,9,1,2.50,11%,2.5,0%\n"
    assert recognise(export(spend)) == "microsoft_ads"


@pytest.mark.parametrize(
    ("old", "new", "key", "row"),
    [
        ('365.22,1.38,25.00,"1,841.23",9.47%\nPaused', '365;22,1.38,25.00,"1,841.23",9.47%\nPaused', "not_a_number", 4),
        (
            '"9,380",264,2.81%,365.22,1.38,25.00,"1,841.23",9.47%\nPaused',
            "9,380,264,2.81%,365.22,1.38,25.00,1,9.47%\nPaused",
            "uneven_row",
            4,
        ),
        (",0.00,0.00%\nTotal: C", ",0.00\nTotal: C", "uneven_row", 5),
    ],
)
def test_damage_is_refused_with_its_place(export, old, new, key, row):
    assert old in REPORT
    with pytest.raises(DamagedExport) as caught:
        read_export(export(REPORT.replace(old, new, 1), "mars.csv"))
    assert (caught.value.key, caught.value.row, caught.value.file) == (key, row, "mars.csv")


def test_a_file_cut_inside_a_quoted_cell_is_refused(export):
    with pytest.raises(DamagedExport) as caught:
        read_export(export(REPORT[: REPORT.rindex("841.23")]))
    assert (caught.value.key, caught.value.row) == ("open_quote", 7)


def test_a_file_cut_in_the_middle_of_a_row_is_refused(export):
    cut = REPORT[: REPORT.index("0.00,0.00%\nTotal: C")].rstrip(",")
    with pytest.raises(DamagedExport) as caught:
        read_export(export(cut))
    assert (caught.value.key, caught.value.row) == ("cut_short", 5)


def test_a_last_line_without_its_end_is_a_doubt(export):
    assert read_export(export(REPORT.rstrip("\n"))).attrs["doubts"] == [("last_line_unended", {})]


def test_two_reports_put_together_are_refused(export):
    other = "Campaign,Clicks,Cost,Currency code,Impr.,CTR,Avg. CPC,Conv. rate,Conversions,Conv. value,Budget,Status\n"
    for second in (REPORT, other + "Tea,1,2,EUR,3,1%,2,1%,0,0,1,On\n"):
        with pytest.raises(DamagedExport) as caught:
            read_export(export(REPORT + second))
        assert caught.value.key == "second_header"


def test_a_report_without_figures_is_refused(export):
    content = "Campaign report\nAll time\nCampaign status,Campaign,Currency code,CTR,Clicks\nEnabled,Tea,EUR,1%,3\n"
    assert read_export(export(content))["clicks"].tolist() == [3.0]
    with pytest.raises(UnknownExport):
        read_export(export(content.replace(",Clicks", ",Avg. CPC")))


def test_an_empty_report_has_no_rows(export):
    frame = read_export(export("\n".join(REPORT.splitlines()[:3]) + "\n"))
    assert frame.empty
    assert list(frame.columns)[:4] == ["date", "tool", "channel", "campaign"]


FULL_FRENCH = (
    "Rapport sur les campagnes\n1 septembre 2026 - 30 septembre 2026\n"
    "État de la campagne\tCampagne\tBudget\tType de campagne\tCode de la devise\tImpr.\tClics\tCTR\tCoût\tCPC moy.\t"
    "Taux de conv.\tConversions\tValeur de conv.\n"
    "Activée\tThé\t10,00\tRéseau de Recherche\tEUR\t3\u202f750\t120\t3,2 %\t1\u202f234,50\t10,29\t2,5 %\t3,00\t300,00\n"
    "Total : campagnes\t --\t --\t --\tEUR\t3\u202f750\t120\t3,2 %\t1\u202f234,50\t10,29\t2,5 %\t3,00\t300,00\n"
    "Total : compte\t --\t --\t --\tEUR\t3\u202f750\t120\t3,2 %\t1\u202f234,50\t10,29\t2,5 %\t3,00\t300,00\n"
)
GERMAN_GROUPS = (
    "Anzeigengruppenbericht\n17. September 2026 - 1. Oktober 2026\n"
    "Anzeigengruppenstatus\tAnzeigengruppe\tImpressionen\tKosten\tKlicks\tConversions\n"
    'Aktiviert\tTee\t6.111\t"275,35"\t419\t"1,50"\nGesamt: Kampagne\t\t6.111\t"275,35"\t419\t"1,50"\n'
)
SPANISH = (
    "Informe de campañas\n1 de septiembre de 2026 - 30 de septiembre de 2026\n"
    "Estado de la campaña,Campaña,Código de divisa,Impr.,Clics,Coste,CPC medio,Conversiones\n"
    'Habilitada,Té,EUR,"3.750",120,"1234,50","10,29","3,00"\n'
    'Total: campañas, --,EUR,"3.750",120,"1234,50","10,29","3,00"\n'
)
TERMS = (
    "Rapport sur les termes de recherche\n1 septembre 2026 - 13 septembre 2026\n"
    "Terme de recherche;Type de correspondance;Ajouté/exclu;Campagne;Groupe d'annonces;Clics;Impr.;"
    "Code de la devise;Coût\n"
    "thé vert;Requête large;Aucun;Thé;Vert;300;8 000;EUR;210,00\n"
    "Total : termes de recherche; --; --; --; --;300;8 000;EUR;210,00\n"
)
GROUPS = (
    "Asset group report\n1 September 2026 - 13 September 2026\n"
    "Asset group status,Asset group,Campaign,Currency code,Impr.,Clicks,Cost,Conversions,Conv. value\n"
    'Enabled,One,PMax,EUR,"48,900",605,1034.55,14.00,900.00\n'
    'Total: Asset groups, --, --,EUR,"48,900",605,1034.55,14,900\n'
)


@pytest.mark.parametrize(
    ("text", "encoding", "cost", "clicks", "dimension", "totals"),
    [
        (FULL_FRENCH, "utf-16", 1234.5, 120, "campaign", 2),
        (GERMAN_GROUPS, "utf-16", 275.35, 419, "ad_group", 1),
        (SPANISH, "utf-8", 1234.5, 120, "campaign", 1),
        (TERMS, "cp1252", 210, 300, "search_term", 1),
        (GROUPS, "utf-8-sig", 1034.55, 605, "asset", 1),
    ],
)
def test_whole_reports_in_other_languages(export, text, encoding, cost, clicks, dimension, totals):
    frame = read_export(export(text, encoding=encoding))
    assert (round(frame["cost"].sum(), 2), frame["clicks"].sum(), len(frame)) == (cost, clicks, 1)
    assert (frame.attrs["tool"], frame.attrs["dimension"], len(frame.attrs["totals"])) == (
        "google_ads",
        dimension,
        totals,
    )
    assert frame.attrs["period"][0] is not None
