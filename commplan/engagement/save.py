"""Saving a client's file: comments stay, the change appears whole or not at all, and nobody's edit is overwritten."""

import hashlib
import io
import os
import re
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap

from commplan.errors import WorkspaceError
from commplan.knowledge.problem import problem

_WIDTH = 4096


@dataclass(frozen=True)
class Opened:
    """A file as it was when it was read; `digest` tells later whether somebody else changed it meanwhile."""

    path: Path
    text: str
    digest: str


def open_file(path: Path) -> Opened:
    """Read a file that will be saved; one that is not there yet is empty."""
    text = path.read_bytes().decode("utf-8-sig") if path.is_file() else ""
    return Opened(path, text, _digest(text))


def save(opened: Opened, change: Callable[[Any], None], *, empty: Callable[[], Any] = CommentedMap) -> Opened:
    """Change the content of a file and put it in place.

    Parameters
    ----------
    opened : Opened
        The file as it was read.
    change : callable
        Given the content, changes it in place.
    empty : callable
        Makes the content where nothing is filled in yet: a mapping unless told.

    Returns
    -------
    Opened
        The file as it is now.

    Raises
    ------
    WorkspaceError
        Somebody else changed the file since it was read, or it cannot be written. It is as it was.
    """
    return replace(opened, _changed(opened.text, change, empty))


def replace(opened: Opened, text: str) -> Opened:
    """Put a new text in the place of the one that was read.

    Parameters
    ----------
    opened : Opened
        The file as it was read.
    text : str
        What it shall hold.

    Returns
    -------
    Opened
        The file as it is now.

    Raises
    ------
    WorkspaceError
        Somebody else changed the file since it was read, or it cannot be written. It is as it was.
    """
    if open_file(opened.path).digest != opened.digest:
        raise problem(WorkspaceError, "changed_meanwhile", file=str(opened.path))
    try:
        _replace(opened.path, text)
    except OSError as error:
        raise problem(WorkspaceError, "folder_unwritable", folder=str(opened.path.parent),
                      reason=error.strerror or "?") from error  # fmt: skip
    return Opened(opened.path, text, _digest(text))


def _changed(text: str, change: Callable[[Any], None], empty: Callable[[], Any]) -> str:
    editor = YAML()
    editor.width = _WIDTH
    editor.preserve_quotes = True
    flat = _has_flat_list(text)
    editor.indent(mapping=2, sequence=2 if flat else 4, offset=0 if flat else 2)
    content = editor.load(text)
    only_comments = content is None
    content = empty() if only_comments else content
    change(content)
    written = io.StringIO()
    editor.dump(content, written)
    return f"{text.rstrip()}\n\n{written.getvalue()}".lstrip("\n") if only_comments else written.getvalue()


def _has_flat_list(text: str) -> bool:
    """Whether the dashes of a file stand at the margin, so that they stay there."""
    return bool(re.search(r"^- ", text, re.MULTILINE)) and not re.search(r"^ +- ", text, re.MULTILINE)


def _replace(path: Path, text: str) -> None:
    handle, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            Path(beside).chmod(path.stat().st_mode)
        Path(beside).replace(path)
    except OSError:
        Path(beside).unlink(missing_ok=True)
        raise


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
