from pathlib import Path

import pytest
from ruamel.yaml import YAML

from commplan.engagement.read import open_part
from commplan.knowledge import words
from commplan.widgets.form import UNIT, Form
from commplan.widgets.shape import Shape, shape_of
from tests.widgets.case import ROOT, all_of, control, copied, press, said

EN, FR = words("en"), words("fr")
PARTS = ("swot", "personas", "objectives", "channels", "budget", "plan", "decisions")


@pytest.mark.parametrize("part", [*PARTS, "audit"])
def test_every_field_and_choice_has_its_words(part: str) -> None:
    known = YAML(typ="safe").load((ROOT / "commplan" / f"{UNIT}.yaml").read_text("utf-8"))

    def walk(shape: Shape | None) -> None:
        if shape is not None:
            assert set(shape.fields) <= set(known["fields"])
            assert set(shape.options) <= set(known["options"])
            for each in (*shape.fields.values(), shape.item):
                walk(each)

    walk(shape_of(part))


@pytest.mark.parametrize("part", PARTS)
def test_every_control_has_a_label(tmp_path: Path, part: str) -> None:
    form = Form(copied(tmp_path), part, FR)
    controls = [each for each in all_of(form) if hasattr(each, "description") and hasattr(each, "value")
                and type(each).__name__ != "HTML"]  # fmt: skip
    assert len(controls) > 5
    assert all(each.description for each in controls)


def test_typing_saving_and_opening_again(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    form = Form(folder, "objectives", EN)
    control(form, "Target").value = "33"
    assert "not saved yet" in said(form)
    press(form, "Save")
    assert "Saved in objectives.yaml" in said(form)
    assert open_part(folder, "objectives")[0].target == 33
    assert control(Form(folder, "objectives", EN), "Target").value == "33"


def test_what_is_wrong_stands_beside_the_field_in_the_consultants_language(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    before = (folder / "objectives.yaml").read_bytes()
    for spoken, label, told, save in (
        (EN, "Target", "expected a number", "Save"),
        (FR, "Cible", "un nombre", "Enregistrer"),
    ):
        form = Form(folder, "objectives", spoken)
        control(form, label).value = "beaucoup"
        assert told in said(form)
        press(form, save)
        assert (folder / "objectives.yaml").read_bytes() == before
        form.session.discard()


def test_script_in_a_field_is_shown_as_text(tmp_path: Path) -> None:
    form = Form(copied(tmp_path), "objectives", EN)
    control(form, "Short name").value = "<script>alert(1)</script>"
    assert "<script" not in said(form)
    assert "&lt;script" in said(form)


def test_smart_letters_follow_what_is_typed(tmp_path: Path) -> None:
    form = Form(copied(tmp_path), "objectives", EN)
    before = form.errors[(0, "smart")].value
    assert before.count("<li>") == 5
    control(form, "Deadline (2026-12-31)").value = ""
    assert form.errors[(0, "smart")].value != before


def test_a_budget_shows_its_sum_while_it_is_typed(tmp_path: Path) -> None:
    form = Form(copied(tmp_path), "budget", EN)
    before = form.extra.value
    control(form, "Amount (1200 EUR)").value = "99999 EUR"
    assert "90,000" in form.extra.value
    assert form.extra.value != before
    control(form, "Amount (1200 EUR)").value = "-5"
    assert "expected an amount" in said(form)


def test_records_are_added_and_removed(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    form = Form(folder, "personas", EN)
    count = len(form.session.content)
    press(form, "Add", nth=-1)
    control(form, "Short name", nth=-1).value = "newcomer"
    control(form, "Title", nth=-1).value = "A newcomer"
    press(form, "Save")
    assert [each.id for each in open_part(folder, "personas")][count:] == ["newcomer"]
    press(form, "Remove", nth=-1)
    press(form, "Save")
    assert len(open_part(folder, "personas")) == count


def test_a_list_has_one_line_per_text_and_keeps_both_languages(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    form = Form(folder, "personas", EN)
    before = open_part(folder, "personas")[0].motivations
    box = control(form, "Motivations")
    box.value += "\nA third one"
    press(form, "Save")
    after = open_part(folder, "personas")[0].motivations
    assert after[:-1] == before
    assert after[-1].en == "A third one"


def test_a_draft_is_offered_and_both_versions_of_a_changed_file(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    control(Form(folder, "objectives", EN), "Target").value = "31"
    form = Form(folder, "objectives", EN)
    assert "interrupted session" in said(form)
    press(form, "Take up the draft")
    other = Form(folder, "objectives", EN)
    other.session.discard()
    control(other, "Target").value = "44"
    press(other, "Save")
    press(form, "Save")
    assert "Both versions exist" in said(form)
    press(form, "Take the other")
    assert control(form, "Target").value == "44"


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import commplan.engagement.save as saving

    form = Form(copied(tmp_path), "objectives", EN)
    control(form, "Target").value = "35"

    def refuses(*_asked: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(saving, "_replace", refuses)
    press(form, "Save")
    assert "Permission denied" in said(form)
    assert control(form, "Target").value == "35"
