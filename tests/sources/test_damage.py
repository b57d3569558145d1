import pytest

from commplan.sources import read_export
from commplan.sources.problem import DamagedFile, UnknownFile


@pytest.mark.parametrize(
    ("cells", "encoding"), [("3.апр;12", "cp1251"), ("3-Apr;12", "utf-8"), ("03-avr;12,5%", "cp1252")]
)
def test_figures_that_a_spreadsheet_turned_into_days_are_refused(export, cells, encoding):
    first, second = cells.split(";")
    path = export(f"Âge;Femmes\n18-24;{first}\n25-34;{second}\n".replace("Â", "A"), encoding=encoding)
    with pytest.raises(DamagedFile) as caught:
        read_export(path)
    assert (caught.value.key, caught.value.row, caught.value.found) == ("spreadsheet_dates", 2, first)


def test_a_column_of_days_without_a_year_is_no_proof(export):
    with pytest.raises(UnknownFile):
        read_export(export("Poste;Jour\nStand;3-Apr\nAffiche;4-Apr\n"))


def test_a_recognised_file_says_which_cell_is_lost(export):
    content = "Campaign,Currency code,Cost,Clicks,Impr.,Avg. CPC\nTea,EUR,3-Apr,4,5,0.1\n"
    with pytest.raises(DamagedFile) as caught:
        read_export(export(content))
    assert (caught.value.key, caught.value.column, caught.value.row) == ("spreadsheet_dates", "Cost", 2)
