import re

import pytest

from commplan.model.client import Client
from commplan.reporting.look import LONGEST, look_of, quoted


@pytest.mark.parametrize("text", ['"} body{display:none', "</style><script>", "\\", "a\nb", "é « ü »", "\u202e"])
def test_a_name_cannot_leave_its_string(text: str) -> None:
    assert re.fullmatch(r'"(\w| |\\[0-9a-f]+ )*"', quoted(text))


def test_brand_is_there_in_both_themes_and_on_paper() -> None:
    found = look_of(Client.model_validate({"name": "A", "currency": "EUR", "brand_colour": "#F2C94C"}), head="A")
    assert len(set(re.findall(r"--brand:(#\w{6})", found))) == 2
    assert found.count("--brand") == 3


def test_without_a_colour_nothing_is_said_of_it() -> None:
    found = look_of(Client(name="A", currency="EUR"), head="x" * 500)
    assert "--brand" not in found
    assert found.count("x") <= LONGEST + 20
