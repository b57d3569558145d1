"""Every export of a client as one table a kind: what cannot be read stops nothing, what overlaps is counted once."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from commplan.model.mapping import MappedFile
from commplan.sources.kept import Kept
from commplan.sources.kinds import KINDS
from commplan.sources.lent import lend_periods
from commplan.sources.overlap import Candidate, settle
from commplan.sources.problem import Refusal
from commplan.sources.reading import read_frames
from commplan.sources.records import keep_latest
from commplan.sources.tidy import empty

__all__ = ["Exports", "read_exports", "read_performance"]

# What systems and editors leave in folders, the lock files of office programs, and what is kept beside the exports.
LEFT_BEHIND = frozenset({"thumbs.db", "desktop.ini", "icon\r", "mapping.yaml"})


@dataclass(frozen=True)
class Exports:
    """What the exports of a client hold together.

    Parameters
    ----------
    performance
        The table of what campaigns and channels cost and brought; always there, perhaps without rows.
    tables
        The other kinds that have rows, by name: web, queries, emails, leads, orders, sales, social. A row of
        breakdowns says its `dimension`; rows of two dimensions are never to be added up.
    """

    performance: pd.DataFrame
    tables: Mapping[str, pd.DataFrame]


def read_performance(folder: str | Path, mapping: Sequence[MappedFile] | None = None) -> pd.DataFrame:
    """The performance table of all exports below a folder.

    Returns
    -------
    DataFrame
        As `read_exports` gives it.

    Raises
    ------
    ExportError
        When the folder itself is not there.
    """
    return read_exports(folder, mapping).performance


def read_exports(folder: str | Path, mapping: Sequence[MappedFile] | None = None) -> Exports:
    """All exports below a folder, each kind as one table in the tidy shape.

    Parameters
    ----------
    folder
        The `exports/` folder of a client; files may lie in folders of their own, in any order and under any name.
    mapping
        What the client's tables made by hand mean: the `mapping` of their engagement.

    Returns
    -------
    Exports
        Tables with the columns of their kind, `file` being the path below the folder, and `month` (`2026-10`; missing
        where a file gives no days and spans several months). No day, order or mailing of a tool is in them twice.
        `attrs` of the performance table: `files` (what became of each file and why), `problems` (the refusals, with
        file and place), `restated` (what a later file changed), `doubts`.

    Raises
    ------
    ExportError
        When the folder itself is not there.
    """
    root = Path(folder)
    if not root.is_dir():
        raise Refusal("missing_folder", file=root.name)
    read, problems = every_frame(root, mapping or ())
    lend_periods(read)
    restated = choose(read)
    kinds = dict.fromkeys(candidate.kind for candidate in read if candidate.kind != "performance")
    tables = {kind: gathered([one for one in read if one.kind == kind], kind) for kind in kinds}
    frame = gathered([one for one in read if one.kind == "performance"])
    frame.attrs = {
        "files": Kept(about_each(read)),
        "problems": Kept(problems),
        "restated": Kept(restated),
        "doubts": Kept(
            (key, {**values, "file": one.file}) for one in read for key, values in one.frame.attrs["doubts"]
        ),
    }
    return Exports(frame, {kind: table for kind, table in tables.items() if len(table)})


def every_frame(root: Path, mapping: Sequence[MappedFile] = ()) -> tuple[list[Candidate], list[Refusal]]:
    """Every frame of every file that can be read, and the refusals of the others."""
    read: list[Candidate] = []
    problems: list[Refusal] = []
    for path in files_below(root):
        name = path.relative_to(root).as_posix()
        try:
            refuse_outside(path, root)
            frames = read_frames(path, name, mapping)
        except Refusal as error:
            error.file = name
            problems.append(error)
            continue
        read += [Candidate(frame, name) for frame in frames]
        problems += [problem for frame in frames for problem in frame.attrs.pop("problems", [])]
    return read, problems


def files_below(root: Path) -> list[Path]:
    """The files of a folder and of those in it, in the order of their paths."""
    found = [Path(top) / name for top, _, names in os.walk(root) for name in names]
    visible = (path for path in found if not any(part.startswith(".") for part in path.relative_to(root).parts))
    wanted = (path for path in visible if path.name.lower() not in LEFT_BEHIND and not path.name.startswith("~$"))
    return sorted(wanted, key=lambda path: path.relative_to(root).as_posix())


def refuse_outside(path: Path, root: Path) -> None:
    """Refuse a link that leads out of the folder: it could show another client's figures."""
    # Of links that lead in a circle `Path.resolve` raises an error of its own.
    if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root)):
        raise Refusal("outside_folder")


