import pytest

from commplan.sources import read_export, read_tables

DEALS = {
    "en": (
        'Record ID,Deal Name,Pipeline,Deal Stage,Amount,Create Date,Close Date,"Date entered ""Demo (Sales)"""\n'
        "1,Anne Martin - roof,Sales,closedwon,1200.50,2026-08-01 10:36,2026-08-08 09:16,\n"
        "2,Ben - wall,Sales,Closed lost,,2026-08-02 10:36,2026-08-09 09:16,\n"
        "3,Cleo - door,Sales,Contract sent,300,2026-08-03 10:36,2026-12-09 09:16,2026-08-04 10:36\n"
    ),
    "fr": (
        "ID de fiche d'informations,Nom de la transaction,Pipeline,Phase de la transaction,Montant,Date de création,"
        "Date de fermeture\n1,Anne Martin - toit,Ventes,Fermé gagné,1200.50,2026-08-01 10:36,2026-08-08 09:16\n"
        "2,Ben - mur,Ventes,Fermé perdu,,2026-08-02 10:36,2026-08-09 09:16\n"
        "3,Cleo,Ventes,Devis envoyé,300,2026-08-03 10:36,2026-12-09 09:16\n"
    ),
    "de": (
        "Datensatz-ID;Deal-Name;Pipeline;Deal-Phase;Betrag;Erstellungsdatum;Abschlussdatum\n"
        "1;Anne Martin;Vertrieb;Abgeschlossen und gewonnen;1200,50;01.08.2026 10:36;08.08.2026 09:16\n"
        "2;Ben;Vertrieb;Abgeschlossen und verloren;;02.08.2026 10:36;09.08.2026 09:16\n"
        "3;Cleo;Vertrieb;Angebot gesendet;300;03.08.2026 10:36;09.12.2026 09:16\n"
    ),
    "es": (
        "ID de registro,Nombre del negocio,Pipeline,Etapa del negocio,Valor,Fecha de creación,Fecha de cierre\n"
        "1,Anne Martin,Ventas,Cierre ganado,1200.50,2026-08-01 10:36,2026-08-08 09:16\n"
        "2,Ben,Ventas,Cierre perdido,,2026-08-02 10:36,2026-08-09 09:16\n"
        "3,Cleo,Ventas,Propuesta enviada,300,2026-08-03 10:36,2026-12-09 09:16\n"
    ),
}


@pytest.mark.parametrize("language", DEALS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_deals(export, language, encoding):
    path = export(DEALS[language], encoding=encoding)
    frame = read_export(path)
    assert (frame.attrs["tool"], frame.attrs["kind"]) == ("hubspot", "leads")
    assert frame["outcome"].tolist() == ["won", "lost", "open"]
    assert frame["amount"].fillna(-1).tolist() == [1200.5, -1, 300]
    assert [str(day)[:10] for day in frame["date"]] == ["2026-08-01", "2026-08-02", "2026-08-03"]
    # A day on which an open deal may close is a hope.
    assert [str(day)[:10] for day in frame["closed"]] == ["2026-08-08", "2026-08-09", "NaT"]
    assert set(frame["record"]) == {"deal"}
    assert frame["lead"].nunique() == 3
    for seen in (frame.to_csv(), read_tables(path)[0].to_csv(), str(frame.attrs)):
        assert "Anne" not in seen


@pytest.mark.parametrize(
    "text",
    [
        ("Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lead Status,Lifecycle Stage,Create Date,"
        "Original Source\n7,Anne,Martin,Anne@Example.com,,Zoe,New,Customer,2026-08-01 10:36,Organic Search\n"
        "8,Ben,Roux,ben@example.com,,Zoe,Unqualified,Lead,2026-08-02 10:36,Direct Traffic\n"),
        ("ID de fiche d'informations,Prénom,Nom,E-mail,Numéro de téléphone,Propriétaire du contact,Statut du lead,"
        "Phase du cycle de vie,Date de création,Source d'origine\n"
        "7,Anne,Martin,anne@example.com,,Zoe,Nouveau,Client,2026-08-01 10:36,Recherche organique\n"
        "8,Ben,Roux,ben@example.com,,Zoe,Non qualifié,Lead,2026-08-02 10:36,Trafic direct\n"),
    ],
)  # fmt: skip
def test_contacts(export, text):
    path = export(text)
    frame = read_export(path)
    assert (frame.attrs["tool"], set(frame["record"])) == ("hubspot", {"contact"})
    assert frame["outcome"].tolist() == ["won", "lost"]
    assert frame["contact"].nunique() == 2
    for seen in (frame.to_csv(), read_tables(path)[0].to_csv()):
        assert not any(name in seen.casefold() for name in ("martin", "roux", "example.com", "zoe"))


def test_a_person_is_the_same_in_two_files(export):
    text = "Record ID,Email,Lead Status,Lifecycle Stage,Create Date\n7,{},New,Lead,2026-08-01\n"
    one = read_export(export(text.format("Anne@Example.com ")))
    other = read_export(export(text.format("anne@example.com")))
    assert one["contact"].tolist() == other["contact"].tolist()
    assert one["lead"].tolist() == other["lead"].tolist()


def test_companies_are_no_requests(export):
    path = export(
        "Record ID,Company name,Company owner,Create Date,Last Activity Date,Country/Region,Lifecycle Stage\n"
        "1,Tea House,C,2026-01-01 10:00,2026-01-02 10:00,France,Lead\n"
    )
    assert read_export(path)["record"].tolist() == ["company"]
