"""What an adapter is, and how the one that recognises a file is found.

An adapter is a module of this package with `TOOL` (the id of the tool), `matches(head)` and `read(page)`. It is found
because it lies in this folder: nobody edits a list. It may have `preference(head)` to choose among the sheets of a
workbook.
"""

import importlib
import pkgutil
from collections.abc import Callable
from functools import cache
from typing import Protocol, cast

import commplan.sources as package
from commplan.knowledge import tool_name
from commplan.model.text import LANGUAGES, Text
from commplan.sources.damage import refuse_destroyed
from commplan.sources.opening import Document
from commplan.sources.page import Head, Page
from commplan.sources.personal import quotable
from commplan.sources.problem import DamagedFile, UnknownFile
from commplan.sources.tidy import Reading

__all__ = ["Adapter", "adapters", "find", "find_all"]


class Adapter(Protocol):
    """A module that knows the exports of one tool."""

    TOOL: str

    def matches(self, head: Head) -> bool:
        """Whether the beginning of a page is an export of this tool, judged on its content."""

    def read(self, page: Page) -> Reading:
        """The page in the tidy shape, or a refusal that says where and why."""


@cache
def adapters() -> tuple[Adapter, ...]:
    """Every adapter of this folder, in the order of their names."""
    found = []
    for module in pkgutil.iter_modules(package.__path__):
        loaded = importlib.import_module(f"{package.__name__}.{module.name}")
        if all(hasattr(loaded, name) for name in ("TOOL", "matches", "read")):
            found.append(cast(Adapter, loaded))
    return tuple(found)


def find(document: Document) -> tuple[Adapter, Page]:
    """The adapter that recognises a document, and the page that it would rather read.

    Raises
    ------
    UnknownFile, DamagedFile
        As `find_all`.
    """
    return find_all(document)[0]


def find_all(document: Document) -> list[tuple[Adapter, Page]]:
    """Every page that an adapter recognises, the one that it would rather read first.

    Raises
    ------
    UnknownFile
        When no adapter does; the message quotes the beginning of the file.
    DamagedFile
        When two tools recognise one page, or a spreadsheet destroyed the file.
    """
    matching = [(adapter, page) for page in document.pages for adapter in adapters() if adapter.matches(page.head)]
    for page in document.pages:
        tools = sorted({adapter.TOOL for adapter, other in matching if other is page})
        if len(tools) > 1:
            raise DamagedFile("two_tools", found=", ".join(tools))
    if matching:
        return sorted(matching, key=lambda found: -preference(*found))
    for page in document.pages:
        refuse_destroyed(page)
    raise UnknownFile("unknown_export", found=opening(document), expected=known())


def known() -> Text:
    """The names of the tools whose exports are read, in both languages."""
    names = [tool_name(adapter.TOOL) for adapter in adapters()]
    told = {lang: ", ".join(dict.fromkeys(name.pick(lang) for name in names)) for lang in LANGUAGES}
    return Text(**told)


def preference(adapter: Adapter, page: Page) -> int:
    """Which of several sheets an adapter would rather read; without a word from it, the first."""
    prefers: Callable[[Head], int] = getattr(adapter, "preference", lambda _head: 0)
    return prefers(page.head)


def opening(document: Document) -> str:
    """The first lines of a document as seen, for the message; personal data is not shown."""
    lines = [line for page in document.pages for line in page.opening]
    return " | ".join(quotable(lines[:3]))