def choose(read: list[Candidate]) -> list[dict[str, Any]]:
    """Decide which rows are used; what later files changed is returned."""
    groups: dict[tuple[str, ...], list[Candidate]] = {}
    seen: dict[str, str] = {}
    for candidate in read:
        attrs = candidate.frame.attrs
        twin = seen.setdefault(attrs["sha256"], candidate.file)
        if twin != candidate.file:
            candidate.drop("same_content", twin)
        elif candidate.frame.empty or not may_be_used(candidate):
            candidate.used[:] = False
            candidate.reason = "not_additive" if len(candidate.frame) else "no_rows"
        else:
            groups.setdefault(told_alike(candidate), []).append(candidate)
    changes = [change for group in groups.values() for change in decide(group)]
    for candidate in read:
        if candidate.kind == "emails":
            for mark in ("is_test", "is_part"):
                candidate.used &= ~candidate.frame[mark].eq(True).to_numpy(dtype=bool)  # noqa: FBT003 (an operand)
    return changes


def may_be_used(candidate: Candidate) -> bool:
    """Whether the rows of a file serve: performance is added up, the other kinds say what their rows are about."""
    return bool(candidate.frame.attrs["additive"]) or candidate.kind != "performance"


def told_alike(candidate: Candidate) -> tuple[str, ...]:
    """What files must share to tell the same rows: kind, tool, account, and the breakdown where they stand apart."""
    attrs = candidate.frame.attrs
    apart = attrs["dimension"] if KINDS[candidate.kind].apart else ""
    return candidate.kind, attrs["tool"], attrs.get("account") or "", apart


def decide(group: list[Candidate]) -> list[dict[str, Any]]:
    """Which rows of the files of one tool are used: records by their own number, sums by their days."""
    identity = KINDS[group[0].kind].identity
    return keep_latest(group, identity) if identity else settle(group)


def gathered(read: Iterable[Candidate], kind: str = "performance") -> pd.DataFrame:
    """The rows that are used, one file after the other."""
    parts = []
    for candidate in read:
        part = candidate.frame[candidate.used].copy()
        part["month"] = months(part["date"], candidate.frame.attrs["period"])
        part.attrs = {}
        parts.append(part)
    return pd.concat([part for part in parts if len(part)] or [empty(kind).assign(month=None)], ignore_index=True)


def months(dates: "pd.Series[Any]", period: tuple[str | None, str | None]) -> "pd.Series[Any]":
    """The month of each row: that of its day; without days that of the file, where its period is within one month."""
    start, end = (day[: len("2026-10")] if day else None for day in period)
    found: pd.Series[Any] = dates.dt.strftime("%Y-%m").astype(object)
    return found.where(dates.notna(), start if start == end else None)


def about_each(read: list[Candidate]) -> list[dict[str, Any]]:
    """What became of each file: by its main table, and of the others what they are."""
    found: dict[str, dict[str, Any]] = {}
    for candidate in read:
        if candidate.file not in found:
            found[candidate.file] = about(candidate) | {"also": []}
            continue
        found[candidate.file]["also"].append(about(candidate))
        found[candidate.file]["used"] |= bool(candidate.used.any())
    return list(found.values())


def about(candidate: Candidate) -> dict[str, Any]:
    """What became of a table."""
    attrs = candidate.frame.attrs
    kept = ("tool", "kind", "period", "grain", "dimension", "additive", "sha256")
    return {
        "file": candidate.file,
        **{name: attrs[name] for name in kept},
        "rows": len(candidate.frame),
        "rows_used": int(candidate.used.sum()),
        "used": bool(candidate.used.any()),
        "reason": candidate.reason,
        "by": candidate.by,
    }
