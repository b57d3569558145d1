import pytest

from commplan.reporting.companions.cells import harmless


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", " =1", '"=1', "＝1", "\u00a0=1"])
def test_what_would_be_computed_is_quoted(text: str) -> None:
    assert harmless(text) == "'" + text


@pytest.mark.parametrize("text", ["", "a=1", "Do it - now", "12 + 3", "“=1”", "… and more"])
def test_other_texts_stay(text: str) -> None:
    assert harmless(text) == text
