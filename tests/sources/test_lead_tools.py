import pytest

from commplan.sources.lead_tools import tool_of
from commplan.sources.page import text_page


@pytest.mark.parametrize(
    ("header", "tool"),
    [
        ("Record ID,Deal Name,Deal Stage,Create Date", "hubspot"),
        ("Deal - ID,Deal - Stage,Deal - Status,Deal - Deal created", "pipedrive"),
        ("Lead Owner,Last Name,Lead Source,Created Date", "salesforce"),
        ("Lead Owner,Last Name,Lead Source,Created Time", "zoho"),
        ("Name,Lead Source,Created Date", None),
        ("Campaign,Clicks,Cost", None),
    ],
)
def test_the_system_is_known_by_its_own_labels(header, tool):
    assert tool_of(text_page("a.csv", header + "\n" + "1," * header.count(",") + "1\n").head) == tool
