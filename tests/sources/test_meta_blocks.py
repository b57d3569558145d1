import pytest

from commplan.sources.meta_blocks import blocks, named_figures
from commplan.sources.page import parse_text


def cut(text, separator=","):
    return list(blocks(parse_text(text, separator)))


def test_a_title_begins_a_block():
    first, second = cut('sep=,\n"Follows"\n"Date","Primary"\n"2026-09-01T00:00:00","7"\n\n"Reach"\n"Date","Primary"\n')
    assert (first.title, first.lines, first.daily) == ("Follows", [3, 4], True)
    assert (second.title, second.rows, second.daily) == ("Reach", [["Date", "Primary"]], True)


def test_ages_are_told_by_gender():
    (block,) = cut("Age & gender\n,Women,Men\n18-24,3.4%,1.6%\n")
    assert block.aged
    (other,) = cut("Age report\nAge,Cost,Clicks\n18-24,3.4,1.6\n")
    assert not other.aged
    assert not other.daily


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ('Top towns/cities\n"Lviv, Ukraine","Kyiv, Ukraine","Odessa, Ukraine"\n8.7,15.3,2\n', ","),
        ("Top cities\nTop cities\tValue\nLviv\t Ukraine\t8.7\nKyiv\t Ukraine\t15.3\nOdessa\t Ukraine\t2\n", "\t"),
    ],
)
def test_names_and_figures_across_or_down(text, separator):
    (block,) = cut(text, separator)
    names, figures = named_figures(block).columns
    assert names.tolist() == ["Lviv, Ukraine", "Kyiv, Ukraine", "Odessa, Ukraine"]
    assert figures.tolist() == ["8.7", "15.3", "2"]


def test_a_count_alone_has_no_name():
    (block,) = cut("Facebook followers\nFB_PAGE,FOLLOW,UNIQUE_USERS\n30222,,\n")
    names, figures = named_figures(block).columns
    assert (names.tolist(), figures.tolist()) == ([""], ["30222"])


def test_without_a_title_there_is_no_block():
    assert cut("Date,Primary\n2026-09-01,7\n") == []
