"""Real exports after what spreadsheets, people and other settings do to them: the same figures, or a refusal.

A few are drawn each time; `COMMPLAN_EVERY_DEED=1 pytest …` tries every deed on every file.
"""

import math
import os
import random
from pathlib import Path

import pytest

from commplan.errors import ExportError
from commplan.sources.reading import reading_of
from tests.sources.perturbed import DEEDS, sheet_of
from tests.sources.test_real_exports import FOLDER, SALES, TIDY, TRUTH, column

ADDED = [name for name, truth in TRUTH.items() if truth.get("totals") and not name.endswith((".xls", ".xlsx"))]
EVERY = [(name, deed) for name in ADDED for deed in DEEDS]
DRAWN = 120
SEED = os.environ.get("COMMPLAN_SEED", "1")
CHOSEN = EVERY if os.environ.get("COMMPLAN_EVERY_DEED") else random.Random(SEED).sample(EVERY, min(DRAWN, len(EVERY)))
OTHER = {"Event count": "events", "New users": "new_users", "Video views": None}


def tidy_column(label: str) -> str | None:
    return column(label) or SALES.get(label) or OTHER.get(label)


def sums(path: Path) -> dict[str, set[float]]:
    """What each figure of a file adds up to, in its main table or beside it; a figure that is nowhere is missing."""
    _, _, main = reading_of(path, path.name)
    found: dict[str, set[float]] = {}
    for reading in (main, *main.also):
        for name in reading.frame.select_dtypes("number").columns.drop("line"):
            if reading.frame[name].notna().any():
                found.setdefault(name, set()).add(round(float(reading.frame[name].sum()), 2))
    return found


@pytest.mark.skipif(not TRUTH, reason=f"no real exports in {FOLDER}")
@pytest.mark.parametrize(("name", "deed"), CHOSEN)
def test_the_same_figures_or_a_refusal(name, deed, tmp_path):
    labels = list(TRUTH[name]["totals"])
    sheet = sheet_of((FOLDER / name).read_bytes(), [label for label in labels if label != "quantity x price"])
    if sheet is None:
        pytest.skip("a table made by hand")
    data = DEEDS[deed](sheet)
    if data is None:
        pytest.skip("cannot be done to this file")
    path = tmp_path / (Path(name).stem + (".zip" if deed == "archive" else ".xlsx" if "workbook" in deed else ".csv"))
    path.write_bytes(data)
    before = sums(FOLDER / name)
    try:
        after = sums(path)
    except ExportError as error:
        assert error.key != "unforeseen"
        return
    assert deed not in {"cut in a row", "twice in one file"}
    for figure, totals in before.items():
        assert after.get(figure) == totals, figure
