from pathlib import Path

from commplan.engagement.read import open_part
from commplan.knowledge import words
from commplan.widgets.personas import PersonaForm
from tests.widgets.case import control, copied, press

EN = words("en")


def test_every_persona_has_its_card_in_the_consultants_language(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    cards = PersonaForm(folder, "personas", EN).cards
    assert len(cards) == len(open_part(folder, "personas"))
    assert "Works manager of a chain of shops" in cards[(0,)].value
    assert "Responsable" not in cards[(0,)].value


def test_the_card_follows_what_is_typed_and_holds_while_something_is_wrong(tmp_path: Path) -> None:
    form = PersonaForm(copied(tmp_path), "personas", EN)
    control(form, "Share of revenue").value = "12 %"
    assert "12" in form.cards[(0,)].value
    before = form.cards[(0,)].value
    control(form, "Share of revenue").value = "most of it"
    assert form.cards[(0,)].value == before
    control(form, "Share of revenue").value = "13 %"
    assert form.cards[(0,)].value != before


def test_script_on_a_card_is_shown_as_text(tmp_path: Path) -> None:
    form = PersonaForm(copied(tmp_path), "personas", EN)
    control(form, "Motivations").value = "<img src=x onerror=alert(1)>"
    assert "<img" not in form.cards[(0,)].value
    assert "&lt;img" in form.cards[(0,)].value


def test_a_new_one_has_a_card_as_soon_as_it_has_a_name(tmp_path: Path) -> None:
    form = PersonaForm(copied(tmp_path), "personas", EN)
    press(form, "Add", nth=-1)
    newest = max(form.cards)
    assert form.cards[newest].value == ""
    control(form, "Short name", nth=-1).value = "newcomer"
    control(form, "Title", nth=-1).value = "A newcomer"
    assert "A newcomer" in form.cards[newest].value
