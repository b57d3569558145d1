import pytest

from commplan.sources import read_export

FACEBOOK = """"Post ID","Page ID","Page name",Title,Description,"Duration (sec)","Publish time",Permalink,"Post type",\
"Data comment",Date,Views,Reach,"Reactions, Comments and Shares",Reactions,Comments,Shares,"Total clicks",Views
1827,100,"Tea Ltd","Autumn is back!
Cooler days, ""really"".",,0,"09/28/2026 18:12",https://www.facebook.com/tea/posts/1,Photos,,Lifetime,27,20,5,4,0,1,2,3
1823,100,"Tea Ltd",Cold,,0,"09/04/2026 15:30",https://www.facebook.com/tea/posts/2,Photos,,Lifetime,63,45,6,5,0,1,2,9
"""
INSTAGRAM = """"Post ID","Account ID","Account username","Account name",Description,"Duration (sec)","Publish time",\
Permalink,"Post type","Data comment",Date,Views,Reach,Likes,Shares,Follows,Comments,Saves
181,178,tea,"Tea Ltd",Sea,0,"09/24/2026 15:30",https://www.instagram.com/p/D/,"IG carousel",,Lifetime,99,40,4,0,1,0,2
"""


def test_posts_of_a_page(export):
    frame = read_export(export("\ufeff" + FACEBOOK))
    assert frame.groupby("metric")["value"].sum().to_dict() == {
        "views": 90, "reach": 65, "interactions": 11, "reactions": 9, "comments": 0, "shares": 2, "clicks": 4,
    }  # fmt: skip
    assert (set(frame["network"]), set(frame["dimension"]), set(frame["item"])) == (
        {"facebook"},
        {"post"},
        {"1827", "1823"},
    )
    assert frame.attrs["period"] == ("2026-09-04", "2026-09-28")
    assert set(frame["line"]) == {2, 4}


def test_posts_of_an_account(export):
    frame = read_export(export(INSTAGRAM))
    assert frame.groupby("metric")["value"].sum().to_dict() == {
        "views": 99, "reach": 40, "likes": 4, "shares": 0, "follows": 1, "comments": 0, "saves": 2,
    }  # fmt: skip
    assert set(frame["network"]) == {"instagram"}


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252"])
def test_a_spreadsheet_saved_it_again(export, encoding):
    text = INSTAGRAM.replace('"Post type"', '"Post type"').replace(",", ";")
    assert read_export(export(text, encoding=encoding))["value"].sum() == 146


def test_the_order_of_day_and_month_is_a_doubt_where_nothing_proves_it(export):
    frame = read_export(export(INSTAGRAM.replace("09/24/2026", "09/04/2026")))
    assert frame.attrs["doubts"] == [("month_first_assumed", {"column": "Publish time"})]
    assert frame.attrs["period"] == ("2026-09-04", "2026-09-04")
