import pytest

from commplan.errors import DamagedExport, UnknownExport
from commplan.sources import read_export, recognise

ENGLISH = """Campaign Performance Report (in UTC)
Report Start: September 1, 2026, 12:00 AM
Report End: September 30, 2026, 11:59 PM
Date Generated: October 2, 2026, 7:06 AM

Start Date (in UTC)\tAccount Name\tCurrency\tCampaign Group Name\tCampaign Name\tTotal Spent\tImpressions\tClicks\t\
Click Through Rate\tAverage CPC\tConversions\tLeads\tTotal Conversion Value
9/1/2026\tTea Ltd\tEUR\tGroup\tWinter\t"1,234.50"\t"12,000"\t100\t0.833%\t12.35\t2\t0\t300
9/2/2026\tTea Ltd\tEUR\tGroup\tSpring\t10.25\t500\t4\t0.8%\t2.56\t1\t0\t0
Total\t\t\t\t\t"1,244.75"\t"12,500"\t104\t0.832%\t11.97\t3\t0\t300
"""
DUTCH = """Rapport met campagneprestaties (in UTC)
Begindatum van rapport: 1 september 2026 00:00
Einddatum van rapport: 30 september 2026 23:59
Datum aangemaakt: 2 oktober 2026 07:06

Begindatum (in UTC)\tAccountnaam\tValuta\tCampagnenaam\tTotaal besteed\tWeergaven\tKlikken\tGemiddelde CPC\t\
Conversies\tLeads
1-9-2026\tThee BV\tEUR\tWinter\t1.234\t12.000\t617\t2\t0\t5
"""
GERMAN = """Startdatum (in UTC);Name der Kampagne;Name der Anzeigengruppe;Gesamtausgaben;Impressions;Klicks;\
Conversions;Leads
1.10.2026;Tee;Winter;"330,51";4.197;17;9;2
"""
FRENCH = """Rapport de performance des campagnes (en UTC)
Date de début du rapport : 1 septembre 2026 à 00:00
Date de fin du rapport : 30 septembre 2026 à 23:59

Date de début (en UTC),Nom du compte,Devise,Nom de la campagne,Total dépensé,Impressions,Clics,CPC moyen
01/09/2026,Thé SARL,EUR,Hiver,"1 030,40","12 000",617,"1,67"
12/09/2026,Thé SARL,EUR,Hiver,"30,40",200,6,"5,07"
"""


def test_days_under_four_lines_with_the_total_set_aside(export):
    frame = read_export(export(ENGLISH, encoding="utf-16"))
    assert frame["cost"].tolist() == [1234.5, 10.25]
    assert frame["date"].dt.strftime("%F").tolist() == ["2026-09-01", "2026-09-02"]
    assert (frame["impressions"].sum(), frame["clicks"].sum(), frame["conversions"].sum()) == (12500, 104, 3)
    assert frame["campaign"].tolist() == ["Winter", "Spring"]
    assert frame["line"].tolist() == [7, 8]
    attrs = frame.attrs
    assert (attrs["tool"], attrs["account"], attrs["grain"], attrs["dimension"]) == (
        "linkedin_ads",
        "Tea Ltd",
        "day",
        "group",
    )
    assert attrs["period"] == ("2026-09-01", "2026-09-30")
    assert attrs["totals"] == {"Total": 9}
    assert attrs["doubts"] == []


def test_a_sum_over_days_has_no_date_of_its_own(export):
    frame = read_export(export(DUTCH, encoding="utf-16"))
    assert frame["date"].isna().all()
    assert (frame.attrs["grain"], frame.attrs["period"]) == ("period", ("2026-09-01", "2026-09-30"))


def test_a_point_is_a_thousand_in_dutch(export):
    frame = read_export(export(DUTCH, encoding="utf-16"))
    assert frame["cost"].tolist() == [1234.0]
    assert frame["conversions"].tolist() == [5.0]


def test_the_price_of_a_click_tells_the_decimal_mark(export):
    plain = DUTCH.replace("12.000", "12000")
    assert read_export(export(plain))["cost"].tolist() == [1234.0]
    assert read_export(export(plain.replace("\t617\t2\t", "\t1\t1\t").replace("1.234", "1.004")))["cost"].tolist() == [
        1.004
    ]


def test_an_amount_that_nothing_explains_is_refused(export):
    with pytest.raises(DamagedExport) as caught:
        read_export(export(DUTCH.replace("12.000", "12000").replace("\t617\t2\t", "\t617\t\t")))
    assert caught.value.key == "ambiguous_numbers"


def test_german_without_the_lines_above(export):
    frame = read_export(export(GERMAN))
    assert (frame["cost"].sum(), frame["impressions"].sum(), frame["conversions"].sum()) == (330.51, 4197, 9)
    assert ("leads_left_aside", {"leads": 2.0}) in frame.attrs["doubts"]
    assert frame.attrs["language"] == "de"


def test_french_days(export):
    frame = read_export(export(FRENCH, encoding="cp1252"))
    assert frame["date"].dt.strftime("%F").tolist() == ["2026-09-01", "2026-09-12"]
    assert frame["cost"].sum() == pytest.approx(1060.8)


def test_months_carry_their_first_day(export):
    text = ENGLISH.replace("September 1,", "July 15,").replace("9/1/2026", "7/15/2026").replace("9/2/2026", "9/1/2026")
    frame = read_export(export(text))
    assert (frame.attrs["grain"], frame.attrs["period"]) == ("month", ("2026-07-15", "2026-09-30"))


def test_a_period_without_campaigns_gives_the_lines_alone(export):
    frame = read_export(export("\n".join(ENGLISH.split("\n")[:4]) + "\n", encoding="utf-16"))
    assert frame.empty
    assert frame.attrs["period"] == ("2026-09-01", "2026-09-30")
    assert [key for key, _ in frame.attrs["doubts"]] == ["no_data"]


def test_people_are_not_added_up(export):
    text = "Job Function Segment,Impressions,Clicks,Click Through Rate,Total Spent\nSales,1200,3,0.25%,10.50\n"
    frame = read_export(export(text))
    assert (frame.attrs["tool"], frame.attrs["additive"]) == ("linkedin_ads", False)


@pytest.mark.parametrize("text", [ENGLISH, DUTCH, GERMAN, FRENCH])
def test_a_spreadsheet_saved_it_again(export, text):
    assert recognise(export(text.replace("\t", ";"))) == "linkedin_ads"


def test_a_table_made_by_hand_is_no_export(export):
    text = (
        'LinkedIn ads,,,\n,,,\nSeptember,Campaign group name,Total spent,Impressions,CTR\n,EMEA,"$6,577 ",46941,0.5%\n'
    )
    with pytest.raises(UnknownExport):
        recognise(export(text))
