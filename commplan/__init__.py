"""commplan: lead a communication and marketing strategy for a small company, and check it like code.

In a notebook:

    from commplan import open_page
    page = open_page("my-client", "2026-10", lang="en")
    page.show("cost_per_lead")
"""

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

from commplan.model.shown import answer_with, present_with

if TYPE_CHECKING:
    from commplan.engagement.read import open_engagement as open_engagement
    from commplan.model.case import Case as Case
    from commplan.reporting.page import Page as Page
    from commplan.reporting.page import open_page as open_page
    from commplan.reporting.run import run as run
    from commplan.rules import check as check
    from commplan.sources import read_export as read_export
    from commplan.sources import read_exports as read_exports
    from commplan.sources import read_performance as read_performance
    from commplan.widgets.open import form as form
    from commplan.widgets.open import what_if_panel as what_if_panel

_HOMES = {
    "Case": "commplan.model.case",
    "Page": "commplan.reporting.page",
    "check": "commplan.rules",
    "form": "commplan.widgets.open",
    "open_engagement": "commplan.engagement.read",
    "open_page": "commplan.reporting.page",
    "read_export": "commplan.sources",
    "read_exports": "commplan.sources",
    "read_performance": "commplan.sources",
    "run": "commplan.reporting.run",
    "what_if_panel": "commplan.widgets.open",
}

__all__ = [
    "Case",
    "Page",
    "check",
    "form",
    "open_engagement",
    "open_page",
    "read_export",
    "read_exports",
    "read_performance",
    "run",
    "what_if_panel",
]


def __getattr__(name: str) -> Any:
    """Load a public name when it is first used, so that `import commplan` is quick."""
    if name not in _HOMES:
        message = f"module 'commplan' has no attribute {name!r}"
        raise AttributeError(message)
    _show_tuples()
    return getattr(import_module(_HOMES[name]), name)


def _present(thing: object) -> str | None:
    """Show one of our objects; what that takes is loaded when the first is shown."""
    shown: str | None = import_module("commplan.reporting.objects").present(thing)
    return shown


def _present_tuple(things: tuple[object, ...]) -> str | None:
    ours = things and all(type(thing).__module__.startswith("commplan.") for thing in things)
    return import_module("commplan.reporting.objects").present_all(things) if ours else None


def _show_tuples() -> None:
    """In a notebook, `engagement.personas` at the end of a cell shows the personas."""
    shell = sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None
    if shell is not None:
        shell.display_formatter.formatters["text/html"].for_type(tuple, _present_tuple)


def _answer(question: str, asked: object, **values: Any) -> Any:
    """What is asked of an engagement in a cell; what that takes is loaded when something is asked first."""
    return getattr(import_module("commplan.reporting.asked"), question)(asked, **values)


present_with(_present)
answer_with(_answer)


def __dir__() -> list[str]:
    return sorted(__all__)
