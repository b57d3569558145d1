import numpy as np
import pytest

from commplan.sources import read_export, read_tables

ANALYTICS = (
    'Date,"Order #",Status,Customer,"Customer type",Product(s),"Items sold",Coupon(s),"N. Revenue",Attribution\n'
    '"2026-09-02 10:22:33",1002,completed,"Anne A",returning,"2× Tea, 1× Cup",3,,90.50,Organic: Google\n'
    '"2026-09-01 09:00:00",1001,refunded,"Ben B",new,"1× Tea",1,AUTUMN,40.00,Direct\n'
)
SUITE = (
    "order_id,order_number,date,status,shipping_total,shipping_tax_total,fee_total,tax_total,discount_total,"
    "cart_discount,order_total,refunded_total,order_currency,payment_method,billing_first_name,billing_last_name,"
    "billing_email,billing_phone,billing_postcode,line_items,order_notes\n"
    "41,#1002,2026-09-02 10:22:33,processing,5.00,1.00,0.00,21.00,10.00,8.00,126.00,0.00,EUR,stripe,Anne,A,"
    "anne@example.com,,75011,name:Tea|sku:T|quantity:2|total:60.00;name:Cup|sku:C|quantity:1|total:40.00,\n"
    "40,#1001,2026-09-01 09:00:00,completed,0.00,0.00,0.00,10.00,0.00,0.00,60.00,30.00,EUR,stripe,Ben,B,"
    "ben@example.com,,75012,name:Tea|sku:T|quantity:1|total:50.00,\n"
    "39,#1000,2026-09-01 08:00:00,cancelled,0.00,0.00,0.00,10.00,0.00,0.00,60.00,0.00,EUR,stripe,Ben,B,"
    "ben@example.com,,75012,name:Tea|sku:T|quantity:1|total:50.00,\n"
)
ADVANCED = (
    "Order Number,Order Status,Order Date,Customer Note,First Name (Billing),Last Name (Billing),Email (Billing),"
    "Order Subtotal Amount,Cart Discount Amount,Order Shipping Amount,Order Refund Amount,Order Total Amount,"
    "Order Total Tax Amount,Item #,Item Name,Quantity,Item Cost\n"
    "1002,Completed,2026-09-02 10:22,,Anne,A,anne@example.com,110.00,10.00,5.00,0.00,126.00,21.00,1,Tea,2,30\n"
    "{repeated}2,Cup,1,40\n"
    "1001,On hold,2026-09-01 09:00,,Ben,B,ben@example.com,50.00,0.00,0.00,0.00,60.00,10.00,1,Tea,1,50\n"
)
FRENCH = (
    "Numéro de commande;État de la commande;Date de commande;Nom (facturation);E-mail (facturation);"
    "Frais de livraison;Montant total des taxes de la commande;Montant total de la commande;Devise\n"
    "1002;Terminée;05/09/2026 10:22;A;anne@example.com;5,00;21,00;1 126,00;EUR\n"
    "1001;En attente;02/09/2026 09:00;B;ben@example.com;0,00;10,00;60,00;EUR\n"
)


def test_analytics_gives_the_revenue_itself(export):
    frame = read_export(export(ANALYTICS))
    assert frame[["order", "status", "items", "net", "is_paid", "source"]].to_numpy().tolist() == [
        ["1002", "completed", 3, 90.5, True, "Organic: Google"],
        ["1001", "refunded", 1, 0, True, "Direct"],
    ]
    assert frame["total"].isna().all()
    assert (frame.attrs["kind"], frame.attrs["tool"]) == ("orders", "woocommerce")
    assert frame.attrs["period"] == ("2026-09-01", "2026-09-02")
    assert ("customers_by_name", {"column": "Customer"}) in frame.attrs["doubts"]


