from commplan.sources.page import text_page
from commplan.sources.report_notes import without_notes


def test_rows_stay_and_notes_go():
    page = without_notes(text_page("a.csv", "a,b,c\nTotal Care,x,y\n\nCopyright (c) 2000-2026 x\n"))
    assert page.rows(",").cells == [["a", "b", "c"], ["Total Care", "x", "y"], []]
