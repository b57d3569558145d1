"""Putting answers that came back into audit.yaml: comments stay, and no answer that is there is changed silently."""

import io
import textwrap
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from commplan.engagement.acceptance import NONE_ALONE
from commplan.engagement.answers import Filled, Told
from commplan.engagement.problem import Problem
from commplan.engagement.questionnaire import margin
from commplan.engagement.save import Opened, open_file, replace, save
from commplan.errors import EngagementError

WIDTH = 4096  # texts stay on one line


def write_answers(path: Path, filled: Filled, *, replace_them: bool = False) -> int:
    """Add the audit, or complete the one of the same day and kind.

    Parameters
    ----------
    path : path
        The client's audit.yaml; made where it is missing.
    filled : Filled
        As `read_answers` gives it.
    replace_them : bool
        Let an answer that came back win over another one that is there.

    Returns
    -------
    int
        How many answers are new or changed.

    Raises
    ------
    EngagementError
        The file has other answers; `problems` lists each with its cell, and nothing was written.
    WorkspaceError
        Somebody else changed the file meanwhile, or it cannot be written.
    """
    opened = _without_none(open_file(path))
    there = _audit_of(YAML(typ="safe").load(opened.text), filled)
    known = (there or {}).get("answers") or {}
    differing = [] if replace_them else list(_differing(known, filled))
    if differing:
        raise EngagementError("\n".join(map(str, differing)), problems=tuple(sorted(differing)))
    changed = [key for key, told in filled.answers.items() if told.level is not None and _news(known.get(key), told)]
    if there is None:
        _append(opened, filled)
    else:
        save(opened, lambda content: _put(_audit_of(content, filled), filled))
    return len(changed)


def _without_none(opened: Opened) -> Opened:
    text = NONE_ALONE.sub("", opened.text)
    return opened if text == opened.text else replace(opened, text)


def _audit_of(content: Any, filled: Filled) -> Any:
    """The audit of the same day and kind; None where there is none."""
    audits = content if isinstance(content, list) else []
    return next((each for each in audits if isinstance(each, dict) and each.get("date") == filled.date
                 and each.get("kind", "quick") == filled.kind), None)  # fmt: skip


def _append(opened: Opened, filled: Filled) -> None:
    """A new audit below the earlier ones, of which no byte is touched."""
    audit = CommentedMap({"date": filled.date, "kind": filled.kind})
    _put(audit, filled)
    editor, written = YAML(), io.StringIO()
    editor.width = WIDTH
    editor.dump(CommentedSeq([audit]), written)
    added = textwrap.indent(written.getvalue(), margin(opened.text))
    replace(opened, f"{opened.text.rstrip()}\n\n{added}".lstrip())


def _differing(there: Mapping[str, Any], filled: Filled) -> Iterator[Problem]:
    for key, told in filled.answers.items():
        known = there.get(key) or {}
        for name, value in _fields(told).items():
            old = known.get(name)
            if old not in (None, "") and not _same(old, value):
                values = (("item", key), ("old", _shown(old)))
                yield Problem(filled.file, told.row, told.cell, "audit_answer", str(value)[:60], values)


def _fields(told: Told) -> dict[str, Any]:
    """What was answered; nothing for what was left empty."""
    found = {"level": told.level, "evidence": told.evidence, "note": told.note}
    return {name: value for name, value in found.items() if value not in (None, "")}


def _same(old: Any, new: Any) -> bool:
    """A text that is there in both languages is the same where it is that of either."""
    return str(new) in map(str, old.values()) if isinstance(old, dict) else str(old).strip() == str(new)


def _shown(old: Any) -> str:
    return " / ".join(map(str, old.values())) if isinstance(old, dict) else str(old)


def _news(known: Any, told: Told) -> bool:
    return any(not _same((known or {}).get(name) or "", value) for name, value in _fields(told).items())


def _put(audit: Any, filled: Filled) -> None:
    if filled.by and not audit.get("by"):
        audit["by"] = filled.by
    for key, told in filled.answers.items():
        if told.level is None:
            _group(audit, "not_applicable")[key] = " · ".join(filter(None, (told.note, told.evidence))) or None
        else:
            _merge(_group(audit, "answers"), key, _fields(told))


def _group(audit: Any, name: str) -> Any:
    if not isinstance(audit.get(name), dict):
        audit[name] = CommentedMap()
    return audit[name]


def _merge(answers: Any, key: str, given: Mapping[str, Any]) -> None:
    known = answers.get(key)
    if not isinstance(known, dict):
        known = answers[key] = CommentedMap()
    for name, value in given.items():
        if not _same(known.get(name) or "", value):
            known[name] = value
