import numpy as np
import pytest

from commplan.sources.page import text_page
from commplan.sources.table import cut
from commplan.sources.totals import blank_in, compare, is_total, labelled, named

ROLES = {"name": "name", "type": "type", "cost": "cost"}


def table(rows: str):
    page = text_page("x.csv", f"Name,Type,Cost\n{rows}")
    return cut(page, page.place(ROLES), ROLES)


@pytest.mark.parametrize(
    "text", ["Total: Campaigns", "Total\u00a0: campagnes", "TOTAL", "Gesamt: Konto", "Totaal: account", "Grand total"]
)
def test_labels_of_totals(text):
    assert is_total(text)


@pytest.mark.parametrize("text", ["Total Care", "Totally free", "", "12", "Subtotal", "Gesamtschule"])
def test_campaigns_that_begin_alike(text):
    assert not is_total(text)


def test_a_label_in_any_column_marks_its_row():
    found = table("Tea,Exact,1\n,Total: Keywords,1\nTotal: Account,,2\n")
    mask = labelled(found, [0, 1])
    assert mask.tolist() == [False, True, True]
    assert named(found, mask, [0, 1]) == {"Total: Keywords": 3, "Total: Account": 4}


def test_a_label_that_comes_again_is_numbered():
    found = table("Total,,1\nTotal,,1\n")
    assert named(found, labelled(found, [0]), [0]) == {"Total": 2, "Total #2": 3}


def test_rows_that_name_nothing():
    found = table(",,3\nTea,,1\n")
    assert blank_in(found, [0, 1]).tolist() == [True, False]
    assert blank_in(found, []).tolist() == [False, False]


def test_sums_against_totals():
    values, totals = np.array([1.0, 2.0, 3.0, 4.0]), np.array([False, False, True, True])
    assert compare(values, totals, ["Total: Campaigns", "Total: Account"], "cost") == (
        False,
        [("rows_below_account", {"label": "Total: Account", "column": "cost", "rows": 3.0, "total": 4.0})],
    )
    assert compare(values, totals, ["Total: Account", "Total: Search"], "cost") == (True, [])
    assert (
        compare(np.array([1.0, 2.0, 9.0]), np.array([False, False, True]), ["Total"], "cost")[1][0][0]
        == "total_differs"
    )
    assert compare(np.array([1.0]), np.array([False]), [], "cost") == (False, [])
