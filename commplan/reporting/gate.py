"""Before anything is published: no person from the exports, no key and no password may stand in it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from html import unescape
from importlib.resources import files
from typing import Any, Literal

from commplan.errors import ReportError
from commplan.knowledge.load import read_text
from commplan.knowledge.problem import problem
from commplan.model.text import Text
from commplan.reporting.phrases import Phrases
from commplan.sources.persons import Persons, emails_in, phones_in
from commplan.tables.told import pointed, told

Kind = Literal["email", "phone", "name", "secret"]
_HEADING = re.compile(r"<h[1-6][^>]*>(.*?)</h[1-6]>", re.DOTALL)
_UNSEEN = re.compile(r"<style>.*?</style>|<script[^>]*>.*?</script>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
MOST_TOLD = 10
UNIT = "reporting/gate"


@dataclass(frozen=True)
class Hit:
    """Something that must not leave: on which page, below which heading, of which kind, and how it begins and ends."""

    page: str
    heading: str
    kind: Kind
    hint: str


def search(pages: Mapping[str, str], persons: Persons, *, typed: str = "") -> tuple[Hit, ...]:
    """Look for persons of the exports and for secrets.

    Parameters
    ----------
    pages : mapping of str to str
        HTML, or any text, by the name of the file.
    persons : Persons
        Those of the exports.
    typed : str
        What the consultant wrote in the client's files: a person named there is there on purpose.

    Returns
    -------
    tuple of Hit
        In the order of the pages; the same thing once for each heading.
    """
    own = Phrases(persons.names).found_in(typed)
    names = Phrases(persons.names - set(own))
    known = Persons(persons.emails - emails_in(typed), persons.phones - phones_in(typed))
    hits = (hit for page, text in pages.items() for hit in _hits(page, text, known, names))
    return tuple(dict.fromkeys(hits))


def text_of(page: str) -> str:
    """What a reader or a machine may find in a page: its text and its attributes, without style and script."""
    seen = unescape(_UNSEEN.sub(" ", page))
    return f"{seen} {' '.join(_TAG.sub(' ', seen).split())}"


def _hits(page: str, text: str, known: Persons, names: Phrases) -> Iterator[Hit]:
    for heading, part in _parts(text):
        plain = unescape(part)
        read = " ".join(_TAG.sub(" ", plain).split())
        yield from (Hit(page, heading, "email", _hint(each)) for each in sorted(emails_in(plain) & known.emails))
        yield from (Hit(page, heading, "phone", _hint(each)) for each in sorted(phones_in(read) & known.phones))
        yield from (Hit(page, heading, "name", _hint(each)) for each in names.found_in(f"{plain} {read}"))
        yield from (Hit(page, heading, "secret", f"{kind}: {_hint(found)}") for kind, found in _secrets(plain))


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """The parts of a page, each below its heading; what the reader never sees is left out, attributes are not."""
    seen = _UNSEEN.sub(" ", text)
    bounds = [(0, "")] + [
        (found.start(), unescape(_TAG.sub("", found.group(1))).strip()) for found in _HEADING.finditer(seen)
    ]
    ends = [start for start, _ in bounds[1:]] + [len(seen)]
    return ((heading, seen[start:end]) for (start, heading), end in zip(bounds, ends, strict=True))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    text = (files("commplan") / "reporting" / "secrets.yaml").read_text("utf-8")
    return {kind: re.compile(pattern) for kind, pattern in read_text(text, "reporting/secrets.yaml").items()}


def _secrets(text: str) -> Iterator[tuple[str, str]]:
    for kind, pattern in _patterns().items():
        yield from ((kind, found.group()) for found in pattern.finditer(text))


def _hint(text: str) -> str:
    """Enough to find it again, too little to give it away."""
    return f"{text[:2]}…{text[-2:]}"


def refuse(hits: Iterable[Hit]) -> ReportError:
    """The error that stops a report: it says where, in both languages, without giving away what was found."""
    found = list(hits)
    places = [_place(hit) for hit in found[:MOST_TOLD]]
    places += [told(UNIT, "place.more", n=len(found) - MOST_TOLD)] if len(found) > MOST_TOLD else []
    return problem(ReportError, "personal_found", n=len(found), places=pointed(places))


def _place(hit: Hit) -> Text:
    what = told(UNIT, f"kind.{hit.kind}")
    key = "place.under" if hit.heading else "place.top"
    given = {"heading": hit.heading} if hit.heading else {}
    return told(UNIT, key, page=hit.page, what=what, hint=hit.hint, **given)


def as_records(hits: Iterable[Hit], reason: str) -> dict[str, Any]:
    """What the manifest says of what was let through."""
    return {"reason": reason, "hits": [asdict(hit) for hit in hits]}
