import numpy as np
import pytest

from commplan.sources.campaign_rows import account_of, conversions_of, cost_of, currency_of, total_rows
from commplan.sources.columns import Columns
from commplan.sources.page import text_page
from commplan.sources.table import cut

ROLES = {
    "campaign": "campaign", "day": "day", "spend": "cost", "clicks": "clicks", "cpc": "cpc", "account": "account",
    "conversions": "conversions", "leads": "leads", "currency": "currency",
}  # fmt: skip
NUMERIC = frozenset({"cost", "clicks", "cpc", "conversions", "leads"})


def columns(text):
    page = text_page("x.csv", text)
    return Columns(cut(page, page.place(ROLES), frozenset(ROLES)), ROLES, NUMERIC)


@pytest.mark.parametrize(
    ("label", "total"),
    [
        ("Total", True), ("Overall total - 3 campaigns", True), ("Total: 12 campaigns", True), ("Gesamt", True),
        ("Total of 12 results", True), ("-", True), ("", True), ("Total Wine", False), ("Totally new", False),
    ],
)  # fmt: skip
def test_what_is_a_total(label, total):
    rows = columns(f"Campaign,Spend\nTea,1.50\n{label},1.50\n")
    assert total_rows(rows.table, [0]).tolist() == [False, total]


def test_a_row_with_a_day_is_no_total():
    rows = columns("Campaign,Day,Spend\nTotal,2026-01-01,1.50\nTotal,2026-01-02,2.50\n")
    assert not total_rows(rows.table, [0, 1]).any()


def test_a_table_that_names_nothing_has_no_totals():
    rows = columns("Campaign,Spend\n,1.50\n,2.50\n")
    assert not total_rows(rows.table, [0]).any()
    assert not total_rows(rows.table, []).any()


@pytest.mark.parametrize(("cost", "clicks", "cpc", "found"), [("1.234", 617, "2", 1234.0), ("1.234", 1, "1", None)])
def test_the_price_of_a_click_tells_the_mark(cost, clicks, cpc, found):
    rows = columns(f"Campaign,Spend,Clicks,CPC\nTea,{cost},{clicks},{cpc}\n")
    if found is None:
        assert cost_of(columns("Campaign,Spend,Clicks,CPC\nTea,1.004,1,1\n")).tolist() == [1.004]
    else:
        assert cost_of(rows).tolist() == [found]


def test_conversions_are_never_mixed():
    values, doubts = conversions_of(columns("Campaign,Spend,Conversions,Leads\nTea,1.5,0,3\nMint,2.5,0,1\n"))
    assert (values.tolist(), doubts) == ([3.0, 1.0], [])
    values, doubts = conversions_of(columns("Campaign,Spend,Conversions,Leads\nTea,1.5,2,3\n"))
    assert (values.tolist(), doubts) == ([2.0], [("leads_left_aside", {"leads": 3.0})])
    assert conversions_of(columns("Campaign,Spend\nTea,1.5\n")) == (None, [])
    values, _ = conversions_of(columns("Campaign,Spend,Conversions\nTea,1.5,\n"))
    assert np.isnan(values).all()


def test_the_currency_beside_the_amounts():
    assert currency_of(columns("Campaign,Spend\nTea,€1.50\n")) == ("EUR", [])
    assert currency_of(columns("Campaign,Spend\nTea,$1.50\n")) == (None, [("currency_ambiguous", {"sign": "$"})])
    assert currency_of(columns("Campaign,Spend (CHF)\nTea,1.50\n")) == ("CHF", [])
    assert currency_of(columns("Campaign,Spend,Currency\nTea,1.50,\n"))[1] == [("currency_missing", {})]


def test_one_account_is_told_and_two_are_not():
    assert account_of(columns("Account,Campaign,Spend\nA,Tea,1\nA,Mint,2\n")) == {"account": "A"}
    assert account_of(columns("Account,Campaign,Spend\nA,Tea,1\nB,Mint,2\n")) == {}