def test_the_export_of_a_plugin_leaves_revenue_after_tax_shipping_and_refunds(export):
    frame = read_export(export(SUITE))
    assert frame["net"].tolist() == [100, 25, 0]
    assert frame["subtotal"].tolist() == [100, 50, 50]
    assert frame["items"].tolist() == [3, 1, 1]
    assert frame["discounts"].tolist() == [10, 0, 0]
    assert frame["is_paid"].tolist() == [True, True, False]
    assert set(frame["currency"]) == {"EUR"}
    assert frame["customer"].nunique() == 2


def test_nobody_can_be_read_in_it(export):
    path = export(SUITE)
    seen = read_export(path).to_csv()
    assert "anne" not in seen.lower()
    assert "example.com" not in "".join(table.to_csv() for table in read_tables(path))


@pytest.mark.parametrize(
    "repeated",
    [
        "1002,Completed,2026-09-02 10:22,,Anne,A,anne@example.com,110.00,10.00,5.00,0.00,126.00,21.00,",
        "1002,,,,,,,,,,,,,",
        ",,,,,,,,,,,,,",
    ],
)
def test_one_line_an_article_whatever_is_repeated(export, repeated):
    frame = read_export(export(ADVANCED.format(repeated=repeated)))
    assert frame[["order", "items", "total", "net"]].to_numpy().tolist() == [
        ["1002", 3, 126, 100],
        ["1001", 1, 60, 50],
    ]
    assert frame["status"].tolist() == ["completed", "on-hold"]
    assert frame["is_paid"].tolist() == [True, False]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_french_labels_and_numbers(export, encoding):
    frame = read_export(export(FRENCH, encoding=encoding))
    assert frame["net"].tolist() == [1100, 50]
    assert [str(day.date()) for day in frame["date"]] == ["2026-09-05", "2026-09-02"]
    assert frame["status"].tolist() == ["completed", "on-hold"]
    assert ("date_order_assumed", {"column": "Date de commande", "language": "fr"}) in frame.attrs["doubts"]


def test_without_taxes_the_revenue_is_unknown(export):
    head, *rows = FRENCH.splitlines()
    cut = ["".join(f"{cell};" for rank, cell in enumerate(line.split(";")) if rank != 6)[:-1] for line in (head, *rows)]
    frame = read_export(export("\n".join(cut) + "\n"))
    assert np.isnan(frame["net"]).all()
    assert ("net_unknown", {"count": 2}) in frame.attrs["doubts"]


def test_a_state_of_a_plugin_is_kept_and_told(export):
    frame = read_export(export(SUITE.replace("processing", "wc-In-Transit")))
    assert frame["status"].iloc[0] == "In-Transit"
    assert frame["is_paid"].iloc[0] is None
    assert ("order_status_unknown", {"kinds": "In-Transit"}) in frame.attrs["doubts"]


def test_what_was_paid_back_stands_on_a_line_of_its_own(export):
    head, *rows = ANALYTICS.splitlines()
    back = '"2026-09-05 08:00:00",1002,refunded,"Anne A",returning,"1× Cup",-1,,-20.50,'
    frame = read_export(export("\n".join([head, back, *rows, ""])))
    first = frame.iloc[0]
    assert (first["order"], first["net"], first["items"], first["status"]) == ("1002", 70, 2, "completed")
    assert str(first["date"].date()) == "2026-09-02"
    assert len(frame) == 2


def test_another_plugin(export):
    text = (
        "order_number,order_date,paid_date,status,shipping_total,shipping_tax_total,fee_total,fee_tax_total,tax_total,"
        "cart_discount,order_discount,discount_total,order_total,order_currency,payment_method,customer_email\n"
        "77,2026-09-02 10:22:33,2026-09-02 10:23:00,completed,5.00,1.00,0,0,21.00,8.00,2.00,10.00,126.00,EUR,stripe,"
        "anne@example.com\n"
    )
    row = read_export(export(text)).iloc[0]
    assert (row["order"], row["net"], row["discounts"], row["total"]) == ("77", 100, 10, 126)
    assert row["customer"] is not None
