"""Each tool on one line: its job, its cost, who looks after it, and what is odd about it."""

from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd

from commplan.calculators.tool_links import islands, partners
from commplan.calculators.tool_stack import doubles, monthly_cost, same_category, savings, unowned, unused, unvalued
from commplan.knowledge.say import Column, Say
from commplan.model.client import Client
from commplan.model.quantity import Money
from commplan.model.text import Text
from commplan.model.tool import Tool
from commplan.tables.told import quoted, told

UNIT = "tables/tools"
COLUMNS = (Column("title"), Column("job"), Column("cost", "money0"), Column("owner"), Column("use"),
           Column("exchanges"), Column("remark"))  # fmt: skip


def data(tools: Sequence[Tool], client: Client) -> pd.DataFrame:
    """The tools in the client's order.

    Returns
    -------
    DataFrame, one row per tool
        title, job, cost [Money per month, excl. VAT], owner (the person's title, `none`, `unknown`), use (a key of the
        words), exchanges (titles, `none`, `unknown`), remark (a text, missing where there is nothing to say); costs,
        savings and counts for the sentence are in `attrs`.
    """
    frame = pd.DataFrame(
        [_row(tool, tools, client) for tool in tools], columns=[column.name for column in COLUMNS], dtype=object
    )
    frame.attrs = {
        "costs": monthly_cost(tools), "uncosted": sum(tool.cost_per_month is None for tool in tools),
        "doubles": len(doubles(tools)), "savings": savings(tools), "unvalued": len(unvalued(tools)),
        "islands": len(islands(tools)), "unused": len(unused(tools)), "unowned": len(unowned(tools)),
    }  # fmt: skip
    return frame


def _row(tool: Tool, tools: Sequence[Tool], client: Client) -> dict[str, Any]:
    titles, named = {each.id: each.title for each in tools}, partners(tool, tools)
    return {
        "title": tool.title, "job": tool.job, "cost": tool.cost_per_month, "owner": _owner(tool, client),
        "use": tool.use or "unknown", "remark": tuple(_remarks(tool, tools)) or None,
        "exchanges": tuple(titles.get(key, _text(key)) for key in named) or _no_exchange(tool),
    }  # fmt: skip


def _no_exchange(tool: Tool) -> str:
    return "unknown" if tool.exchanges_with is None else "none"


def _text(key: str) -> Text:
    return Text(fr=key, en=key)


def _owner(tool: Tool, client: Client) -> Any:
    if tool.owner is None:
        return "unknown"
    people = {person.id: person.title for person in client.people or ()}
    return people.get(str(tool.owner), _text(str(tool.owner))) if tool.owner else "none"


def _remarks(tool: Tool, tools: Sequence[Tool]) -> Iterator[Text]:
    """What is odd, the dearest oddity first: a double is paid twice, an island is typed twice."""
    group = next((group for group in doubles(tools) if tool.id in group), ())
    others = [each for each in tools if each.id in group and each.id != tool.id]
    sure = [quoted(each.title) for each in others if same_category(tool, each)]
    alike = [quoted(each.title) for each in others if not same_category(tool, each)]
    for key, titles in (("double", sure), ("same_job", alike)):
        if titles:
            yield told(UNIT, f"remark.{key}", others=titles)
    for key, found in (("unused", unused(tools)), ("island", islands(tools)), ("unowned", unowned(tools))):
        if tool.id in found:
            yield told(UNIT, f"remark.{key}")


def lead(frame: pd.DataFrame, say: Say) -> str:
    """What the tools cost, what ending the doubles would save, and how many are odd."""
    known: dict[str, Any] = {str(name): value for name, value in frame.attrs.items()}
    parts = [say("lead.cost" if known["costs"] else "lead.uncosted", n=len(frame), cost=_sum(known["costs"], say))]
    known["unknown_cost"] = known["uncosted"] if known["costs"] else 0
    for name in ("unknown_cost", "doubles"):
        parts += [say(f"lead.{name}", n=known[name])] if known[name] else []
    for each in known["savings"]:
        key = "saving_exact" if each.low == each.high else "saving"
        parts.append(say(f"lead.{key}", low=each.low, overlap=each.overlap, high=each.high))
    names = ("unvalued", "islands", "unused", "unowned")
    return " ".join([*parts, *(say(f"lead.{name}", n=known[name]) for name in names if known[name])])


def _sum(costs: Sequence[Money], say: Say) -> str:
    return say.words.list([say.words.money(cost, cents=False) for cost in costs])
