from datetime import date

from commplan.sources.page import text_page
from commplan.sources.table import cut
from commplan.sources.universal_analytics_labels import KNOWN
from commplan.sources.universal_analytics_tables import naming, web_reading

JANUARY = (date(2020, 1, 1), date(2020, 1, 31))


def table(content):
    page = text_page("x.csv", content)
    return cut(page, page.place(dict.fromkeys(KNOWN, "known")), KNOWN)


def test_the_columns_before_the_first_figure_name_a_row():
    assert naming(table("Country,City,Exits,Sessions\nFrance,Lyon,3,4\n")) == [0, 1]
    assert naming(table("Users,Sessions\n3,4\n")) == []


def test_orders_stand_for_goals_where_no_goal_is_told():
    content = "Country,Sessions,Transactions,Revenue\nFrance,4,2,£30.50\n,4,2,£30.50\n"
    frame = web_reading(table(content), "x.csv", JANUARY).frame
    assert frame[["item", "key_events", "revenue", "currency"]].to_numpy().tolist() == [["France", 2.0, 30.5, "GBP"]]


def test_of_several_goals_none_stands_for_all():
    content = "Country,Sessions,Users,A (Goal 1 Completions),B (Goal 2 Completions)\nFrance,4,3,2,1\n"
    assert web_reading(table(content), "x.csv", JANUARY).frame["key_events"].isna().all()


def test_two_columns_that_name_a_row_are_one_item():
    made = web_reading(table("Country,City,Sessions,Users\nFrance,Lyon,4,3\n"), "x.csv", JANUARY)
    assert (made.dimension, made.frame["item"].tolist(), made.additive) == ("country+city", ["France / Lyon"], False)


def test_a_table_without_a_known_figure_is_none():
    assert web_reading(table("Country,Cost,CPC\nFrance,4,3\n"), "x.csv", JANUARY) is None
