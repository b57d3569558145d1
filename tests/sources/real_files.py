"""A table of every real export: `python -m tests.sources.real_files` prints what each is and whether its sums agree.

Each figure of truth.json is looked for under its own label in the tables of the file, then in the tidy shape.
"""

import sys
from pathlib import Path
from typing import Any

from commplan.errors import ExportError
from commplan.model.mapping import MappedFile
from commplan.sources.reading import read_frames, read_tables
from tests.sources.mappings import entry
from tests.sources.test_real_exports import EVERY, FOLDER, MONTHLY, TRUTH


def mapping_of(name: str) -> list[MappedFile]:
    """The mapping of a table made by hand, none for a file that a tool wrote."""
    columns = MONTHLY.get(Path(name).name)
    return [entry(columns=columns, dates_in="header", year=2025, currency="USD")] if columns else []


def sums_of(path: Path, mapping: list[MappedFile]) -> set[float]:
    """What every column of every table of a file adds up to, as it stands there and in the tidy shape."""
    frames = [*read_tables(path, mapping), *read_frames(path, path.name, mapping)]
    found = {round(float(total), 2) for frame in frames for total in frame.select_dtypes("number").sum()}
    for frame in frames:
        for by in ({"label", "value"}, {"outcome", "amount"}):
            if by <= set(frame.columns):
                key, value = sorted(by, key=("label", "outcome", "value", "amount").index)
                found |= {round(float(total), 2) for total in frame.groupby(key, dropna=False)[value].sum()}
    return found


def expected(truth: dict[str, Any]) -> list[float]:
    """Every total that truth.json states for a file."""
    parts = [section["sum_first_metric"] for section in truth.get("sections", ())]
    parts += [block["sum"] for block in truth.get("blocks", {}).values()]
    own = {label: total for label, total in truth.get("totals", {}).items() if "omparaison" not in label}
    # Totals written by hand are rounded: the rows decide, and the difference is told.
    own.pop("cost (Total rows)", None)
    return [float(total) for total in (*parts, *own.values()) if total is not None]


def line(name: str) -> tuple[str, ...]:
    """File, tool, tables, rows, totals that agree of those stated, and what is not sure."""
    path, mapping = FOLDER / name, mapping_of(name)
    try:
        frames = read_frames(path, path.name, mapping)
    except ExportError as error:
        return name, "refused", error.key, "", "", str(error)
    known = frames[0].attrs
    wanted, found = expected(TRUTH.get(name, {})), sums_of(path, mapping)
    kinds = ", ".join(dict.fromkeys(f"{frame.attrs['kind']} by {frame.attrs['dimension']}" for frame in frames[:3]))
    more = f" (+{len(frames) - 3})" if len(frames) > 3 else ""
    agree = f"{sum(total in found for total in wanted)} of {len(wanted)}" if wanted else "none stated"
    return name, known["tool"], kinds + more, str(len(frames[0])), agree, ", ".join(key for key, _ in known["doubts"])


def main() -> None:
    """Write one row a file."""
    rows = ["file | tool | tables | rows | totals | doubts", " | ".join(["---"] * 6)]
    rows += [" | ".join(line(name)) for name in EVERY]
    sys.stdout.write("".join(f"| {row} |\n" for row in rows))


if __name__ == "__main__":
    main()
