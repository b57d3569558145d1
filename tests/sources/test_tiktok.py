import pytest

from commplan.errors import DamagedExport, UnknownExport
from commplan.sources import read_export, recognise

BUSINESS = """Date,Video views,Reached audience,Profile views,Likes,Shares,Comments,\
Phone number clicks ,Net growth,New followers
2025/10/31,715,NAN,25,26,4,7,0,10,10
2025/11/01,75155,75134,539,845,244,58,0,100,100
"""
STUDIO = "Date,Video Views,Profile Views,Likes,Comments,Shares\n{day},20,2,1,0,3\n"


def test_days_of_a_business_account(export):
    frame = read_export(export("\ufeff" + BUSINESS))
    assert frame.groupby("metric")["value"].sum().to_dict() == {
        "video_views": 75870, "reach": 75134, "profile_views": 564, "likes": 871, "shares": 248, "comments": 65,
        "phone_clicks": 0, "net_follows": 110, "follows": 110,
    }  # fmt: skip
    assert set(frame["network"]) == {"tiktok"}
    assert frame.attrs["period"] == ("2025-10-31", "2025-11-01")


def test_days_without_a_year_are_refused(export):
    with pytest.raises(DamagedExport) as caught:
        read_export(export(STUDIO.format(day="October 1"), "Overview.csv"))
    assert caught.value.key == "year_missing"
    assert len(read_export(export(STUDIO.format(day="2025-10-01")))) == 5


def test_followers(export):
    text = "Date,Followers,Difference in followers from previous day\n2025-12-30,undefined,0\n2025-12-31,10,2\n"
    frame = read_export(export(text))
    assert frame[["metric", "value"]].to_numpy().tolist() == [["followers", 10], ["net_follows", 0], ["net_follows", 2]]


def test_ads_are_another_export(export):
    text = "Date,Campaign name,Cost,Video views,Profile views,Likes\n2025-10-01,Tea,1.50,20,2,1\n"
    with pytest.raises(UnknownExport):
        recognise(export(text))
