"""An entry of mapping.yaml for a file that no tool wrote: its columns as far as their labels tell, to be checked."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from commplan.knowledge.say import Say, say
from commplan.knowledge.words import Words
from commplan.sources.label import plain
from commplan.sources.mapped_cells import IDS
from commplan.sources.mapped_moments import is_month
from commplan.sources.money import MONEY, code_in_label, currency_of_signs
from commplan.sources.number import part
from commplan.sources.opening import open_export
from commplan.sources.page import Page
from commplan.sources.personal import masked, personal_ranks
from commplan.sources.problem import Refusal
from commplan.sources.table import column

__all__ = ["skeleton"]

UNIT = "sources/skeleton"
WIDTH = 46
DAY = re.compile(r"\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?(?:[T ][\d:]+)?")


@dataclass(frozen=True)
class Sketch:
    """The labels of a table as far as they can be told from its figures, and some cells below each."""

    page: Page
    labels: tuple[str, ...]
    below: tuple[tuple[str, ...], ...]


def skeleton(path: Path, spoken: Words, *, currency: str, year: int) -> str | None:
    """An entry to complete, every line behind a `#`; None when the file holds no table.

    Parameters
    ----------
    spoken
        The client's language.
    currency, year
        What is proposed where the file does not say.
    """
    try:
        document = open_export(path, path.name)
    except Refusal:
        return None
    found = [sketched for page in document.pages if (sketched := sketch(page)) is not None]
    if not found:
        return None
    best = max(found, key=lambda each: sum(bool(label.strip()) for label in each.labels))
    lines = entry(best, path.name, say(UNIT, spoken), currency=currency, year=year)
    return "".join(map(commented, lines))


def commented(line: tuple[str, str]) -> str:
    """A line behind a `#`, with what is to be said beside it; what is said alone stands behind two."""
    code, note = line
    if code.startswith("## "):
        return f"{code}\n"
    return f"# {code.ljust(WIDTH)} ## {note}\n" if note else f"# {code}\n"


def sketch(page: Page) -> Sketch | None:
    """The first row of words above figures, under the separator of the page."""
    rows = page.head.grids[page.head.separator]
    for row, following in pairwise(rows):
        texts = [cell.strip() for cell in row]
        words = sum(bool(text) and not is_figure(text) for text in texts)
        if words < 2 or words < sum(map(bool, texts)) or not any(map(is_figure, following)):
            continue
        below = [each for each in rows[rows.index(row) + 1 :] if len(each) == len(row)]
        return Sketch(page, tuple(texts), tuple(tuple(each[rank] for each in below) for rank in range(len(row))))
    return None


def is_figure(text: str) -> bool:
    """Whether a cell is a number or a day in figures; blank ones and words are none."""
    if DAY.fullmatch(text.strip()):
        return True
    piece = part(text)
    return bool(piece.core) and not is_month(text)


def entry(found: Sketch, file: str, speak: Say, *, currency: str, year: int) -> Iterator[tuple[str, str]]:
    """The lines of an entry, each with what is to be said beside it."""
    kind, meanings = guess(found, speak)
    months = [label for label in found.labels if is_month(label)]
    yield f"## {speak('comments.begin', file=file)}", ""
    yield f"- kind: {kind}", speak("comments.kind")
    yield f"  files: {quoted(pattern(file))}", ""
    yield f"  tool: {quoted(speak('comments.title'))}", speak("comments.tool")
    if found.page.sheet:
        yield f"  sheet: {quoted(found.page.sheet)}", ""
    yield "  columns:", ""
    yield from columns(found, meanings, speak)
    if set(meanings.values()) & set(MONEY[kind]):
        yield f"  currency: {signed(found, meanings) or currency}", speak("comments.currency")
    if months:
        yield ("  across: cost" if len(months) > 1 else "  dates_in: header"), speak("comments.guessed")
        yield f"  year: {year}", speak("comments.year")
    elif "date" in meanings.values():
        yield "  dates:", speak("comments.dates")


def columns(found: Sketch, meanings: Mapping[int, str], speak: Say) -> Iterator[tuple[str, str]]:
    """One line a column; what is personal and what nobody knows is told and left out."""
    personal = personal_ranks(found.labels, [column(cells) for cells in found.below])
    for rank, label in enumerate(found.labels):
        if not label or is_month(label):
            continue
        shown = quoted(masked(label))
        if rank in meanings:
            yield f"    {shown}: {meanings[rank]}", speak(f"comments.{'code' if meanings[rank] in IDS else 'guessed'}")
        elif rank in personal:
            yield f"    # {shown}:", speak("comments.personal")
        else:
            yield f"    # {shown}:", speak("comments.open")


def guess(found: Sketch, speak: Say) -> tuple[str, dict[int, str]]:
    """The kind whose columns most labels name, and what each of them means there."""
    texts = speak.texts
    options = {kind: meant(found, names, texts["date"]) for kind, names in texts["guesses"].items()}
    kind = max(options, key=lambda each: len(options[each]))
    return kind, options[kind]


def meant(found: Sketch, names: Mapping[str, str], date: str) -> dict[int, str]:
    """What the labels mean for one kind, each meaning once."""
    meanings: dict[int, str] = {}
    personal = personal_ranks(found.labels, [column(cells) for cells in found.below])
    for rank, label in enumerate(found.labels):
        if not label or is_month(label):
            continue
        fitting = [name for name, words in {"date": date, **names}.items() if re.search(words, plain(label))]
        free = [name for name in fitting if name not in meanings.values() and (name in IDS or rank not in personal)]
        if free:
            meanings[rank] = free[0]
    return meanings


def signed(found: Sketch, meanings: Mapping[int, str]) -> str | None:
    """The currency that the signs beside the amounts name, None where they name none or several."""
    money = {name for names in MONEY.values() for name in names}
    ranks = [rank for rank, meaning in meanings.items() if meaning in money]
    codes = (code_in_label(found.labels[rank]) for rank in ranks)
    return next(filter(None, codes), currency_of_signs(cell.strip() for rank in ranks for cell in found.below[rank])[0])


def pattern(file: str) -> str:
    """The name of a file with its figures left open, so that next month's is read as well."""
    return re.sub(r"\d+(?:[-_.]\d+)*", "*", Path(file).stem) + Path(file).suffix


def quoted(text: str) -> str:
    """A text as YAML takes it whatever is in it."""
    return json.dumps(text, ensure_ascii=False)
