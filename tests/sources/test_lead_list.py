import pytest

from commplan.errors import ExportError
from commplan.sources import read_export, read_tables
from commplan.sources.folder import read_exports

TEXTS = [
    (
        "Date;Nom;Téléphone;Source;Statut;Montant devis\n13/09/2026;Anne A;06 12 34 56 78;Google;Devis signé;"
        "1 200,50 €\n"
        "14/09/2026;Ben B;06 12 34 56 79;Bouche à oreille;Perdu;\n15/09/2026;Cleo;06 12 34 56 70;Google;À relancer;\n"
    ),
    (
        "Date received,Name,Email,Lead source,Status,Quote amount (EUR)\n2026-09-13,Anne A,anne@example.com,"
        "Google,Won,1200.50\n"
        "2026-09-14,Ben B,ben@example.com,Friend,Lost,\n2026-09-15,Cleo,c@example.com,Google,New,\n"
    ),
    (
        "Anfragedatum;Ansprechpartner;E-Mail;Quelle;Status;Angebotssumme\n13.09.2026;Anne A;anne@example.com;Google;"
        "Auftrag erteilt;1.200,50 €\n14.09.2026;Ben B;b@example.com;Freund;Absage;\n15.09.2026;C;c@example.com;"
        "Google;Offen;\n"
    ),
    (
        "Fecha de solicitud;Contacto;Correo;Origen;Estado;Importe\n13/09/2026;Anne A;anne@example.com;Google;"
        "Ganado;1200,50 €\n"
        "14/09/2026;Ben B;ben@example.com;Amigo;Perdido;\n15/09/2026;Cleo;c@example.com;Google;Pendiente;\n"
    ),
]


@pytest.mark.parametrize("text", TEXTS)
def test_lists_kept_by_hand(export, text):
    path = export(text)
    frame = read_export(path)
    assert (frame.attrs["tool"], frame["outcome"].tolist()) == ("lead_list", ["won", "lost", "open"])
    assert frame["amount"].fillna(0).tolist() == [1200.5, 0, 0]
    assert frame["currency"].iloc[0] == "EUR"
    assert frame["contact"].nunique() == frame["lead"].nunique() == 3
    for seen in (frame.to_csv(), read_tables(path)[0].to_csv()):
        assert not any(name in seen for name in ("Anne", "anne@", "06 12"))


def test_numbers_that_begin_again_every_month(export):
    text = (
        "N° demande,ID,Date,Email,Source,Statut\n,1,{0}-13,a@example.com,Web,Gagné\n,2,{0}-14,b@example.com,Web,Perdu\n"
    )
    export(text.format("2026-08"), "august.csv")
    folder = export(text.format("2026-09"), "september.csv").parent
    assert len(read_exports(folder).tables["leads"]) == 4


def test_the_same_list_a_month_later_replaces_the_first(export):
    rows = "Date,Email,Source,Statut\n2026-08-13,a@example.com,Web,{}\n2026-08-13,a@example.com,Web,Perdu\n"
    export(rows.format("En cours"), "august.csv")
    folder = export(rows.format("Gagné") + "2026-09-13,a@example.com,Web,En cours\n", "september.csv").parent
    (folder / ".key").write_bytes(bytes(range(32)))
    assert read_exports(folder).tables["leads"]["outcome"].tolist() == ["won", "lost", "open"]


@pytest.mark.parametrize(
    "text",
    [
        "Email,Date,Status,OPTIN_TIME\na@example.com,2026-08-13,subscribed,2026-08-13\n",
        "Order ID,Date,Email,Status\n1,2026-08-13,a@example.com,paid\n",
        "Date,Name,Status\n2026-08-13,Anne,present\n",
        "Date,Campaign,Source,Clicks\n2026-08-13,Tea,google,12\n",
        "Numéro de facture,Date,Client,Email,Statut\n1,2026-08-13,Anne,a@example.com,Payée\n",
        "Date,Name,Email,Status\n2026-08-13,Anne,a@example.com,present\n",
        "Date,Name,Email\n2026-08-13,Anne,a@example.com\n",
    ],
)
def test_what_is_no_list_of_requests(export, text):
    with pytest.raises(ExportError):
        read_export(export(text))


def test_day_and_month_that_can_be_exchanged_are_asked_for(export):
    with pytest.raises(ExportError) as caught:
        read_export(export("Date,Email,Source,Status\n03/09/2026,a@example.com,Web,Won\n"))
    assert caught.value.key == "ambiguous_dates"
