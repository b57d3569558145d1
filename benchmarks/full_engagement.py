"""A full engagement to measure with: all parts of the first demo client, 40 actions and 12 channels."""

import datetime as dt
import shutil
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

ROOT = Path(__file__).parents[1]
LIKE = ROOT / "client_data" / "demo-menuiserie-valmont"
ACTIONS, CHANNELS = 40, 12


def write_workspace(root: Path) -> Path:
    """A workspace with that one client in it; returns the client's folder."""
    folder = root / "client_data" / "full"
    shutil.copytree(LIKE, folder)
    (root / "notebooks").mkdir()
    channels = _extend(folder / "channels.yaml", lambda content: _many(content, CHANNELS))
    ids = [channel["id"] for channel in channels]
    _extend(folder / "plan.yaml", lambda content: {**content, "actions": _spread(content["actions"], ids)})
    return folder


def _spread(actions: list[dict[str, Any]], channels: list[str]) -> list[dict[str, Any]]:
    """Many actions, those that look alike on channels of their own: one action told twice is a finding."""
    first = len(actions)
    return [{**action, "channel": channels[(rank + rank // first) % len(channels)]} if rank >= first else action
            for rank, action in enumerate(_many(actions, ACTIONS))]  # fmt: skip


def _extend(path: Path, change: Any) -> Any:
    yaml = YAML(typ="safe")
    yaml.representer.ignore_aliases = lambda _data: True
    content = change(yaml.load(path.read_text("utf-8")))
    with path.open("w", encoding="utf-8") as file:
        yaml.dump(content, file)
    return content


def _many(records: list[dict[str, Any]], count: int) -> list[dict[str, Any]]:
    """The records, then copies of them under other names until there are so many."""
    return [_renamed(records[rank % len(records)], rank // len(records)) for rank in range(count)]


def _renamed(record: dict[str, Any], turn: int) -> dict[str, Any]:
    if turn == 0:
        return record
    title = {lang: f"{text} ({turn + 1})" for lang, text in record["title"].items()}
    moved = {name: record[name] + dt.timedelta(weeks=turn) for name in ("start", "end") if name in record}
    return {**record, **moved, "id": f"{record['id']}-{turn + 1}", "title": title}
