"""The tables of a report that Matomo sends: each under its title, parted by blank lines, perhaps without rows."""

from dataclasses import dataclass, field

from commplan.sources.label import plain
from commplan.sources.matomo_labels import EVERY, OWN, ROLES
from commplan.sources.page import Rows
from commplan.sources.table import NOTHING, Table, build, written

__all__ = ["blocks_of", "is_header", "table_of"]


@dataclass
class Block:
    """Some rows without a blank line between them: a title, a header and a body."""

    title: str
    header: int
    body: list[int] = field(default_factory=list)


def blocks_of(cells: list[list[str]]) -> list[Block]:
    """Every table of a report; a title under which nothing stands, or that there is no data, is none."""
    found: list[Block] = []
    group: list[int] = []
    for rank in range(len(cells) + 1):
        if rank < len(cells) and written(cells[rank]):
            group.append(rank)
            continue
        found += [block] if (block := block_of(cells, group)) else []
        group = []
    return found


def block_of(cells: list[list[str]], group: list[int]) -> Block | None:
    """The table of a group of rows, None when there is none."""
    if not group:
        return None
    if is_header(cells[group[0]]):
        return Block("", group[0], group[1:])
    titled = len([cell for cell in cells[group[0]] if cell.strip()]) == 1
    if not titled or len(group) < 2 or plain(cells[group[1]][0]).startswith(NOTHING):
        return None
    return Block(cells[group[0]][0].strip(), group[1], group[2:])


def is_header(cells: list[str]) -> bool:
    """Whether a row holds labels of Matomo, one at least being its own."""
    labels = [plain(cell) for cell in cells if cell.strip()]
    known = sum(label in EVERY for label in labels)
    roles = {ROLES.get(label) for label in labels}
    own = bool(OWN.intersection(labels)) or ("label" in roles and {"views", "page_visits"} <= roles)
    return known >= 2 and known * 2 >= min(len(labels), 6) and (own or {"users", "sessions"} <= roles)


def table_of(rows: Rows, block: Block, separator: str) -> Table:
    """One table of a report."""
    return build(rows, block.header, block.body, frozenset(EVERY), separator)
