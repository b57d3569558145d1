"""What a worker of the cluster does: one report in one process of its own, in a folder that goes when it is done."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from commplan.reporting.away.bundle import pack_folder, unpacked

ANSWER, REPORT = "answer.json", "report.zip"


def make_away(bundle: bytes, seconds: float) -> dict[str, Any]:
    """Make a report from a bundle; runs on the worker.

    Parameters
    ----------
    bundle : bytes
        As `packed` gives it.
    seconds : float
        The limit for it.

    Returns
    -------
    dict
        report (bytes), folder (its name) and line (of the portfolio), or error (sentence) with kind.
    """
    with tempfile.TemporaryDirectory(prefix="commplan-") as scratch:
        root = Path(scratch)
        (root / "bundle.zip").write_bytes(bundle)
        command = [sys.executable, "-m", "commplan.reporting.away.worker", scratch]
        try:
            done = subprocess.run(command, timeout=seconds, capture_output=True, text=True, check=False)  # noqa: S603
        except subprocess.TimeoutExpired:
            return {"kind": "late", "error": ""}
        if not (root / ANSWER).is_file():
            return {"kind": "died", "error": done.stderr[-2000:]}
        answer: dict[str, Any] = json.loads((root / ANSWER).read_text("utf-8"))
        if (root / REPORT).is_file():
            answer["report"] = (root / REPORT).read_bytes()
        return answer


def main(scratch: str) -> None:
    """Make the report that lies in a folder, and put the answer beside it."""
    from commplan.errors import CommplanError, InputError
    from commplan.reporting.run import run

    root = Path(scratch)
    place = root / "workspace"
    try:
        asked = unpacked((root / "bundle.zip").read_bytes(), place)
        report = run(**asked, workspace=place)
        (root / REPORT).write_bytes(pack_folder(report.folder))
        answer: dict[str, Any] = {
            "folder": report.folder.name, "month": report.month, "lang": report.lang, "line": dict(report.line),
            "left_out": [str(why) for why in (*report.unread, *report.left_out)],
        }  # fmt: skip
    except CommplanError as error:
        answer = {"kind": "input" if isinstance(error, InputError) else "failed",
                  "error": str(error).replace(str(place), "")}  # fmt: skip
    (root / ANSWER).write_text(json.dumps(answer), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
