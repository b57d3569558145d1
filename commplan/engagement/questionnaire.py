"""A new audit to fill in: every question with its levels, added below the earlier audits, which stay as they are."""

import datetime as dt
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

from ruamel.yaml import YAML

from commplan.engagement.save import open_file, replace
from commplan.errors import WorkspaceError
from commplan.knowledge import Item, dimensions, items, quick_items
from commplan.knowledge.problem import problem
from commplan.knowledge.words import Words

_WIDTH = 110


def begin_audit(path: Path, *, kind: str, date: dt.date, words: Words) -> int:
    """Add an audit without answers to audit.yaml.

    Parameters
    ----------
    path : path
        The client's audit.yaml; what is in it is not changed.
    kind : {"quick", "full"}
        The quick audit asks a selection of the same questions.
    date : date
        The day of the audit.
    words : Words
        The language of the questions.

    Returns
    -------
    int
        How many questions there are to ask.

    Raises
    ------
    WorkspaceError
        An audit of that kind and day is there already, or the file cannot be written.
    """
    opened = open_file(path)
    if any(audit.get("date") == date and audit.get("kind", "quick") == kind for audit in _audits(opened.text)):
        raise problem(WorkspaceError, "audit_exists", date=date, file=str(path))
    asked = quick_items() if kind == "quick" else items()
    added = textwrap.indent("\n".join(_lines(asked, kind, date, words)), margin(opened.text))
    replace(opened, f"{opened.text.rstrip()}\n\n{added}\n".lstrip())
    return len(asked)


def _audits(text: str) -> list[dict[str, object]]:
    content = YAML(typ="safe").load(text)
    return [audit for audit in content if isinstance(audit, dict)] if isinstance(content, list) else []


def margin(text: str) -> str:
    """The indentation of the audits that are there."""
    found = re.search(r"^( *)- ", text, flags=re.MULTILINE)
    return found[1] if found else ""


def _lines(asked: dict[str, Item], kind: str, date: dt.date, words: Words) -> Iterator[str]:
    yield f"- date: {date.isoformat()}"
    yield f"  kind: {kind}"
    yield "  answers:"
    for key, dimension in dimensions().items():
        here = [item for item in asked.values() if item.dimension == key]
        if here:
            yield f"    ## ===== {words.show(dimension.label)} ====="
        for item in here:
            yield from _question(item, words)


def _question(item: Item, words: Words) -> Iterator[str]:
    yield ""
    yield from _comment(words.show(item.question))
    yield from _comment(words("questionnaire.evidence", evidence=item.evidence))
    for level, text in enumerate(item.levels):
        yield from _comment(words("questionnaire.level", level=str(level), text=text))
    yield f"    {item.id}:"
    yield from ("      level:", "      evidence:", "      note:")


def _comment(text: str) -> Iterator[str]:
    for line in textwrap.wrap(text, _WIDTH, subsequent_indent="   ", break_on_hyphens=False):
        yield f"    ## {line}"
