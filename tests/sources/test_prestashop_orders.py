import pytest

from commplan.sources import read_export

FRENCH = (
    "ID;Référence;Nouveau client;Livraison;Client;Total;Paiement;État;Date\n"
    '12;XKBKNABJK;Oui;France;A. Martin;"1 234,56 €";Carte bancaire;Paiement accepté;2026-09-12 10:22:33\n'
    '11;OHSATSERP;Non;France;B. Durand;"76,01 €";Virement;En attente de virement bancaire;2026-09-11 09:00:00\n'
    '10;UOYEVOLI;Non;France;B. Durand;"69,90 €";Chèque;Annulé;2026-09-10 08:00:00\n'
)
ENGLISH = (
    "ID,Reference,New client,Delivery,Customer,Total,Payment,Status,Date\n"
    "12,XKBKNABJK,Yes,France,A. Martin,€61.80,Bank card,Gift wrapping,09/15/2026 10:22:33\n"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_the_list_in_french(export, encoding):
    frame = read_export(export(FRENCH, encoding=encoding))
    assert frame[["order", "total", "is_paid", "currency"]].to_numpy().tolist() == [
        ["12", 1234.56, True, "EUR"],
        ["11", 76.01, False, "EUR"],
        ["10", 69.9, False, "EUR"],
    ]
    assert (frame.attrs["kind"], frame.attrs["tool"], frame.attrs["language"]) == ("orders", "prestashop", "fr")
    assert frame.attrs["period"] == ("2026-09-10", "2026-09-12")


def test_revenue_is_not_guessed_from_a_total_with_tax_and_shipping(export):
    frame = read_export(export(FRENCH))
    assert frame["net"].isna().tolist() == [True, True, False]
    assert frame["net"].iloc[2] == 0
    assert ("net_unknown", {"count": 2}) in frame.attrs["doubts"]


def test_customers_are_hashes_of_names_which_is_said(export):
    frame = read_export(export(FRENCH))
    assert frame["customer"].nunique() == 2
    assert "Martin" not in frame.to_csv()
    assert ("customers_by_name", {"column": "Client"}) in frame.attrs["doubts"]


def test_a_state_of_the_merchant_says_nothing_about_payment(export):
    frame = read_export(export(ENGLISH))
    assert frame["is_paid"].tolist() == [None]
    assert ("order_status_unknown", {"kinds": "Gift wrapping"}) in frame.attrs["doubts"]
    assert str(frame["date"].iloc[0].date()) == "2026-09-15"
