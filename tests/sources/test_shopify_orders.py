import numpy as np
import pandas as pd
import pytest

from commplan.errors import DamagedExport
from commplan.sources import read_export, read_tables

HEAD = (
    "Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,"
    "Created at,Lineitem quantity,Lineitem name,Lineitem price,Billing Name,Billing Zip,Cancelled at,Refunded Amount,"
    "Outstanding Balance,Source\n"
)
# Prices with 20% tax inside, shipping too.
INCLUDED = (
    HEAD + "#1002,anne@example.com,paid,2026-09-02 09:00:00 +0200,fulfilled,EUR,120.00,6.00,21.00,126.00,0.00,"
    "2026-09-02 08:59:00 +0200,1,Tea,60.00,Anne A,'75011,,0.00,0.00,web\n"
    "#1002,anne@example.com,,,,,,,,,,2026-09-02 08:59:00 +0200,2,Cup,30.00,,,,,,\n"
    "#1001,BEN@example.com,refunded,2026-09-01 23:30:00 +0200,fulfilled,EUR,60.00,0.00,10.00,60.00,5.00,"
    "2026-09-01 23:29:00 +0200,1,Tea,60.00,Ben B,75012,,60.00,0.00,web\n"
)


def orders(export, text, **more):
    return read_export(export(text, **more)).set_index("order")


def test_the_values_of_an_order_count_once(export):
    frame = read_export(export(INCLUDED))
    assert frame[["order", "items", "subtotal", "shipping", "taxes", "total", "discounts"]].to_numpy().tolist() == [
        ["#1002", 3, 120, 6, 21, 126, 0],
        ["#1001", 1, 60, 0, 10, 60, 5],
    ]
    assert [str(day.date()) for day in frame["date"]] == ["2026-09-02", "2026-09-01"]
    assert frame["line"].tolist() == [2, 4]
    assert set(frame["currency"]) == {"EUR"}
    assert frame.attrs["kind"] == "orders"
    assert frame.attrs["period"] == ("2026-09-01", "2026-09-02")
    assert frame.attrs["doubts"] == []


def test_revenue_leaves_out_tax_inside_prices_shipping_and_refunds(export):
    assert orders(export, INCLUDED)["net"].tolist() == [100, 0]


def test_revenue_of_a_shop_that_adds_tax_is_its_subtotal(export):
    added = INCLUDED.replace("120.00,6.00,21.00,126.00", "120.00,6.00,25.20,151.20")
    added = added.replace("60.00,0.00,10.00,60.00", "60.00,0.00,12.00,72.00")
    added = added.replace(",60.00,0.00,web", ",36.00,0.00,web")
    assert orders(export, added)["net"].tolist() == [120, 30]


def test_the_customer_is_a_hash_and_nothing_of_him_is_left(export):
    path = export(INCLUDED)
    frame = read_export(path)
    assert frame["customer"].nunique() == 2
    assert not frame.astype(str).map(lambda cell: "@" in cell or "Anne" in cell).any(axis=None)
    assert "Email" not in read_tables(path)[0]
    lower = read_export(export(INCLUDED.replace("BEN@", "ben@"), "other.csv"))
    assert lower["customer"].tolist() == frame["customer"].tolist()


def test_paid_without_a_payment_is_not_paid(export):
    text = INCLUDED.replace("paid,2026-09-02 09:00:00 +0200", "paid,")
    text = text.replace("0.00,0.00,web\n#1002", "0.00,126.00,web\n#1002")
    frame = read_export(export(text))
    assert frame["is_paid"].tolist() == [False, True]
    assert frame.attrs["doubts"] == [("paid_but_outstanding", {"count": 1})]


def test_an_order_given_up_brings_nothing(export):
    text = INCLUDED.replace("paid,2026-09-02 09:00:00 +0200", "voided,")
    text = text.replace("'75011,,", "'75011,2026-09-03 10:00:00 +0200,")
    first = read_export(export(text)).iloc[0]
    assert (first["status"], first["is_paid"], first["net"], first["total"]) == ("cancelled", False, 0, 126)


