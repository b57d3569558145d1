from pathlib import Path

import pytest

import commplan
from commplan.errors import WorkspaceError
from commplan.widgets.audit import AuditForm
from commplan.widgets.open import FORMS
from tests.widgets.case import ROOT, VALMONT, copied


@pytest.mark.parametrize("part", FORMS)
def test_a_form_for_each_part_in_the_clients_language(tmp_path: Path, part: str) -> None:
    copied(tmp_path)
    form = commplan.form(part, VALMONT, workspace=tmp_path)
    assert isinstance(form, AuditForm) == (part == "audit")
    assert form.words.lang == "fr"
    assert commplan.form(part, VALMONT, lang="en", workspace=tmp_path).words.lang == "en"


def test_the_client_of_the_lab_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copied(tmp_path)
    monkeypatch.setenv("COMMPLAN_CLIENT", VALMONT)
    assert commplan.form("swot", workspace=tmp_path).session.part == "swot"
    with pytest.raises(WorkspaceError):
        commplan.form("swot", "nobody", workspace=tmp_path)


def test_the_notebook_of_forms_has_one_for_each_part() -> None:
    text = (ROOT / "notebooks" / "forms.ipynb").read_text("utf-8")
    assert all(f'form(\\"{part}\\"' in text for part in FORMS)
