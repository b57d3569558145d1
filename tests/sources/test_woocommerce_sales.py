import pytest

from commplan.sources import read_export, recognise

REVENUE = (
    "Date,Orders,Gross sales,Returns,Coupons,Net sales,Taxes,Shipping,Total sales\n"
    "2026-09-01,3,110.00,5.00,10.00,95.00,19.00,6.00,120.00\n"
    "2026-09-02,0,0.00,0.00,0.00,0.00,0.00,0.00,0.00\n"
)
GERMAN = (
    "Datum;Bestellungen;Bruttoumsatz;Retouren;Gutscheine;Nettoumsatz;Steuern;Versand;Gesamtumsatz\n"
    "01.09.2026;3;1.110,00;5,00;10,00;1.095,00;19,00;6,00;1.120,00\n"
)
PRODUCTS = "Product title,SKU,Items sold,N. Revenue,Orders,Category,Variations,Status,Stock\n"
PRODUCTS += "Tea,T,24,240.00,20,Tea,0,In stock,N/A\n"


def test_revenue_by_day(export):
    frame = read_export(export(REVENUE))
    figures = ["orders", "gross_sales", "returns", "discounts", "net_sales", "taxes", "shipping", "total_sales"]
    assert frame[figures].sum().tolist() == [3, 110, -5, -10, 95, 19, 6, 120]
    assert (frame.attrs["kind"], frame.attrs["tool"], frame.attrs["grain"]) == ("sales", "woocommerce", "day")


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_german(export, encoding):
    frame = read_export(export(GERMAN, encoding=encoding))
    assert frame[["gross_sales", "net_sales", "total_sales"]].to_numpy().tolist() == [[1110, 1095, 1120]]


def test_products_of_a_period(export):
    frame = read_export(export(PRODUCTS, "products-2026-09-01-2026-09-30.csv"))
    assert frame[["product", "items", "net_sales", "orders"]].to_numpy().tolist() == [["Tea", 24, 240, 20]]
    assert frame.attrs["period"] == ("2026-09-01", "2026-09-30")


def test_the_same_sums_with_discounts_are_of_another_system(export):
    assert recognise(export(REVENUE.replace("Coupons", "Discounts").replace("Date", "Day"))) == "shopify"


def test_a_negative_number_behind_an_apostrophe(export):
    frame = read_export(export(REVENUE.replace(",5.00,10.00,95.00,", ",'-5.00,10.00,'-95.00,")))
    assert frame[["returns", "discounts", "net_sales"]].sum().tolist() == [-5, -10, -95]
