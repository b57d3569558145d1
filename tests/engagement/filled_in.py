"""A questionnaire as somebody would send it back."""

from pathlib import Path
from typing import Any

import openpyxl

from commplan.knowledge import words
from commplan.model.client import Client
from commplan.reporting.companions.questionnaire import questionnaire

CLIENT = Client.model_validate({"name": "Acme", "currency": "EUR"})
LEVEL, EVIDENCE, NOTE = 5, 6, 7


def filled_in(path: Path, answers: dict[str, Any], *, kind: str = "quick", day: Any = "2026-11-30") -> Path:
    """`answers`: by question its level, evidence and note."""
    path.write_bytes(questionnaire(CLIENT, kind=kind, words=words("fr"))[0])
    book = openpyxl.load_workbook(path)
    page = book.active
    rows = {row[0].value: row[0].row for row in page.iter_rows()}
    page["C3"], page["C4"] = day, "Ana"
    for key, given in answers.items():
        for at, value in zip((LEVEL, EVIDENCE, NOTE), given, strict=True):
            page.cell(rows[key], at).value = value
    book.save(path)
    return path
