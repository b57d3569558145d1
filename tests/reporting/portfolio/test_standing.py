import json
from pathlib import Path

import pytest

from commplan.reporting.page import open_page
from commplan.reporting.portfolio.standing import standing

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("client", ["demo-menuiserie-valmont", "demo-wren-and-tide"])
def test_a_line_says_what_the_pages_say(client: str) -> None:
    page = open_page(client, "2026-10", workspace=ROOT)
    found = json.loads(json.dumps(standing(page)))
    assert sum(found["findings"].values()) == len(page.checked)
    assert found["state"] == "behind"
    assert 0 < found["score"] < 1
    assert found["risk"]
    assert found["decision"]["month"] == "2026-10"
    assert found["name"][page.words.lang] == page.engagement.client.name.pick(page.words.lang)
