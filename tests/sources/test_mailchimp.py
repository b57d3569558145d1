import pytest

from commplan.sources import read_export
from commplan.sources.folder import read_exports

HEAD = (
    'Title,Subject,List,"Send Date","Send Weekday","Total Recipients","Successful Deliveries","Soft Bounces",'
    '"Hard Bounces","Total Bounces","Times Forwarded","Forwarded Opens","Unique Opens","Open Rate","Total Opens",'
    '"Unique Clicks","Click Rate","Total Clicks",Unsubscribes,"Abuse Complaints","Times Liked on Facebook","Folder Id",'
    '"Unique Id","Total Orders","Total Gross Sales","Total Revenue"\n'
)
ROW = (
    '"{title}",{subject},{audience},"{date}",Friday,{sent},{sent},0,0,0,0,0,{opened},50.00%,9,1,1.00%,2,1,0,0,0,{id},0,0,'
    "{revenue}\n"
)


def row(title: str, sent: str, **more: str) -> str:
    given = {"subject": title, "audience": "Clients", "date": "Oct 26, 2026 02:56 pm", "opened": "1", "id": title}
    return ROW.format(**{**given, "title": title, "sent": sent, "revenue": "0", **more})


def test_a_campaign(export):
    frame = read_export(export(HEAD + row("Autumn", '"1,200"', opened="612", revenue="50.25")))
    first = frame.iloc[0]
    assert (frame.attrs["tool"], frame.attrs["kind"], str(first["date"].date())) == (
        "mailchimp",
        "emails",
        "2026-10-26",
    )
    assert first[["recipients", "delivered", "unique_opens", "opens", "unique_clicks", "clicks"]].tolist() == [
        1200, 1200, 612, 9, 1, 2,
    ]  # fmt: skip
    assert first[["campaign", "audience", "mailing", "revenue"]].tolist() == ["Autumn", "Clients", "Autumn", 50.25]
    assert frame.attrs["doubts"] == [("currency_missing", {})]


def test_test_sends_are_kept_and_marked(export):
    rows = row("Draft", "3") + row("Test ouverture", "40") + row("Best clients", "40") + row("Autumn", "1200")
    path = export(HEAD + rows)
    frame = read_export(path)
    assert frame["is_test"].tolist() == [True, True, False, False]
    assert frame.attrs["doubts"] == [("test_sends", {"count": 2})]
    assert read_exports(path.parent).tables["emails"]["campaign"].tolist() == ["Best clients", "Autumn"]


def test_twelve_subscribers_are_no_test(export):
    frame = read_export(export(HEAD + row("Test news", "12") + row("Autumn", "11") + row("Winter", "12")))
    assert not frame["is_test"].any()


def test_what_went_to_many_soon_after_was_a_rehearsal(export):
    rows = row("Autumn", "30", subject="Hello") + row(
        "Autumn (copy)", "900", subject="Hello", date="Oct 27, 2026 09:00 am"
    )
    assert read_export(export(HEAD + rows))["is_test"].tolist() == [True, False]


PARTS = row("Autumn | Combo 1", "100") + row("Autumn | Combo 2", "100")
WINNER = row("Autumn | Winner", "400", date="Oct 27, 2026 02:56 am")


@pytest.mark.parametrize(
    ("rows", "used"),
    [
        (row("Autumn", "600", subject="") + PARTS + WINNER, [600]),
        (PARTS + WINNER, [100, 100, 400]),
        (row("Autumn", "600", subject="", date="Jan 02, 2026 02:56 am") + PARTS + WINNER, [600, 100, 100, 400]),
        (row("Autumn", "250") + PARTS, [250]),
        (row("Autumn", "150") + PARTS, [150, 100, 100]),
    ],
)
def test_versions_of_a_mailing_count_once(export, rows, used):
    frame = read_exports(export(HEAD + rows).parent).tables["emails"]
    assert frame["recipients"].tolist() == used
    assert set(frame["campaign"]) == {"Autumn"}


def test_a_file_that_a_programme_saved_again(export):
    text = HEAD.replace(" ", "_").replace('"', "").replace(",", ";") + (
        "Autumn;Hi;Clients;2026-10-26 14:56:00;Monday;1200;1190;5;5;10;0;0;612;51.43;900;80;6.72;90;3;0;0;0;a1;0;0;0\n"
    )
    frame = read_export(export(text, encoding="utf-16"))
    assert frame[["recipients", "unique_opens", "unsubscribes"]].to_numpy().tolist() == [[1200, 612, 3]]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Titre,Objet,Liste,Date d'envoi,Total des destinataires,Livraisons réussies,Ouvertures uniques,"
            "Total des ouvertures,Clics uniques,Désabonnements,Plaintes pour abus,ID unique\n"
            "Automne,Bonjour,Clients,26 oct. 2026 14:56,1200,1190,612,900,80,3,0,a1\n"
        ),
        (
            "Titel;Betreff;Liste;Sendedatum;Empfänger insgesamt;Erfolgreiche Zustellungen;Eindeutige Öffnungen;"
            "Öffnungen insgesamt;Eindeutige Klicks;Abmeldungen;Missbrauchsbeschwerden;Eindeutige ID\n"
            "Herbst;Hallo;Kunden;26.10.2026, 14:56;1200;1190;612;900;80;3;0;a1\n"
        ),
        (
            "Título,Asunto,Lista,Fecha de envío,Total de destinatarios,Entregas correctas,Aperturas únicas,"
            "Total de aperturas,Clics únicos,Cancelaciones de suscripción,Quejas de abuso,ID único\n"
            "Otoño,Hola,Clientes,26/10/2026 14:56,1200,1190,612,900,80,3,0,a1\n"
        ),
    ],
)
def test_other_languages(export, text):
    frame = read_export(export(text))
    assert (frame.attrs["tool"], str(frame["date"].iloc[0].date())) == ("mailchimp", "2026-10-26")
    assert frame[["recipients", "delivered", "unique_opens", "opens", "unique_clicks"]].to_numpy().tolist() == [
        [1200, 1190, 612, 900, 80]
    ]


def test_an_archived_account_says_only_what_was_sent(export):
    frame = read_export(export('Title,Subject,Audience,"Send Date"\nAutumn,Hi,Clients,"Oct 26, 2026 02:56 pm"\n'))
    assert frame["recipients"].isna().all()
    assert frame.attrs["doubts"] == [("mailings_without_figures", {})]
