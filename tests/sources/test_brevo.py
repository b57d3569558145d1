import pytest

from commplan.errors import UnknownExport
from commplan.sources import read_export

FRENCH = (
    "ID de la campagne;Nom de la campagne;Objet;Date d’envoi;Destinataires;Délivrés;Ouvreurs;Cliqueurs;"
    "Désinscriptions;Hard bounces;Soft bounces;Plaintes\n"
    "12;Lettre d’été;Bonjour;06/04/2026 11:30;1 200;1 190;480;35;4;6;4;0\n"
    "13;Lettre d’hiver;Bonsoir;16/11/2026 11:30;1 210;1 200;490;36;2;5;5;1\n"
)
ENGLISH = (
    "Campaign ID,Campaign Name,Subject,Sent Date,Recipients,Delivered,Openers,Clickers,Unsubscribed,Hard bounces\n"
    "12,Summer letter,Hello,2026-04-06 11:30:00,1200,1190,480,35,4,6\n"
)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_french_with_semicolons(export, encoding):
    frame = read_export(export(FRENCH, encoding=encoding))
    assert (frame.attrs["tool"], frame.attrs["language"]) == ("brevo", "fr")
    assert [str(day.date()) for day in frame["date"]] == ["2026-04-06", "2026-11-16"]
    assert frame["recipients"].tolist() == [1200, 1210]
    assert frame.loc[0, ["delivered", "unique_opens", "unique_clicks", "hard_bounces"]].tolist() == [1190, 480, 35, 6]
    assert frame["opens"].isna().all()


def test_english_with_commas(export):
    frame = read_export(export(ENGLISH))
    assert frame.attrs["tool"] == "brevo"
    assert frame.loc[0, ["recipients", "unsubscribes"]].tolist() == [1200, 4]


def test_people_of_another_tool_are_not_its_own(export):
    text = "Campaign name,Subject,Sent,Delivered,Unique opens,Unique clicks,Unsubscribed\nTea,Hi,10,10,5,2,0\n"
    with pytest.raises(UnknownExport):
        read_export(export(text))
