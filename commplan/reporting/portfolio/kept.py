"""The lines of the portfolio, one small file per client, written as soon as its report stands."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

FOLDER = ".portfolio"


def keep(reports: Path, client: str, line: Mapping[str, Any], place: Path) -> None:
    """Remember where a client stands; `place` is the folder of the report."""
    folder = reports / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    told = {**line, "page": (place / "index.html").relative_to(reports).as_posix()}
    known = _read(folder / f"{client}.json")
    if known and known.get("month", "") > told["month"]:
        return  # an earlier month was made again: the portfolio shows the latest
    beside = folder / f".{client}.{os.getpid()}"
    beside.write_text(json.dumps(told, ensure_ascii=False, sort_keys=True), encoding="utf-8")
    beside.replace(folder / f"{client}.json")


def lines(reports: Path, clients: Path) -> dict[str, dict[str, Any]]:
    """The lines of all clients that are still there, by the names of their folders."""
    there = {entry.name for entry in os.scandir(clients) if entry.is_dir()} if clients.is_dir() else set()
    found = {name: _read(reports / FOLDER / f"{name}.json") for name in sorted(there)}
    return {name: line for name, line in found.items() if "name" in line and "lang" in line}


def _read(path: Path) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found
