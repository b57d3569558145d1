"""A client as one piece of bytes that travels, and a report that comes back as one."""

import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from commplan.engagement.workspace import Workspace
from commplan.reporting.house import house_files
from commplan.reporting.notebook import templates

JOB = "job.json"
_DAY = (2000, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Bundle:
    """What another machine needs for one report: the client's folder, notebooks, what the agency brings and asks."""

    client: str
    content: bytes


def packed(place: Workspace, client: str, asked: Mapping[str, Any]) -> Bundle:
    """Pack a client for a report.

    Parameters
    ----------
    place : Workspace
        Where the client is.
    client : str
        The name of the folder.
    asked : mapping
        What `run` takes, as JSON holds it.
    """
    folder = place.clients_folder / client
    files = {
        f"client_data/{client}/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in _files(folder)
    }
    files |= {f"notebooks/{step.path.name}": step.path.read_bytes() for step in templates(place, client)}
    files |= {path.relative_to(place.root).as_posix(): path.read_bytes()
              for path in house_files(place.root, tuple(asked.get("also", ())))}  # fmt: skip
    files[JOB] = json.dumps({"client": client, **asked}).encode()
    return Bundle(client, _zip(files))


def unpacked(bundle: bytes, root: Path) -> dict[str, Any]:
    """Unpack a client into a workspace of its own; what is asked."""
    with zipfile.ZipFile(io.BytesIO(bundle)) as parts:
        for name in parts.namelist():
            target = root / name
            if not target.resolve().is_relative_to(root.resolve()):
                message = f"{name} leads out of the folder"
                raise ValueError(message)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(parts.read(name))
    asked: dict[str, Any] = json.loads((root / JOB).read_text("utf-8"))
    return asked


def pack_folder(folder: Path) -> bytes:
    """A report's folder as one piece."""
    return _zip({path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()})


def unpack_folder(content: bytes, folder: Path) -> None:
    """A report's files into a folder that is being built."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        for name in parts.namelist():
            (folder / Path(name).name).write_bytes(parts.read(name))


def _zip(files: Mapping[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as parts:
        for name in sorted(files):
            parts.writestr(zipfile.ZipInfo(name, _DAY), files[name], zipfile.ZIP_DEFLATED)
    return held.getvalue()


def _files(folder: Path) -> Iterable[Path]:
    """What a report can be made from; drafts and other hidden files stay at home."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts)]
