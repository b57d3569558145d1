"""Which of a client's tools exchange data: pairs, the groups that they form, and the islands."""

from collections.abc import Iterable, Sequence
from typing import Literal

from commplan.model.tool import Tool

Exchange = Literal["connected", "elsewhere", "island", "unknown"]


def links(tools: Sequence[Tool]) -> tuple[tuple[str, str], ...]:
    """The pairs of tools that exchange data, each once; either of the two may have said so [pairs of ids]."""
    ranks = {tool.id: rank for rank, tool in enumerate(tools)}
    named = ((tool.id, other) for tool in tools for other in tool.exchanges_with or () if other in ranks)
    found = {tuple(sorted((ranks[one], ranks[other]))) for one, other in named if one != other}
    return tuple((tools[one].id, tools[other].id) for one, other in sorted(found))


def partners(tool: Tool, tools: Sequence[Tool]) -> tuple[str, ...]:
    """What a tool exchanges data with, whichever of the two said so [ids]; what is not in the list comes last."""
    pairs = [pair for pair in links(tools) if tool.id in pair]
    ids = [each.id for each in tools]
    known = [one if other == tool.id else other for one, other in pairs]
    return (*known, *(key for key in dict.fromkeys(tool.exchanges_with or ()) if key not in ids))


def components(tools: Sequence[Tool]) -> tuple[tuple[str, ...], ...]:
    """The groups of tools between which data can travel.

    Parameters
    ----------
    tools : sequence of Tool
        All tools of the client [list].

    Returns
    -------
    tuple of tuple of str
        Ids of each group, the largest first, then in the client's order; a tool without any exchange is a group of one.
    """
    found = grouped([tool.id for tool in tools], links(tools))
    return tuple(sorted(found, key=len, reverse=True))


def exchange(tool: Tool, tools: Sequence[Tool]) -> Exchange:
    """What is known of the data that a tool exchanges.

    Parameters
    ----------
    tool : Tool
        One of the tools.
    tools : sequence of Tool
        All tools of the client [list].

    Returns
    -------
    str
        `connected` with another tool of the list, `elsewhere` (only with something that is not in the list), `island`
        (asked, and with nothing, while there are other tools), `unknown` (not asked and no other tool names it, or
        there is no other tool).
    """
    if any(tool.id in pair for pair in links(tools)):
        return "connected"
    if any(other != tool.id for other in tool.exchanges_with or ()):
        return "elsewhere"
    return "unknown" if tool.exchanges_with is None or len(tools) < 2 else "island"


def islands(tools: Sequence[Tool]) -> tuple[str, ...]:
    """The tools that exchange data with nothing while there are others [ids]; what was not asked is no island."""
    return tuple(tool.id for tool in tools if exchange(tool, tools) == "island")


def grouped(ids: Sequence[str], pairs: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """The groups that pairs tie together.

    Parameters
    ----------
    ids : sequence of str
        All of them [ids]; order kept.
    pairs : iterable of pairs of str
        Which belong together [pairs of ids].

    Returns
    -------
    list of tuple of str
        Every id once; one that no pair names is a group of its own.

    Examples
    --------
    >>> grouped("abcd", [("a", "c")])
    [('a', 'c'), ('b',), ('d',)]
    """
    group_of = {key: {key} for key in ids}
    for one, other in pairs:
        if group_of[one] is not group_of[other]:
            group_of[one] |= group_of[other]
            group_of.update(dict.fromkeys(group_of[other], group_of[one]))
    return [tuple(key for key in ids if key in group) for first, group in group_of.items()
            if first == next(key for key in ids if key in group)]  # fmt: skip
