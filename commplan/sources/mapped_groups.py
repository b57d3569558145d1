"""The columns of a table made by hand in groups: each channel that has columns of its own makes rows of its own."""

from datetime import date
from typing import Any

import numpy as np

from commplan.model.mapping import MappedColumn, MappedFile
from commplan.sources.kinds import KINDS
from commplan.sources.label import plain
from commplan.sources.mapped_blocks import Block
from commplan.sources.mapped_cells import IDS, figures, flags, formula_errors, ids, texts
from commplan.sources.mapped_when import dates_of
from commplan.sources.money import MONEY, code_in_label, currency_of_signs, may_be
from commplan.sources.problem import DamagedFile
from commplan.sources.tidy import Doubt

__all__ = ["Group", "block_groups"]

Key = tuple[tuple[tuple[str, str], ...], str | None, date | None]


# Figures that stand in one row each: their columns, and what is the same in all rows.
Group = dict[str, Any]


def block_groups(entry: MappedFile, block: Block, across: dict[int, date]) -> tuple[list[Group], list[Doubt]]:
    """The groups of a table, and what is not sure about them.

    Raises
    ------
    DamagedFile
        When a cell cannot be read, or an amount is in another currency than the mapping says.
    """
    doubts: list[Doubt] = []
    shared = shared_values(entry, block)
    found: dict[Key, dict[str, Any]] = {}
    for rank, label, column, day in amounts(entry, block, across):
        if errors := formula_errors(block.table.columns[rank].tolist()):
            doubts.append(("formula_errors", {"column": label.strip(), "count": errors}))
        currency = currency_of(entry, block, rank, column, doubts)
        values = figures(block.table, rank, column, entry.decimal)
        put(found, (constants(column, label), currency, day), label, column, values)
    size = len(block.table)
    groups = [shared | common(entry, key, shared, size) | values for key, values in together(found).items()]
    return groups or [shared | common(entry, ((), entry.currency, None), shared, size)], doubts


def amounts(entry: MappedFile, block: Block, across: dict[int, date]) -> list[tuple[int, str, MappedColumn, Any]]:
    """The columns of figures: those that are mapped, and those that are headed by a date."""
    names = KINDS[entry.kind].amounts
    mapped = [(block.rank(label), label, column, None) for label, column in entry.columns.items() if column.to in names]
    if entry.across is None:
        return mapped
    figure = MappedColumn(to=entry.across)
    return [*mapped, *((rank, block.table.header[rank], figure, day) for rank, day in across.items())]


def shared_values(entry: MappedFile, block: Block) -> dict[str, Any]:
    """The columns of words, codes, dates and yes or no, which all figures of a row share."""
    shape, found = KINDS[entry.kind], dict[str, Any]()
    for label, column in entry.columns.items():
        rank = block.rank(label)
        if column.to in IDS:
            found[column.to] = ids(block.table, rank)
        elif column.to in shape.texts:
            found[column.to] = texts(block.table, rank, column)
        elif column.to in shape.flags:
            found[column.to] = flags(block.table, rank, column)
        elif column.to in shape.dates - {"date"}:
            found[column.to] = dates_of(entry, block, label)[0]
    return found


def constants(column: MappedColumn, label: str) -> tuple[tuple[str, str], ...]:
    """What tells the rows of a column from those of another one; a figure of a page is named after its label."""
    own = {"metric": plain(label).replace(" ", "_")} if column.to == "value" else {}
    return tuple(sorted({**own, **(column.constants or {})}.items()))


def put(found: dict[Key, dict[str, Any]], key: Key, label: str, column: MappedColumn, values: Any) -> None:
    """Add a column to its group; figures of two columns that mean the same are told apart by nothing."""
    group = found.setdefault(key, {})
    if column.to in group:
        raise DamagedFile("same_meaning_twice", column=label.strip(), expected=column.to)
    group[column.to] = values
    if column.to == "value":
        group["label"] = label.strip()


def currency_of(entry: MappedFile, block: Block, rank: int, column: MappedColumn, doubts: list[Doubt]) -> str | None:
    """The currency of an amount: as the mapping, its label or its signs say; a contradiction is refused."""
    if column.to not in MONEY[entry.kind]:
        return None
    cells = block.table.columns[rank].tolist()
    shown, ambiguous = currency_of_signs(cell.strip() for cell in cells)
    shown = code_in_label(block.table.header[rank]) or shown
    stated = column.currency or entry.currency
    shown = shown or (ambiguous if stated and ambiguous and not may_be(ambiguous, stated) else None)
    if stated and shown and stated != shown:
        label = block.table.header[rank].strip()
        raise DamagedFile("other_currency", row=block.table.line, column=label, found=shown, expected=stated)
    if stated or shown or "currency" in {each.to for each in entry.columns.values()}:
        return stated or shown
    doubts.append(("currency_ambiguous", {"sign": ambiguous}) if ambiguous else ("currency_missing", {}))
    return None


def together(found: dict[Key, dict[str, Any]]) -> dict[Key, dict[str, Any]]:
    """Figures without a currency stand in the rows of the first amount that shares all else with them."""
    joined: dict[Key, dict[str, Any]] = {}
    for (same, currency, day), values in found.items():
        home = next((key for key in found if currency is None and key[0] == same and key[2] == day and key[1]), None)
        joined.setdefault(home or (same, currency, day), {}).update(values)
    return joined


def common(entry: MappedFile, key: Key, shared: dict[str, Any], size: int) -> dict[str, Any]:
    """What all rows of a group share."""
    same, currency, day = key
    given = {**defaults(entry), **(entry.constants or {}), **dict(same)}
    given = {name: value for name, value in given.items() if name not in shared}
    money = {"currency": currency} if currency and "currency" not in shared else {}
    return {**given, **money, **({} if day is None else {"date": np.full(size, np.datetime64(day, "D"))})}


def defaults(entry: MappedFile) -> dict[str, str]:
    """What a table is about where nobody says so."""
    dimension = {to: to for to in ("query", "page") if to in {column.to for column in entry.columns.values()}}
    return {
        "performance": {"channel": entry.tool},
        "web": {"dimension": "day"},
        "queries": {"dimension": next(iter(dimension), "day")},
        "social": {"network": entry.tool, "dimension": "day"},
    }.get(entry.kind, {})
