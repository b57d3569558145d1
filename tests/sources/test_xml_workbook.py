import pytest

from commplan.sources.opening import open_export
from commplan.sources.problem import DamagedFile
from commplan.sources.xml_workbook import is_xml_workbook, xml_sheets

BEGIN = """<?xml version="1.0" encoding="utf-16"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
"""
SHEET = """<Worksheet ss:Name="Key Metrics"><Table>
<Row><Cell><Data ss:Type="String">Date</Data></Cell><Cell><Data ss:Type="String">Reach &amp; more</Data></Cell></Row>
<Row ss:Index="3"><Cell><Data ss:Type="DateTime">2026-09-01T00:00:00.000</Data></Cell>\
<Cell><Data ss:Type="Number">1.234</Data></Cell></Row>
<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">both</Data></Cell>\
<Cell ss:Index="4"><Data ss:Type="Number">7</Data></Cell></Row>
</Table></Worksheet><Worksheet ss:Name="Empty"><Table/></Worksheet></Workbook>"""


def test_rows_and_cells_that_are_left_out_are_blank(export):
    document = open_export(export(BEGIN + SHEET, "Insights.xls"), "Insights.xls")
    (page,) = document.pages
    assert page.sheet == "Key Metrics"
    assert page.rows("").cells == [
        ["Date", "Reach & more", "", ""],
        ["", "", "", ""],
        ["2026-09-01", "1.2340", "", ""],
        ["both", "", "", "7"],
    ]


@pytest.mark.parametrize(
    "content",
    [
        BEGIN + SHEET[:200],
        BEGIN.replace("<Workbook", '<!DOCTYPE x [<!ENTITY a "b">]><Workbook') + SHEET,
        BEGIN + SHEET.replace('ss:Index="4"', 'ss:Index="1"'),
        BEGIN + SHEET.replace('ss:Index="4"', 'ss:Index="4000000000"'),
        BEGIN + SHEET.replace(">7<", ">seven<"),
    ],
)
def test_what_no_tool_writes_is_refused(content):
    assert is_xml_workbook(content)
    with pytest.raises(DamagedFile) as caught:
        xml_sheets("x.xls", content)
    assert caught.value.key == "broken_workbook"


@pytest.mark.parametrize("content", ["<html><body><table>", "<?xml version='1.0'?><feed/>", "Date,Reach\n"])
def test_other_texts_are_no_such_workbook(content):
    assert not is_xml_workbook(content)
