import pytest

from commplan.sources import read_export

HEAD = "Record ID,Deal Name,Deal Stage,Amount,Create Date\n"


@pytest.mark.parametrize(
    ("label", "cells", "currency", "doubts"),
    [
        ("Amount (EUR)", ["12.50", "8"], "EUR", []),
        ("Amount", ["12.50 €", "8 €"], "EUR", []),
        ("Amount", ["$12.50", "$8"], None, ["currency_ambiguous"]),
        ("Amount", ["12.50", "8"], None, ["currency_missing"]),
        ("Amount", ["", ""], None, []),
    ],
)
def test_the_currency_of_amounts(export, label, cells, currency, doubts):
    rows = "".join(f"{rank},x,Closed Won,{cell},2026-08-01\n" for rank, cell in enumerate(cells))
    frame = read_export(export(HEAD.replace("Amount", label) + rows))
    assert set(frame["currency"]) == {currency}
    assert [key for key, _ in frame.attrs["doubts"]] == doubts


def test_stages_that_say_nothing_are_named(export):
    frame = read_export(export(HEAD + "1,x,Zone B,,2026-08-01\n2,y,Closed Won,,2026-08-01\n"))
    assert frame["outcome"].tolist() == [None, "won"]
    assert frame.attrs["doubts"] == [("outcome_unknown", {"kinds": "Zone B"})]


def test_a_pipeline_without_a_deal(export):
    frame = read_export(export(HEAD))
    assert frame.empty
    assert frame.attrs["kind"] == "leads"
