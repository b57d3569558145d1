from commplan.sources import read_export

TEXT = "Date;Nom;Prénom;Source;Statut;Devis\n13/09/2026;Martin;Anne;Web;Gagné;1\n13/09/2026;martin ;anne;Web;Perdu;2\n"


def test_names_alone_are_said_to_be_shared(export):
    frame = read_export(export(TEXT))
    assert frame["contact"].nunique() == 1
    assert frame["lead"].nunique() == 2
    assert ("contacts_by_name", {"column": "Nom"}) in frame.attrs["doubts"]


def test_whoever_gives_no_address_is_known_by_telephone(export):
    text = "Date,Email,Phone,Source,Status\n2026-08-13,,+33 6 12 34 56 78,Web,New\n2026-08-14,,0033612345678,Web,New\n"
    assert read_export(export(text))["contact"].nunique() == 1


def test_nobody_has_no_hash(export):
    frame = read_export(export("Date,Email,Source,Status\n2026-08-13,,Web,New\n2026-08-14,a@example.com,Web,New\n"))
    assert frame["contact"].isna().tolist() == [True, False]
    assert frame["lead"].isna().tolist() == [True, False]
