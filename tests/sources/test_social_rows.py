import numpy as np
import pytest

from commplan.sources.page import text_page
from commplan.sources.problem import DamagedFile
from commplan.sources.social_rows import Measure, column, days_of, long, read_figures
from commplan.sources.table import cut

ROLES = {"date": "day", "likes": "likes", "rate": "rate"}


def table(text):
    page = text_page("x.csv", text)
    return cut(page, page.place(ROLES), frozenset(ROLES))


def test_one_row_a_figure_with_its_line():
    seen = table("Date,Likes,Rate\n2026-09-01,5,1.5%\n2026-09-02,,0.5%\n")
    measures = [column(seen, 1, "likes"), column(seen, 2, "engagement_rate")]
    days, doubts = days_of(seen, 0, month_first=False)
    frame = long(seen, "tiktok", "x.csv", measures, network="tiktok", dimension="day", days=days, items=["a", "b"])
    assert doubts == []
    assert frame[["metric", "label", "value", "line", "item"]].to_dict("list") == {
        "metric": ["likes", "engagement_rate", "engagement_rate"],
        "label": ["Likes", "Rate", "Rate"],
        "value": [5.0, 0.015, 0.005],
        "line": [2, 2, 3],
        "item": ["a", "a", "b"],
    }
    assert frame["date"].dt.day.tolist() == [1, 1, 2]


def test_nothing_gives_a_table_without_rows():
    assert long(table("Date,Likes\n"), "tiktok", "x.csv", [], network=None, dimension="day").empty
    lone = long(table("Date,Likes\n2026-09-01,\n"), "tiktok", "x.csv",
                [Measure("likes", "Likes", np.array([np.nan]))], network=None, dimension="day")  # fmt: skip
    assert lone.empty


@pytest.mark.parametrize(
    ("cells", "whole", "found"),
    [
        (["2,475", "12"], True, [2475, 12]),
        (["2.475", "12"], True, [2475, 12]),
        (["36%", "2.5%"], False, [0.36, 0.025]),
        (["NAN", "undefined", "--"], True, [None, None, None]),
    ],
)
def test_figures_in_their_ways_of_writing(cells, whole, found):
    read = read_figures(cells, [2, 3, 4], "X", whole=whole)
    assert [None if np.isnan(value) else value for value in read] == found


@pytest.mark.parametrize(
    ("cells", "whole", "key"),
    [
        (["12", "3-Apr"], True, "spreadsheet_dates"),
        (["12", "many"], True, "not_a_number"),
        (["1.234"], False, "ambiguous_numbers"),
        (["1,5", "1.5"], False, "mixed_decimals"),
    ],
)
def test_a_cell_that_is_no_figure_is_refused_with_its_place(cells, whole, key):
    with pytest.raises(DamagedFile) as caught:
        read_figures(cells, [2, 3], "X", whole=whole)
    assert (caught.value.key, caught.value.column) == (key, "X")
    assert caught.value.row in {2, 3}


def test_days_without_a_year_are_refused():
    with pytest.raises(DamagedFile) as caught:
        days_of(table("Date,Likes\nOctober 1,5\nOctober 2,6\n"), 0, month_first=False)
    assert (caught.value.key, caught.value.row, caught.value.found) == ("year_missing", 2, "October 1")


def test_the_order_of_a_tool_is_a_doubt_where_nothing_proves_it():
    seen = table("Date,Likes\n09/01/2026,5\n09/02/2026,6\n")
    days, doubts = days_of(seen, 0, month_first=True)
    assert [str(day) for day in days] == ["2026-09-01", "2026-09-02"]
    assert doubts == [("month_first_assumed", {"column": "Date"})]
    with pytest.raises(DamagedFile):
        days_of(seen, 0, month_first=False)
