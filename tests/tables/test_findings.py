from typing import Any

from commplan.tables.findings import lead

ROW = {"failure": "Something", "severity": "major", "why": "w", "fix": "f", "place": "a.yaml:1", "source": "s"}


def test_rows_are_shown_as_they_were_phrased(data_of: Any) -> None:
    frame = data_of("findings", extra={"findings": [ROW, ROW | {"severity": "minor"}]})
    assert list(frame["severity"]) == ["major", "minor"]


def test_how_many_and_how_grave(data_of: Any, speak: Any) -> None:
    frame = data_of("findings", extra={"findings": [ROW, ROW, ROW | {"severity": "question"}]})
    said = lead(frame, speak("findings"))
    assert "3" in said
    assert "2" in said


def test_nothing_to_object_to(data_of: Any) -> None:
    assert data_of("findings", extra={"findings": []}).empty
