import pytest

from commplan.sources import read_export

FR = (
    "Nom de la campagne;Objet;Date d’envoi;Destinataires;Délivrés;Ouvreurs;Taux d'ouverture;Cliqueurs;Désinscrits;"
    "Soft bounces;Hard bounces;Plaintes\n"
    "Rentrée;Bonjour;13/09/2026 10:00;1 200;1 180;512;43,39 %;80;3;12;8;1\n"
)
EN = (
    "Campaign ID,Campaign Name,Subject,Sent Date,Recipients,Delivered,Trackable opens,Openers,Clickers,Unsubscribed,"
    "Complaints,Soft bounces,Hard bounces\n"
    '17,Rentrée,Bonjour,2026-09-13 10:00:00,"1,200","1,180",480,512,80,3,1,12,8\n'
)
PLAIN = (
    "Campaign Name,Subject,Sent Date,Recipients,Delivered,Opens,Open Rate,Clicks,Click Rate,Unsubscribed,Soft Bounces,"
    "Hard Bounces,Complaints\nRentrée,Bonjour,2026-09-13,1200,1180,512,43.39%,80,6.78%,3,12,8,1\n"
)


@pytest.mark.parametrize(("text", "encoding"), [(FR, "cp1252"), (FR, "utf-8-sig"), (EN, "utf-8"), (PLAIN, "utf-8")])
def test_the_versions_of_the_report(export, text, encoding):
    frame = read_export(export(text, encoding=encoding))
    assert (frame.attrs["tool"], str(frame["date"].iloc[0].date())) == ("brevo", "2026-09-13")
    figures = ["recipients", "delivered", "unique_opens", "unique_clicks", "unsubscribes", "soft_bounces", "complaints"]
    assert frame[figures].to_numpy().tolist() == [[1200, 1180, 512, 80, 3, 12, 1]]


def test_rows_of_recipients_are_no_campaigns(export):
    text = "Campaign ID;Campaign Name;Email_ID;Send_Date;Open_Date;Total Opens\n1;News;a@example.com;13-09-2026;;0\n"
    with pytest.raises(Exception, match=r"no tool|aucun outil"):
        read_export(export(text))
