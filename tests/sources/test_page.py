import pytest

from commplan.sources.page import Head, parse_text, text_page
from commplan.sources.problem import UnknownFile

ROLES = {"cost": "cost", "clicks": "clicks", "name": "name"}


def head(content: str) -> Head:
    return text_page("x.csv", content).head


def test_rows_know_their_lines_even_when_a_cell_has_two():
    rows = parse_text('a,b\n"one\ntwo",2\n\n3,4', ",")
    assert rows.cells == [["a", "b"], ["one\ntwo", "2"], [], ["3", "4"]]
    assert rows.lines == [1, 2, 4, 5]
    assert (rows.ended, rows.open_quote) == (False, None)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end(end):
    rows = parse_text(end.join(["a,b", "1,2", ""]), ",")
    assert rows.cells == [["a", "b"], ["1", "2"]]
    assert rows.ended


def test_an_open_quotation_mark_is_found():
    assert parse_text('a,b\n1,2\n3,"4\n5,6\n', ",").open_quote == 3
    assert parse_text('a,b\n1,"2"\n', ",").open_quote is None
    assert parse_text('a,b\n1,"' + "x" * 200_000, ",").open_quote == 2


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_the_one_that_shows_the_labels(separator):
    place = head(separator.join(["Name", "Cost"]) + "\n" + separator.join(["a|b c", "1"]) + "\n").header(ROLES)
    assert (place.separator, place.roles, place.index) == (separator, ["name", "cost"], 0)


def test_a_first_line_may_state_the_separator():
    assert head("sep=|\nName|Cost\nx|1\n").header(ROLES).separator == "|"
    assert head("sep=,\nName;Cost\nx;1\n").header(ROLES).separator == ";"


def test_the_first_header_counts_not_the_longest():
    place = head("Name,Cost\nx,1\nName,Cost,Clicks\nx,1,2\n").header(ROLES)
    assert (place.index, place.known, place.foreign) == (0, 2, 0)


def test_sentences_may_stand_above_a_header_but_not_a_table():
    content = 'Report\n"March 1, 2026"\nName,Cost,Other\nx,1,2\n'
    place = head(content).header(ROLES, above=2)
    assert (place.index, place.foreign) == (2, 1)
    assert place.above == [["Report"], ["March 1, 2026"]]
    assert head(content).header(ROLES, above=1) is None
    assert head("a,b,c,d,e\nName,Cost\nx,1\n").header(ROLES) is None


def test_too_few_labels_are_no_header():
    assert head("Name,Price\nx,1\n").header(ROLES) is None
    assert head("").header(ROLES) is None
    with pytest.raises(UnknownFile):
        text_page("x.csv", "Name,Price\n").place(ROLES)


def test_the_opening_is_short():
    page = text_page("x.csv", "\n\n" + "x" * 500 + "\nb\nc\nd\n")
    assert [len(line) for line in page.opening] == [110, 1, 1]


def test_neighbouring_rows_agree_on_the_separator():
    assert head("a;b\n1,5;2,5\n3,5;4,5\n").separator == ";"
    assert head("a\tb\n1,5\t2\n").separator == "\t"
    assert head("only one column\n12\n").separator == ","
