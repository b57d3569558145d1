import numpy as np

from commplan.sources.kinds import KINDS
from commplan.sources.mapped_blocks import Block
from commplan.sources.mapped_groups import block_groups
from commplan.sources.money import MONEY
from commplan.sources.table import Table
from tests.sources.mappings import entry


def block(**columns: str) -> Block:
    cells = tuple(np.array([cell], dtype=object) for cell in columns.values())
    return Block(Table(tuple(columns), 1, cells, np.array([2])), ())


def test_each_channel_has_rows_of_its_own_and_figures_stay_together():
    columns = {
        "A": {"to": "cost", "constants": {"channel": "tv"}, "currency": "EUR"},
        "B": {"to": "clicks", "constants": {"channel": "tv"}},
        "C": {"to": "cost", "constants": {"channel": "radio"}, "currency": "GBP"},
    }
    groups, doubts = block_groups(entry(columns=columns), block(A="1", B="2", C="3"), {})
    assert [(each["channel"], each["currency"], float(each["cost"][0])) for each in groups] == [
        ("tv", "EUR", 1), ("radio", "GBP", 3),
    ]  # fmt: skip
    assert (float(groups[0]["clicks"][0]), "clicks" in groups[1], doubts) == (2, False, [])


def test_the_currency_is_told_by_the_label_or_the_signs_else_it_is_a_doubt():
    label = {"Cost (GBP)": {"to": "cost"}}
    assert block_groups(entry(columns=label), block(**{"Cost (GBP)": "1"}), {})[0][0]["currency"] == "GBP"
    assert block_groups(entry(columns={"A": "cost"}), block(A="1 €"), {})[0][0]["currency"] == "EUR"
    assert block_groups(entry(columns={"A": "cost"}), block(A="$1"), {})[1] == [("currency_ambiguous", {"sign": "$"})]
    assert block_groups(entry(columns={"A": "cost"}), block(A="1"), {})[1] == [("currency_missing", {})]


def test_money_columns_are_columns_of_their_kind():
    assert all(set(MONEY[kind]) <= set(KINDS[kind].amounts) for kind in KINDS)
    assert all("currency" in KINDS[kind].columns for kind, names in MONEY.items() if names)
