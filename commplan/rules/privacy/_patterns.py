"""What betrays a person in a text: an address, a number, a name with its title."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from commplan.knowledge.load import read
from commplan.model.base import Part
from commplan.model.engagement import Place
from commplan.model.text import LANGUAGES, Text

EMAIL = re.compile(r"(?<![\w.+-])([\w.+-]+)@[\w-]+(?:\.[\w-]+)+")
# a mobile or landline number of at least nine digits; freephone numbers (08, 0800) belong to firms
PHONE = re.compile(r"(?<![\w.,/-])(?:\+\d{1,3}[ .-]?(?:\(0\)[ .-]?)?\d|0[1-79])(?:[ .-]?\d){7,10}(?![\w%€£]|[.,]\d)")
NAME = re.compile(r"\b(?:M\.|MM\.|Mme|Mlle|Mr\.?|Mrs\.?|Ms\.?|Miss)\s([A-ZÀ-Ý][a-zà-ÿ’-]{2,})")


def betrayals(text: str) -> Iterator[tuple[str, str]]:
    """(kind, what was found, made unreadable): the finding must not repeat what should not have been written."""
    for found in EMAIL.finditer(text):
        if found[1].lower() not in _mailboxes():
            yield "email", f"{found[1][0]}…@…"
    for found in PHONE.finditer(text):
        yield "phone", f"{found[0][:3].strip()}…"
    for found in NAME.finditer(text):
        if found[1] not in _nobody():
            yield "name", found[0].replace(found[1], f"{found[1][0]}…")


def texts(node: Any, at: Place = ()) -> Iterator[tuple[Place, Text]]:
    """Every text below a record, with its place."""
    if isinstance(node, Text):
        yield at, node
    elif isinstance(node, Part):
        for name in type(node).model_fields:
            yield from texts(getattr(node, name), (*at, name))
    elif isinstance(node, tuple):
        for rank, each in enumerate(node):
            yield from texts(each, (*at, rank))
    elif isinstance(node, dict):
        for key, each in node.items():
            yield from texts(each, (*at, str(key)))


def spoken(text: Text) -> Iterator[str]:
    """The text in its languages, once where they are the same."""
    return iter(dict.fromkeys(text.pick(lang) for lang in LANGUAGES))


@cache
def _mailboxes() -> frozenset[str]:
    """Those of a function rather than of somebody."""
    return frozenset(read("privacy.yaml")["shared_mailboxes"].split())


@cache
def _nobody() -> frozenset[str]:
    """What follows a title without being anybody's name."""
    return frozenset(read("privacy.yaml")["nobody"].split())
