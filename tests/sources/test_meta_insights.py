import pytest

from commplan.sources.meta_blocks import blocks
from commplan.sources.meta_insights import Insight
from commplan.sources.page import parse_text
from commplan.sources.problem import DamagedFile


def insight(text, network="facebook", ended=True):
    (block,) = blocks(parse_text(text, ","))
    return Insight(block, network, "meta_business_suite", "x.csv", ",", ended)


def test_what_a_block_is_read_as():
    cases = {
        "Reach\nDate,Primary\n2026-09-01,5\n": "day",
        "Age\nAge,Women,Men\n18-24,36%,1%\n": "age_gender",
        "Top cities\nTop cities,Value\nLyon,36%\nNice,2%\n": "city",
        "Facebook followers\nFB_PAGE,FOLLOW\n30,\n": "total",
    }
    assert {text: insight(text).reading().dimension for text in cases} == cases


@pytest.mark.parametrize("text", ["Earnings\nDate,Primary\n2026-09-01,5\n", "Notes\nsome,words\nmore,words\n"])
def test_what_nobody_knows(text):
    assert insight(text).reading() is None


def test_a_row_of_another_width_is_refused():
    with pytest.raises(DamagedFile) as caught:
        insight("Reach\nDate,Primary\n2026-09-01,5,6\n").reading()
    assert (caught.value.key, caught.value.row) == ("uneven_row", 3)
