import pytest

from commplan.sources.page import text_page
from commplan.sources.social_table import Network, each

NETWORK = Network("tiktok", {"likes": "Likes|J'aime", "views": "Views"}, "Post time|Date", "Link", month_first=True)


def read(text):
    return NETWORK.read(text_page("x.csv", text), "tiktok")


def test_days_and_posts():
    daily = read("Date,Likes,Views\n2026-09-01,5,50\n")
    assert (daily.dimension, daily.grain, daily.frame["value"].tolist()) == ("day", "day", [5.0, 50.0])
    posts = read("Link,Date,Post time,Likes\nhttps://example.org/1,Lifetime,2026-09-01,5\n")
    assert (posts.dimension, posts.frame["item"].tolist()) == ("post", ["https://example.org/1"])


def test_a_label_that_comes_twice_counts_once():
    assert read("Date,Views,Likes,Views\n2026-09-01,50,5,9\n").frame["value"].tolist() == [50.0, 5.0]


def test_a_cut_last_line_is_a_doubt():
    assert read("Date,Likes,Views\n2026-09-01,5,5").doubts == [("last_line_unended", {})]
    assert read("Date,Likes,Views\nNo data available.,,\n").doubts == [("no_data", {"found": "No data available."})]


@pytest.mark.parametrize("text", ["A,B\n1,2\n", "Likes,Views,Link\n1,2,3\n", "Date,Link,X\n1,2,3\n"])
def test_other_tables(text):
    assert NETWORK.place(text_page("x.csv", text).head) is None


def test_labels():
    assert each({"likes": "Likes|J’aime"}) == {"likes": "likes", "j'aime": "likes"}
