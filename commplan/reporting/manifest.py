"""Where a report comes from: hashes of what went in and of what came out."""

import hashlib
import json
import platform
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Any

MADE_WITH = ("commplan", "matplotlib", "nbconvert", "numpy", "pandas", "papermill", "scipy")
NAME = "manifest.json"


def inputs(folder: Path, notebooks: Iterable[Path], template: Iterable[Path] = ()) -> dict[str, str]:
    """The hash of every file that can change the report, by its name."""
    own = sorted(path for path in folder.rglob("*") if path.is_file() and not _is_hidden(path.relative_to(folder)))
    found = {path.relative_to(folder).as_posix(): sha256(path) for path in own}
    named = {"notebook": notebooks, "template": template}
    return found | {f"{kind}:{path.name}": sha256(path) for kind, paths in named.items() for path in paths}


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") or part == "__pycache__" for part in path.parts)


def sha256(path: Path) -> str:
    """The hash of a file, read in pieces."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def versions() -> dict[str, str]:
    """The versions that can change a report."""
    return {"python": platform.python_version(), **{name: version(name) for name in MADE_WITH}}


def describe(*, parameters: dict[str, str], sources: dict[str, str]) -> dict[str, Any]:
    """What a report is made from, with its digest; nothing in it depends on the clock or the machine."""
    content = {"parameters": parameters, "inputs": sources, "versions": versions()}
    digest = hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
    return {"digest": digest, **content}


def write(folder: Path, described: dict[str, Any], also: Iterable[str] = ()) -> None:
    """Write the manifest beside the pages, with the hashes of these and of the files that go with them."""
    files = {name: sha256(folder / name) for name in sorted(also)}
    pages = {path.name: sha256(path) for path in sorted(folder.glob("*.html"))}
    published = {"pages": pages, "files": files} if files else {"pages": pages}
    text = json.dumps({**described, **published}, ensure_ascii=False, indent=2, sort_keys=True)
    (folder / NAME).write_bytes(f"{text}\n".encode())
