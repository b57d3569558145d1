import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from commplan.engagement.answered import write_answers
from commplan.engagement.answers import Filled, Told
from commplan.engagement.questionnaire import begin_audit
from commplan.engagement.read import open_part
from commplan.errors import EngagementError
from commplan.knowledge import words

DAY = dt.date(2026, 11, 30)
IDENTITY, AXIS, PROOF = "foundations/identity", "foundations/central_axis", "audience/evidence"
EARLIER = """\
# What we found
- date: 2025-10-14   # the first
  kind: quick
  answers:
    foundations/identity: {level: 2, evidence: {fr: "Charte", en: "Guide"}}
"""


def filled(**given: Any) -> Filled:
    answers = {key.replace("__", "/"): Told("Audit!E10", 10, *told) for key, told in given.items()}
    return Filled("a.xlsx", "quick", DAY, "Ana", answers)


def audits(folder: Path) -> Any:
    return open_part(folder, "audit")


def test_new_audit_stands_below_and_no_byte_above_is_touched(tmp_path: Path) -> None:
    path = tmp_path / "audit.yaml"
    path.write_text(EARLIER, encoding="utf-8")
    told = filled(foundations__identity=(3, "Deux pages : lues", "- et puis\nencore"),
                  foundations__central_axis=(None, "", "une seule personne"))  # fmt: skip
    assert write_answers(path, told) == 1
    assert path.read_text("utf-8").startswith(EARLIER)
    _, new = audits(tmp_path)
    assert (new.date, new.kind, new.by.fr) == (DAY, "quick", "Ana")
    answer = new.answers[IDENTITY]
    assert (answer.level, answer.evidence.fr, answer.note.fr) == (3, "Deux pages : lues", "- et puis\nencore")
    assert new.not_applicable[AXIS].fr == "une seule personne"


@pytest.mark.parametrize("before", ["", "# nothing yet\n", "none\n"])
def test_first_audit(tmp_path: Path, before: str) -> None:
    path = tmp_path / "audit.yaml"
    path.write_text(before, encoding="utf-8")
    write_answers(path, filled(foundations__identity=(0, "none", "")))
    (audit,) = audits(tmp_path)
    assert audit.answers[IDENTITY].level == 0
    assert audit.not_applicable is None


def test_audit_that_was_begun_is_completed_with_its_comments(tmp_path: Path) -> None:
    path = tmp_path / "audit.yaml"
    begin_audit(path, kind="quick", date=DAY, words=words("en"))
    before = [line.strip() for line in path.read_text("utf-8").splitlines() if "##" in line]
    assert write_answers(path, filled(foundations__identity=(3, "seen", ""), audience__evidence=(1, "", ""))) == 2
    after = [line.strip() for line in path.read_text("utf-8").splitlines() if "##" in line]
    assert after == before
    (audit,) = audits(tmp_path)
    assert {key: answer.level for key, answer in audit.answers.items()} == {IDENTITY: 3, PROOF: 1}


def test_answer_that_is_there_is_never_changed_silently(tmp_path: Path) -> None:
    path = tmp_path / "audit.yaml"
    write_answers(path, filled(foundations__identity=(3, "seen", ""), foundations__central_axis=(2, "", "")))
    before = path.read_bytes()
    other = filled(foundations__identity=(1, "other", ""), audience__evidence=(4, "", ""))
    with pytest.raises(EngagementError) as raised:
        write_answers(path, other)
    assert path.read_bytes() == before
    assert [str(each) for each in raised.value.problems] == [
        f"a.xlsx:10: Audit!E10: expected “{old}”, which is already in audit.yaml for {IDENTITY} "
        f"(to replace it: --replace), found {new}" for old, new in ((3, 1), ("seen", "other"))]  # fmt: skip
    assert write_answers(path, other, replace_them=True) == 2
    (audit,) = audits(tmp_path)
    assert {key: answer.level for key, answer in audit.answers.items()} == {IDENTITY: 1, AXIS: 2, PROOF: 4}


def test_completing_an_audit_touches_its_own_lines_only(tmp_path: Path) -> None:
    path = tmp_path / "audit.yaml"
    before = EARLIER.replace("2025-10-14", "2026-11-30")
    path.write_text(before, encoding="utf-8")
    write_answers(path, filled(foundations__central_axis=(1, "", "")))
    added = [line for line in path.read_text("utf-8").splitlines() if line not in before.splitlines()]
    assert path.read_text("utf-8").startswith(before)
    assert [line.strip() for line in added] == [f"{AXIS}:", "level: 1", "by: Ana"]


def test_same_answers_again_change_nothing(tmp_path: Path) -> None:
    path = tmp_path / "audit.yaml"
    path.write_text(EARLIER.replace("2025-10-14", "2026-11-30"), encoding="utf-8")
    assert write_answers(path, filled(foundations__identity=(2, "Guide", ""))) == 0
    (audit,) = audits(tmp_path)
    assert audit.answers[IDENTITY].evidence.fr == "Charte"
