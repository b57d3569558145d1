import numpy as np
import pytest

from commplan.sources.kinds import KINDS
from commplan.sources.page import text_page
from commplan.sources.table import cut
from commplan.sources.tidy import AMOUNTS, COLUMNS, day_text, describe, empty, tidy

ROLES = {"name": "name", "cost": "cost"}


def table(rows: str):
    page = text_page("x.csv", f"Name,Cost\n{rows}")
    return cut(page, page.place(ROLES), ROLES)


def test_what_a_tool_does_not_give_is_missing_never_zero():
    frame = tidy(table("a,1\nb,2\n"), "tool", "x.csv", {"cost": np.array([1.0, 2.0]), "campaign": ["a", ""]})
    assert tuple(frame.columns) == COLUMNS
    assert frame["campaign"].tolist() == ["a", None]
    assert frame[[name for name in AMOUNTS if name != "cost"]].isna().all().all()
    assert frame["date"].isna().all()
    assert frame["currency"].tolist() == [None, None]
    assert frame["line"].tolist() == [2, 3]
    assert frame["tool"].tolist() == ["tool", "tool"]


def test_the_types_do_not_depend_on_the_rows():
    full, none = tidy(table("a,1\n"), "tool", "x.csv", {}), tidy(table(""), "tool", "x.csv", {})
    assert full.dtypes.equals(none.dtypes)
    assert full.dtypes.equals(empty().dtypes)
    assert str(full["date"].dtype) == "datetime64[ns]"
    assert full["cost"].dtype == np.float64
    assert full["line"].dtype == np.int64


def test_a_table_is_described():
    assert describe(table("a,1\n"), dimension="x") == {
        "header": ["Name", "Cost"],
        "line": 1,
        "rows": 1,
        "used": False,
        "dimension": "x",
    }
    assert day_text(None) is None


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_its_columns_in_their_types(kind):
    frame, nothing = tidy(table("a,1\n"), "tool", "x.csv", {}, kind), empty(kind)
    assert tuple(frame.columns) == KINDS[kind].every
    assert frame.dtypes.equals(nothing.dtypes)
    assert frame[list(KINDS[kind].amounts)].isna().all().all()
    assert KINDS[kind].identity in {"", *KINDS[kind].texts}


def test_a_column_that_a_kind_does_not_have_is_a_mistake():
    with pytest.raises(ValueError, match="emails has no column clicked"):
        tidy(table("a,1\n"), "tool", "x.csv", {"clicked": 1.0}, "emails")
