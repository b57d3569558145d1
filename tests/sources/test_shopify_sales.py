import pytest

from commplan.sources import read_export, recognise

DAILY = (
    '"Day","Product title","Net items sold","Gross sales","Discounts","Returns","Net sales","Taxes","Total sales",'
    '"Orders"\n'
    '"2026-09-01","Tea",2,100,-10,0,90,18,108,2\n'
    '"2026-09-01",,0,0,0,0,0,1,6,0\n'
    '"2026-09-03","Cup",-1,0,0,-20,-20,-4,-24,0\n'
)
FRENCH = (
    "Mois;Ventes brutes;Réductions;Retours;Ventes nettes;Expédition;Taxes;Total des ventes\n"
    "2026-08-01;1 200,50;-100,00;0,00;1 100,50;12,00;220,10;1 332,60\n"
    "2026-09-01;900,00;0,00;-50,25;849,75;0,00;169,95;1 019,70\n"
)


def test_sales_by_day_and_product(export):
    frame = read_export(export(DAILY))
    assert frame["product"].tolist() == ["Tea", None, "Cup"]
    figures = ["items", "gross_sales", "discounts", "returns", "net_sales", "total_sales", "orders"]
    assert frame[figures].sum().tolist() == [1, 100, -10, -20, 70, 90, 2]
    assert frame["shipping"].isna().all()
    assert (frame.attrs["kind"], frame.attrs["tool"], frame.attrs["grain"]) == ("sales", "shopify", "day")
    assert frame.attrs["period"] == ("2026-09-01", "2026-09-03")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_months_in_french_saved_again_by_a_spreadsheet(export, encoding):
    frame = read_export(export(FRENCH, encoding=encoding))
    assert frame["net_sales"].tolist() == [1100.5, 849.75]
    assert frame["shipping"].tolist() == [12, 0]
    assert (frame.attrs["grain"], frame.attrs["language"]) == ("month", "fr")
    assert frame.attrs["period"] == ("2026-08-01", "2026-09-30")


def test_names_of_its_queries(export):
    text = "product_title,net_quantity,gross_sales,discounts,returns,net_sales,tax,total_sales\n"
    text += "Tea,2,100,-10,0,90,18,108\n"
    frame = read_export(export(text, "sales by product - 2026-09-01 - 2026-09-30.csv"))
    assert frame["net_sales"].tolist() == [90]
    assert frame.attrs["period"] == ("2026-09-01", "2026-09-30")
    assert read_export(export(text)).attrs["doubts"] == [("currency_missing", {}), ("period_missing", {})]


def test_a_compared_period_is_not_added(export):
    text = "Day,Gross sales,Gross sales (previous_period),Net sales,Net sales (previous_period) ,Total sales\n"
    frame = read_export(export(text + "2026-09-01,10,99,9,88,11\n"))
    assert frame[["gross_sales", "net_sales", "total_sales"]].to_numpy().tolist() == [[10, 9, 11]]


def test_a_row_of_totals_is_set_aside(export):
    frame = read_export(export(DAILY + '"Total",,1,100,-10,-20,70,15,90,2\n'))
    assert (len(frame), frame.attrs["totals"]) == (3, {"Total": 5})


def test_a_sign_beside_the_amounts_is_the_currency(export):
    frame = read_export(export("Day,Gross sales,Net sales,Total sales\n2026-09-01,£10.00,£9.00,£11.00\n"))
    assert frame["currency"].tolist() == ["GBP"]


def test_a_shop_of_another_system_is_not_this_one(export):
    text = "Date,Orders,Gross sales,Returns,Coupons,Net sales,Taxes,Shipping,Total sales\n2026-09-01,1,1,0,0,1,0,0,1\n"
    assert recognise(export(text)) != "shopify"
