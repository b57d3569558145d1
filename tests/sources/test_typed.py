import numpy as np

from commplan.sources.page import text_page
from commplan.sources.table import cut
from commplan.sources.typed import typed


def frame(content: str):
    page = text_page("x.csv", content)
    roles = {label.lower(): label for label in content.split("\n")[0].split(",")}
    return typed(cut(page, page.place(roles, least=1), roles), {"start": "2026-01-01"})


def test_each_column_has_the_type_of_its_cells():
    found = frame(
        'Day,Name,Views,Rate,Code,Nth\n2026-01-01,Tea,"1,234.5",62.5%,ABC123,0000\n2026-01-02,12,7.0,--,B,0001\n'
    )
    assert found["Day"].dtype == np.dtype("datetime64[ns]")
    assert found["Name"].tolist() == ["Tea", "12"]
    assert found["Views"].tolist() == [1234.5, 7.0]
    assert found["Rate"].tolist()[0] == 0.625
    assert found["Code"].tolist() == ["ABC123", "B"]
    assert found["Nth"].tolist() == ["0000", "0001"]
    assert found.attrs == {"start": "2026-01-01", "personal": []}


def test_labels_that_come_twice_are_numbered():
    assert list(frame("Views,Views ,Name\n1,2,x\n").columns) == ["Views", "Views #2", "Name"]


def test_a_column_of_which_one_cell_is_no_number_stays_text():
    assert frame("Share,Name\n< 10%,a\n12%,b\n")["Share"].tolist() == ["< 10%", "12%"]


def test_no_rows():
    assert frame("Views,Name\n").empty
