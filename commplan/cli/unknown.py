"""A file that no tool wrote: an entry for mapping.yaml is offered, never taken for granted."""

import datetime as dt
from pathlib import Path

from commplan.cli.recognised import UNIT
from commplan.cli.terminal import escape, out
from commplan.engagement.read import place_of
from commplan.engagement.save import open_file, replace
from commplan.knowledge.say import say
from commplan.knowledge.words import Words
from commplan.model.recognised import RecognisedFile

UNKNOWN = "unknown_export"


def offer(path: Path, found: RecognisedFile, words: Words, *, folder: Path | None, currency: str, write: bool) -> None:
    """Show the entry that would have an unknown table read; written behind `#` where the client is known."""
    from commplan.sources.skeleton import skeleton

    if not any(each.key == UNKNOWN for each in found.problems):
        return
    year = dt.datetime.now().astimezone().year
    entry = skeleton(path, words, currency=currency, year=year)
    if entry is None:
        return
    speak = say(UNIT, words)
    if folder is None or not write:
        out.print(f"{escape(speak('skeleton_shown'))}\n{escape(entry)}")
        return
    mapping = place_of(folder, "mapping")
    key = "skeleton_written" if add(mapping, entry) else "skeleton_there"
    out.print(escape(speak(key, file=str(mapping))))


def add(mapping: Path, entry: str) -> bool:
    """Put an entry at the end of a mapping, once."""
    opened = open_file(mapping)
    if entry.splitlines()[0] in opened.text.splitlines():
        return False
    replace(opened, f"{opened.text.rstrip()}\n\n{entry}".lstrip())
    return True