def test_a_state_that_nobody_knows_is_told(export):
    frame = read_export(export(INCLUDED.replace("paid,2026-09-02", "on hold,2026-09-02")))
    assert frame["is_paid"].tolist() == [None, True]
    assert frame.attrs["doubts"] == [("order_status_unknown", {"kinds": "on_hold"})]


def test_saved_again_by_a_spreadsheet(export):
    text = INCLUDED.replace(",", ";").replace(".00", ",00").replace("2026-09-02 08:59:00 +0200", "02/09/2026 08:59")
    text = text.replace("2026-09-01 23:29:00 +0200", "13/09/2026 23:29")
    frame = read_export(export("\ufeff" + text, encoding="utf-16"))
    assert frame["net"].tolist() == [100, 0]
    assert str(frame["date"].iloc[0].date()) == "2026-09-02"


def test_lines_in_another_order_make_the_same_orders(export):
    head, *lines = INCLUDED.splitlines(keepends=True)
    frame = read_export(export(head + "".join(reversed(lines))))
    assert sorted(frame["total"]) == [60, 126]
    assert sorted(frame["items"]) == [1, 3]


def test_a_total_that_does_not_add_up_has_no_revenue(export):
    text = INCLUDED.replace("21.00,126.00", "21.00,999.00").replace("0.00,10.00,60.00", "0.00,10.00,99.00")
    frame = read_export(export(text))
    assert frame["net"].isna().all()
    assert frame.attrs["doubts"] == [("net_unknown", {"count": 2})]


def test_a_number_that_is_none_is_refused_with_its_place(export):
    with pytest.raises(DamagedExport) as caught:
        read_export(export(INCLUDED.replace("126.00", "much")))
    assert (caught.value.row, caught.value.column) == (2, "Total")


def long_export(size):
    random = np.random.default_rng(7)
    articles = random.integers(1, 4, size)
    number = np.repeat(np.arange(1001, 1001 + size), articles)
    first = np.r_[True, number[1:] != number[:-1]]
    subtotal = np.round(random.uniform(5, 900, len(number)), 2)
    frame = pd.DataFrame(
        {
            "Name": [f"#{one}" for one in number],
            "Email": [f"customer{one % 97}@example.com" for one in number],
            "Financial Status": np.where(first, "paid", ""),
            "Currency": np.where(first, "EUR", ""),
            "Subtotal": np.where(first, subtotal, np.nan),
            "Shipping": np.where(first, 4.9, np.nan),
            "Taxes": np.where(first, np.round(subtotal * 0.2, 2), np.nan),
            "Created at": [f"2026-09-{one % 28 + 1:02d} 10:00:{one % 60:02d} +0200" for one in number],
            "Lineitem quantity": random.integers(1, 5, len(number)),
            "Lineitem name": [f"Tea, no. {one % 50}" for one in number],
            "Notes": ["", "two\nlines", "a, b"] * (len(number) // 3) + [""] * (len(number) % 3),
        }
    )
    frame.insert(7, "Total", frame[["Subtotal", "Shipping", "Taxes"]].sum(axis=1, min_count=1).round(2))
    return frame


@pytest.mark.parametrize("size", [20, 25_000])
def test_a_long_export_is_what_pandas_makes_of_it(export, size):
    written = long_export(size)
    frame = read_export(export(written.to_csv(index=False, lineterminator="\n"))).set_index("order")
    first = written[written["Total"].notna()].set_index("Name")
    assert len(frame) == size
    for column, label in {"total": "Total", "subtotal": "Subtotal", "net": "Subtotal", "taxes": "Taxes"}.items():
        assert frame[column].to_numpy() == pytest.approx(first[label].to_numpy(), abs=0.001)
    assert frame["items"].eq(written.groupby("Name")["Lineitem quantity"].sum()).all()
    assert frame["customer"].nunique() == min(size, 97)
    assert frame["date"].dt.strftime("%Y-%m-%d").tolist() == first["Created at"].str[:10].tolist()
    assert frame.attrs["doubts"] == []
