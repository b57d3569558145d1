from commplan.sources import read_export

ORDERS = (
    "Order ID,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Amount Refunded,Total,"
    "Discount Amount,Created at,Lineitem quantity,Lineitem name,Billing Name,Billing Zip,Channel Type\n"
    "00012,anne@example.com,PAID,2026-09-02 09:00:00 -0400,FULFILLED,USD,110.00,5.00,10.00,0.00,115.00,10.00,"
    "2026-09-02 08:59:00 -0400,2,Tea,Anne A,75011,web\n"
    "00012,,,,,,,,,,,,,1,Cup,,,\n"
    "00011,ben@example.com,PARTIALLY_REFUNDED,2026-09-01 09:00:00 -0400,PENDING,USD,50.00,0.00,5.00,11.00,55.00,0.00,"
    "2026-09-01 08:59:00 -0400,1,Tea,Ben B,75012,web\n"
)


def test_orders_with_a_subtotal_before_discounts(export):
    frame = read_export(export(ORDERS))
    assert frame[["order", "items", "net", "total", "refunds"]].to_numpy().tolist() == [
        ["00012", 3, 100, 115, 0],
        ["00011", 1, 40, 55, 11],
    ]
    assert frame["is_paid"].tolist() == [True, True]
    assert frame["status"].tolist() == ["paid", "partially_refunded"]
    assert (frame.attrs["tool"], frame.attrs["kind"], frame.attrs["doubts"]) == ("squarespace", "orders", [])
