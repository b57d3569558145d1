from commplan.sources import read_export, read_tables

ORDERS = (
    "Sale Date,Order ID,Buyer User ID,Full Name,First Name,Last Name,Number of Items,Payment Method,Date Shipped,"
    "Street 1,Street 2,Ship City,Ship State,Ship Zipcode,Ship Country,Currency,Order Value,Coupon Code,Coupon Details,"
    "Discount Amount,Shipping Discount,Shipping,Sales Tax,Order Total,Status,Card Processing Fees,Order Net,Buyer,SKU\n"
    "09/03/26,4003,anne12,Anne A,Anne,A,2,Other,09/05/26,1 Way,,Denver,CO,80202,United States,{0},30.00,,,3.00,"
    "5.00,5.00,{1},{2},,1.20,30.75,Anne A (anne12),T\n"
    "09/01/26,4002,ben,Ben B,Ben,B,1,Other,09/02/26,2 Way,,Denver,CO,80202,United States,{0},20.00,,,0.00,"
    "0.00,5.00,0.00,25.00,,1.00,24.00,Ben B (ben),T\n"
)


def test_month_first_and_two_digits_of_the_year(export):
    frame = read_export(export(ORDERS.format("USD", "2.00", "29.00")))
    assert [str(day.date()) for day in frame["date"]] == ["2026-09-03", "2026-09-01"]
    assert frame[["order", "items", "net", "taxes", "shipping", "total"]].to_numpy().tolist() == [
        ["4003", 2, 27, 2, 0, 29],
        ["4002", 1, 20, 0, 5, 25],
    ]
    assert frame["is_paid"].tolist() == [True, True]
    assert frame.attrs["doubts"] == []


def test_tax_inside_european_prices_is_not_seen(export):
    frame = read_export(export(ORDERS.format("EUR", "0.00", "27.00")))
    assert frame.attrs["doubts"] == [("tax_inside_unseen", {"column": "Order Value"})]


def test_buyers_are_hashes(export):
    path = export(ORDERS.format("USD", "2.00", "29.00"))
    assert read_export(path)["customer"].nunique() == 2
    for seen in (read_export(path).to_csv(), read_tables(path)[0].to_csv()):
        assert "Anne" not in seen
        assert "anne12" not in seen
        assert "Denver" not in seen


def test_what_was_paid_back_is_no_revenue(export):
    head, *rows = ORDERS.format("USD", "2.00", "29.00").splitlines()
    text = "\n".join([f"{head},Adjusted Order Total", f"{rows[0]},0.00", f"{rows[1]},", ""])
    frame = read_export(export(text))
    assert frame["net"].tolist() == [0, 20]
    assert frame["refunds"].iloc[0] == 29


def test_an_older_export_without_totals(export):
    text = "Sale Date,Order ID,Buyer User ID,Full Name,Number of Items,Order Value,Discount Amount\n"
    assert read_export(export(text + "09/21/26,1001,b1,Ann Smith,1,30.00,5.00\n"))["net"].tolist() == [25]
