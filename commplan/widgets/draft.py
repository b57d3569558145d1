"""What was typed and not yet saved, kept beside the client's files with every change: a dead kernel loses nothing."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = ".drafts"


@dataclass(frozen=True)
class Draft:
    """What was typed, and the file that it was typed upon."""

    content: Any
    digest: str


def write_draft(client: Path, part: str, draft: Draft) -> bool:
    """Keep a draft, whole or not at all; False where the folder cannot be written."""
    path = _path(client, part)
    try:
        path.parent.mkdir(exist_ok=True)
        beside = path.with_suffix(f".{os.getpid()}")
        beside.write_text(json.dumps({"content": draft.content, "digest": draft.digest}), encoding="utf-8")
        beside.replace(path)
    except OSError:
        return False
    return True


def read_draft(client: Path, part: str) -> Draft | None:
    """The draft that an earlier session left; None where there is none that can be read."""
    try:
        found = json.loads(_path(client, part).read_text("utf-8"))
        return Draft(found["content"], found["digest"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def drop_draft(client: Path, part: str) -> None:
    """Forget a draft that was saved or is not wanted."""
    _path(client, part).unlink(missing_ok=True)


def _path(client: Path, part: str) -> Path:
    return client / FOLDER / f"{part}.json"
