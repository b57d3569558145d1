"""What a batch came to, for other programs and for the next batch."""

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from commplan.reporting.batch import Outcome

LAST = "last-batch.json"


def write_summary(folder: Path, outcomes: Sequence[Outcome], also: Path | None = None) -> None:
    """Write what happened to each report.

    Parameters
    ----------
    folder : path
        Where the next batch looks for it.
    outcomes : sequence of Outcome
    also : path, optional
        Another place.
    """
    text = json.dumps({"reports": [_row(each) for each in outcomes]}, ensure_ascii=False, indent=2)
    for path in [folder / LAST, *([also] if also else [])]:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.{os.getpid()}")
        beside.write_text(f"{text}\n", encoding="utf-8")
        beside.replace(path)


def _row(outcome: Outcome) -> dict[str, Any]:
    return {
        "key": outcome.wanted.key, "client": outcome.client, "lang": outcome.wanted.lang, "month": outcome.wanted.month,
        "state": outcome.state, "seconds": round(outcome.seconds, 3), "tries": outcome.tries,
        "page": str(outcome.place / "index.html") if outcome.place else None,
        "error": str(outcome.error) if outcome.error else None,
        "left_out": [str(why) for why in outcome.report.left_out] if outcome.report else [],
    }  # fmt: skip


def failed_before(folder: Path) -> set[str]:
    """The reports that the last batch did not bring; none where there was no batch."""
    try:
        rows = json.loads((folder / LAST).read_text("utf-8"))["reports"]
    except (OSError, ValueError, KeyError):
        return set()
    return {row["key"] for row in rows if row["state"] not in ("published", "unchanged")}
