"""Whether a page is left to adapters that read any tool: none that knows its own tool recognises it."""

from commplan.sources.adapter import adapters
from commplan.sources.page import Head

__all__ = ["unclaimed"]


def unclaimed(head: Head) -> bool:
    """Whether no adapter of a certain tool recognises the beginning of a page.

    An adapter that reads whatever is left says so with `GENERAL`.
    """
    return not any(adapter.matches(head) for adapter in adapters() if not getattr(adapter, "GENERAL", False))
