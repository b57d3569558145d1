from commplan.sources.columns import Columns
from commplan.sources.matomo_labels import EVERY, ROLES
from commplan.sources.matomo_tables import counts, goals_joined, web_reading
from commplan.sources.page import text_page
from commplan.sources.table import cut

NOWHEN = (None, None)


def table(content):
    page = text_page("x.csv", content)
    return cut(page, page.place(EVERY, above=0), frozenset(EVERY))


def test_a_count_of_thousands_is_whole():
    columns = Columns(table('nb_visits,nb_pageviews\n"1,234","2,345"\n'), ROLES, frozenset())
    assert counts(columns, "views").tolist() == [2345.0]
    assert counts(columns, "events") is None


def test_a_table_without_a_common_figure_is_none():
    assert web_reading(table("nb_uniq_downloads,max_actions,nb_actions\n1,2,3\n"), "", "x.csv", ".", NOWHEN) is None


def test_a_row_of_a_goal_is_named_by_its_title():
    first, second = (
        web_reading(table("nb_conversions,revenue\n2,€10\n"), title, "x.csv", ".", NOWHEN) for title in ("Form", "Call")
    )
    (joined,) = goals_joined([first, second])
    assert joined.frame[["item", "key_events", "currency"]].to_numpy().tolist() == [
        ["Form", 2.0, "EUR"],
        ["Call", 2.0, "EUR"],
    ]


def test_first_pages_count_the_visits_that_began_there():
    made = web_reading(table("label,nb_visits,entry_nb_visits\n/,9,6\n"), "Entry pages", "x.csv", ".", NOWHEN)
    assert (made.dimension, made.frame["sessions"].tolist(), made.additive) == ("landing_page", [6.0], False)
