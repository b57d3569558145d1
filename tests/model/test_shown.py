import pytest

from commplan.model import shown
from commplan.model.shown import Shown, present_with


@pytest.fixture(autouse=True)
def _as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shown, "_presenters", [])


def test_without_anybody_to_show_it_python_does() -> None:
    assert Shown()._repr_html_() is None


def test_the_last_to_offer_shows_it() -> None:
    present_with(lambda _thing: "<p>first</p>")
    present_with(lambda thing: f"<p>{type(thing).__name__}</p>")
    assert Shown()._repr_html_() == "<p>Shown</p>"
