import datetime as dt
from typing import Any

from commplan.model.text import Text
from commplan.reporting.html import table
from commplan.tables.accepted import COLUMNS

ROW = {"title": "Doubles", "failure": "Two tools do <one> job.", "reason": Text(fr="Fin en mars", en="Ends in March")}


def test_reason_and_end_are_shown(data_of: Any, speak: Any) -> None:
    rows = [{**ROW, "until": dt.date(2027, 3, 31), "rule": "tools/double"}, {**ROW, "until": None}]
    frame = data_of("accepted", extra={"accepted_findings": rows})
    html = str(table(frame, COLUMNS, speak("accepted"), "x"))
    assert "31 mars 2027" in html or "31 March 2027" in html
    assert "Ends in March" in html or "Fin en mars" in html
    assert "sans limite" in html or "no end" in html
    assert "&lt;one&gt;" in html
    assert "None" not in html


def test_nothing_accepted_no_rows(data_of: Any) -> None:
    assert data_of("accepted", extra={"accepted_findings": []}).empty
