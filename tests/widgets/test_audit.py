from pathlib import Path

import ipywidgets as ipw

from commplan.engagement.read import open_part
from commplan.knowledge import items, quick_items, words
from commplan.widgets.audit import AuditForm
from tests.widgets.case import all_of, copied, press, said

EN = words("en")


def opened(form: AuditForm, level: ipw.RadioButtons) -> ipw.Accordion:
    return next(each for each in form.children if level in all_of(each))


def levels(form: AuditForm) -> list[ipw.RadioButtons]:
    return [each for each in all_of(form) if isinstance(each, ipw.RadioButtons)]


def test_every_question_with_its_levels_and_how_far_one_is(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    (folder / "audit.yaml").unlink()
    form = AuditForm(folder, "audit", EN)
    assert len(levels(form)) == len(quick_items())
    assert form.progress.value == "0 of 20 answered"
    first = next(iter(quick_items()))
    assert levels(form)[0].options[4][0] == f"3 – {items()[first].levels[3].en}"
    levels(form)[0].value = "3"
    assert form.progress.value == "1 of 20 answered"
    press(form, "Save")
    audit = open_part(folder, "audit")[0]
    assert audit.answers[first].level == 3


def test_an_answer_can_be_taken_back_and_earlier_audits_stay(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    before = open_part(folder, "audit")
    form = AuditForm(folder, "audit", EN)
    given = next(each for each in levels(form) if each.value)
    given.value = ""
    assert "required" in said(form)
    for each in all_of(form):
        if isinstance(each, ipw.Textarea) and each in all_of(opened(form, given)):
            each.value = ""
    press(form, "Save")
    after = open_part(folder, "audit")
    assert after[:-1] == before[:-1]
    assert len(after[-1].answers) == len(before[-1].answers) - 1
