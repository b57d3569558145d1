from commplan.sources.page import text_page
from commplan.sources.unclaimed import unclaimed


def test_a_page_of_a_known_tool_is_claimed():
    ads = "Campaign report\n1 March 2026 - 31 March 2026\nCampaign,Currency code,Cost,Impr.,Clicks\nTea,EUR,1.00,2,1\n"
    assert not unclaimed(text_page("a.csv", ads).head)
    assert unclaimed(text_page("a.csv", "one,two\n1,2\n").head)
