"""Every export of a client as one frame: what cannot be read stops nothing, what overlaps is counted once."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pandas as pd

from commplan.sources.overlap import Candidate, settle
from commplan.sources.problem import Refusal
from commplan.sources.reading import read_as
from commplan.sources.tidy import empty

__all__ = ["read_performance"]

# What systems and editors leave in folders, and the lock files of office programs.
LEFT_BEHIND = frozenset({"thumbs.db", "desktop.ini", "icon\r"})


def read_performance(folder: str | Path) -> pd.DataFrame:
    """All exports below a folder, in the tidy shape.

    Parameters
    ----------
    folder
        The `exports/` folder of a client; files may lie in folders of their own, in any order and under any name.

    Returns
    -------
    DataFrame
        The columns of `read_export`, `file` being the path below the folder, and `month` (`2026-10`; missing where
        a file gives no days and spans several months). Only rows that may be added up are in
        it, and no day of a tool twice. `attrs`: `files` (what became of each file and why), `problems` (the refusals,
        with file and place), `restated` (what a later file changed), `doubts`.

    Raises
    ------
    ExportError
        When the folder itself is not there.
    """
    root = Path(folder)
    if not root.is_dir():
        raise Refusal("missing_folder", file=root.name)
    problems: list[Refusal] = []
    read: list[Candidate] = []
    for path in files_below(root):
        name = path.relative_to(root).as_posix()
        try:
            refuse_outside(path, root)
            read.append(Candidate(read_as(path, name), name))
        except Refusal as error:
            error.file = name
            problems.append(error)
    restated = choose(read)
    frame = gathered(read)
    frame.attrs = {
        "files": [about(candidate) for candidate in read],
        "problems": problems,
        "restated": restated,
        "doubts": [(key, {**values, "file": one.file}) for one in read for key, values in one.frame.attrs["doubts"]],
    }
    return frame


def files_below(root: Path) -> list[Path]:
    """The files of a folder and of those in it, in the order of their paths."""
    found = [Path(top) / name for top, _, names in os.walk(root) for name in names]
    visible = (path for path in found if not any(part.startswith(".") for part in path.relative_to(root).parts))
    wanted = (path for path in visible if path.name.lower() not in LEFT_BEHIND and not path.name.startswith("~$"))
    return sorted(wanted, key=lambda path: path.relative_to(root).as_posix())


def refuse_outside(path: Path, root: Path) -> None:
    """Refuse a link that leads out of the folder: it could show another client's figures."""
    if path.is_symlink() and not path.resolve().is_relative_to(root.resolve()):
        raise Refusal("outside_folder")


def choose(read: list[Candidate]) -> list[dict[str, Any]]:
    """Decide which rows are used; what later files changed is returned."""
    groups: dict[tuple[str, str], list[Candidate]] = {}
    seen: dict[str, Candidate] = {}
    for candidate in read:
        attrs = candidate.frame.attrs
        twin = seen.setdefault(attrs["sha256"], candidate)
        if twin is not candidate:
            candidate.drop("same_content", twin)
        elif not attrs["additive"] or candidate.frame.empty:
            candidate.used[:] = False
            candidate.reason = "not_additive" if len(candidate.frame) else "no_rows"
        else:
            groups.setdefault((attrs["tool"], attrs.get("account") or ""), []).append(candidate)
    return [change for group in groups.values() for change in settle(group)]


def gathered(read: Iterable[Candidate]) -> pd.DataFrame:
    """The rows that are used, one file after the other."""
    parts = []
    for candidate in read:
        part = candidate.frame[candidate.used].copy()
        part["month"] = months(part["date"], candidate.frame.attrs["period"])
        part.attrs = {}
        parts.append(part)
    return pd.concat([part for part in parts if len(part)] or [empty().assign(month=None)], ignore_index=True)


def months(dates: "pd.Series[Any]", period: tuple[str | None, str | None]) -> "pd.Series[Any]":
    """The month of each row: that of its day; without days that of the file, where its period is within one month."""
    start, end = (day[: len("2026-10")] if day else None for day in period)
    found: pd.Series[Any] = dates.dt.strftime("%Y-%m").astype(object)
    return found.where(dates.notna(), start if start == end else None)


def about(candidate: Candidate) -> dict[str, Any]:
    """What became of a file."""
    attrs = candidate.frame.attrs
    kept = ("tool", "period", "grain", "dimension", "additive", "sha256")
    return {
        "file": candidate.file,
        **{name: attrs[name] for name in kept},
        "rows": len(candidate.frame),
        "rows_used": int(candidate.used.sum()),
        "used": bool(candidate.used.any()),
        "reason": candidate.reason,
        "by": candidate.by,
    }
