import pytest

from commplan.errors import DamagedExport
from commplan.sources import read_export, read_tables, recognise
from commplan.sources.meta_business_suite import matches, read
from commplan.sources.opening import open_export

FOLLOWS = """sep=,
"Follows"
"Date","Primary"
"2026-03-28T00:00:00","7"
"2026-03-29T01:00:00","14"

"Instagram follows"
"Date","Primary"
"2026-03-28T00:00:00","2"
"""
AUDIENCE = """sep=\t\t
Facebook followers\t\t
FB_PAGE\tFOLLOW\tUNIQUE_USERS
30222\t\t
\t\t
Facebook followers by gender and age\t\t
Age\tWomen\tMen
18-24\t2.5%\t0.3%
25-34\t36%\t4.5%
\t\t
Facebook followers by top cities\t\t
Top cities\tValue\t
Kyiv\t Ukraine\t15.3%
\t\t
Facebook followers by top countries\t\t
Top countries\tValue\t
Ukraine\t86.4%\t
"""
OLDER = """"Age & gender"
"","Women","Men"
"18-24","2.5","0.3"

"Top towns/cities"
"Kyiv, Ukraine","Lviv, Ukraine","Odessa, Ukraine"
"15.3","1.4","1"
"""


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8", "utf-8-sig"])
def test_two_networks_in_one_file(export, encoding):
    frame = read_export(export(FOLLOWS, encoding=encoding))
    assert frame[["network", "metric", "value", "line"]].to_dict("list") == {
        "network": ["facebook", "facebook", "instagram"],
        "metric": ["follows"] * 3,
        "value": [7.0, 14.0, 2.0],
        "line": [4, 5, 9],
    }
    assert frame["date"].dt.strftime("%F").tolist() == ["2026-03-28", "2026-03-29", "2026-03-28"]
    assert frame.attrs["period"] == ("2026-03-28", "2026-03-29")
    assert (frame.attrs["doubts"], frame.attrs["grain"]) == ([], "day")
    assert [len(table) for table in read_tables(export(FOLLOWS))] == [2, 1]


def reading(export, text):
    path = export(text)
    (page,) = open_export(path, path.name).pages
    assert matches(page.head)
    return read(page)


def test_the_parts_of_an_audience_stand_side_by_side(export):
    first = reading(export, AUDIENCE)
    parts = {one.dimension: one.frame for one in (first, *first.also)}
    assert parts["total"]["value"].tolist() == [30222.0]
    ages = dict(zip(parts["age_gender"]["item"], parts["age_gender"]["value"], strict=True))
    assert ages == {"women 18-24": 0.025, "women 25-34": 0.36, "men 18-24": 0.003, "men 25-34": 0.045}
    assert (parts["city"]["item"].tolist(), parts["city"]["value"].tolist()) == (["Kyiv, Ukraine"], [0.153])
    assert parts["country"]["item"].tolist() == ["Ukraine"]
    assert len(first.tables) == 4


def test_an_older_audience_writes_percents_without_their_sign(export):
    first = reading(export, OLDER)
    parts = {one.dimension: one.frame for one in (first, *first.also)}
    assert parts["age_gender"]["value"].tolist() == pytest.approx([0.025, 0.003])
    assert parts["city"]["value"].tolist() == pytest.approx([0.153, 0.014, 0.01])
    assert parts["city"]["line"].tolist() == [7, 7, 7]


def test_a_spreadsheet_destroyed_the_shares(export):
    with pytest.raises(DamagedExport) as caught:
        read_export(export(OLDER.replace('"2.5","0.3"', '"2.май","0.3"')))
    assert (caught.value.key, caught.value.row) == ("spreadsheet_dates", 3)


def test_what_is_not_known_is_said(export):
    block = '"{title}"\n"Date","Primary"\n"2026-03-28","5"\n\n'
    frame = read_export(export(block.format(title="Earnings") + block.format(title="Reach")))
    assert frame["value"].tolist() == [5.0]
    assert frame.attrs["doubts"] == [
        ("metric_unknown", {"kinds": ("Earnings",)}),
        ("network_unknown", {"kinds": ("Reach",)}),
    ]


def test_french_titles(export):
    text = FOLLOWS.replace("Instagram follows", "Couverture Instagram").replace("Follows", "Visites sur Facebook")
    frame = read_export(export(text, encoding="utf-16"))
    assert frame["metric"].tolist() == ["visits", "visits", "reach"]
    assert frame["network"].tolist() == ["facebook", "facebook", "instagram"]


def test_a_block_without_rows(export):
    assert read_export(export('"Facebook reach"\n"Date","Primary"\n')).empty


def test_other_reports_by_age_are_not_its_own(export):
    text = "Age report\n1 March 2026 - 31 March 2026\nAge,Currency code,Impr.,Clicks,Cost\n18 - 24,EUR,9,1,0.50\n"
    assert recognise(export(text)) == "google_ads"
