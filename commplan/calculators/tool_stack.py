"""What a client's software amounts to: doubles, what is unused or nobody's, what it costs and what could be saved.

Which tools exchange data, and which are islands, is in `tool_links`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from commplan.calculators.tool_links import grouped
from commplan.calculators.wording import compare_texts
from commplan.model.base import NONE
from commplan.model.quantity import Money
from commplan.model.tool import Tool


@dataclass(frozen=True, slots=True)
class Saving:
    """What ending the doubles would save.

    Parameters
    ----------
    low, overlap, high : Money
        Ending the cheapest of each group, all but the dearest, all but the cheapest [currency per month, excl. VAT].
    """

    low: Money
    overlap: Money
    high: Money


def same_category(first: Tool, second: Tool) -> bool:
    """Tell whether two tools were put in one category [yes/no]; a tool without a category shares none."""
    return first.category is not None and first.category == second.category


def same_job(first: Tool, second: Tool) -> bool:
    """Tell whether two jobs are described in the same words [yes/no].

    Parameters
    ----------
    first, second : Tool
        Their `job` [text in French and English].

    Returns
    -------
    bool
        In either language, two content words or more, and all those of the shorter text, stand in the other one; or
        both texts consist of the same single word. What has no job described shares none.

    Notes
    -----
    One common word is not enough: `follow orders` and `follow` are no double. Words are compared, never meanings, so
    what this finds is to be checked with those who use the tools.

    Examples
    --------
    >>> mailer, letters = (Tool.model_validate({"id": "a", "title": title, "job": job}) for title, job in
    ...                    (("Mailer", "Send the newsletter"), ("Letters", "Send newsletters to customers")))
    >>> same_job(mailer, letters)
    True
    """
    if first.job is None or second.job is None:
        return False
    found = compare_texts(first.job, second.job).values()
    return any(each.overlap == 1 or (each.containment == 1 and len(each.shared) > 1) for each in found)


def doubles(tools: Sequence[Tool]) -> tuple[tuple[str, ...], ...]:
    """The groups of tools that do one job.

    Parameters
    ----------
    tools : sequence of Tool
        All tools of the client [list]; order kept.

    Returns
    -------
    tuple of tuple of str
        Ids of each group of two or more; a double of a double belongs to the group.

    Examples
    --------
    >>> tools = [Tool.model_validate({"id": key, "title": key, "category": kind}) for key, kind in
    ...          (("a", "crm"), ("b", "emailing"), ("c", "crm"))]
    >>> doubles(tools)
    (('a', 'c'),)
    """
    pairs = [
        (one.id, other.id) for one, other in combinations(tools, 2) if same_category(one, other) or same_job(one, other)
    ]
    return tuple(group for group in grouped([tool.id for tool in tools], pairs) if len(group) > 1)


def unused(tools: Iterable[Tool]) -> tuple[str, ...]:
    """The tools that nobody ever uses [ids]; what was not asked is not unused."""
    return tuple(tool.id for tool in tools if tool.use == "never")


def unowned(tools: Iterable[Tool]) -> tuple[str, ...]:
    """The tools that nobody looks after [ids]: asked, and there is no one; what was not asked is left out."""
    return tuple(tool.id for tool in tools if tool.owner is NONE)


def monthly_cost(tools: Iterable[Tool]) -> tuple[Money, ...]:
    """What the tools cost a month.

    Parameters
    ----------
    tools : iterable of Tool
        Their cost [any currency per month, excl. VAT]; those whose cost is not known are left out.

    Returns
    -------
    tuple of Money
        One sum per currency [currency per month, excl. VAT], in the order in which the currencies appear; nothing is
        converted.

    Examples
    --------
    >>> tools = [Tool.model_validate({"id": key, "title": key, "cost_per_month": cost}) for key, cost in
    ...          (("a", "95 EUR"), ("b", "12 USD"), ("c", "60 EUR"))]
    >>> [str(each) for each in monthly_cost(tools)]
    ['155 EUR', '12 USD']
    """
    sums: dict[str, Decimal] = {}
    for cost in (tool.cost_per_month for tool in tools if tool.cost_per_month is not None):
        sums[cost.currency] = sums.get(cost.currency, Decimal(0)) + cost.amount
    return tuple(Money(amount=amount, currency=currency) for currency, amount in sums.items())


def savings(tools: Sequence[Tool]) -> tuple[Saving, ...]:
    """What ending the doubles would save a month, as a range.

    Parameters
    ----------
    tools : sequence of Tool
        All tools of the client, with their cost [currency per month, excl. VAT].

    Returns
    -------
    tuple of Saving
        One per currency. A group in which a cost is not known, or that mixes currencies, is left out: `unvalued`.

    Notes
    -----
    Which tool is kept is for the client to say, so the saving is a range: at least the cheapest of each group is
    ended, at most all but the cheapest. `overlap` ends all but the dearest. That is the prudent figure to speak of:
    the dearest one usually does most, or holds the history that nobody wants to move.

    Examples
    --------
    >>> tools = [Tool.model_validate({"id": key, "title": key, "category": "crm", "cost_per_month": cost})
    ...          for key, cost in (("a", "95 EUR"), ("b", "60 EUR"), ("c", "20 EUR"))]
    >>> [(str(each.low), str(each.overlap), str(each.high)) for each in savings(tools)]
    [('20 EUR', '80 EUR', '155 EUR')]
    """
    found: dict[str, list[list[Decimal]]] = {}
    for costs in (_costs(group, tools) for group in doubles(tools)):
        if costs is not None:
            found.setdefault(costs[0].currency, []).append(sorted(cost.amount for cost in costs))
    return tuple(_saving(groups, currency) for currency, groups in found.items())


def unvalued(tools: Sequence[Tool]) -> tuple[tuple[str, ...], ...]:
    """The groups of doubles whose saving cannot be said [ids]: a cost is not known, or the currencies differ."""
    return tuple(group for group in doubles(tools) if _costs(group, tools) is None)


def _saving(groups: Sequence[Sequence[Decimal]], currency: str) -> Saving:
    low = sum((costs[0] for costs in groups), Decimal(0))
    overlap = sum((sum(costs[:-1], Decimal(0)) for costs in groups), Decimal(0))
    high = sum((sum(costs[1:], Decimal(0)) for costs in groups), Decimal(0))
    return Saving(*(Money(amount=amount, currency=currency) for amount in (low, overlap, high)))


def _costs(group: Sequence[str], tools: Iterable[Tool]) -> list[Money] | None:
    by_id = {tool.id: tool.cost_per_month for tool in tools}
    costs = [cost for key in group if (cost := by_id[key]) is not None]
    is_whole = len(costs) == len(group) and len({cost.currency for cost in costs}) == 1
    return costs if is_whole else None
