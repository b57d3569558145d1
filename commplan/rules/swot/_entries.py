"""The four lists in one go, and what an entry is called."""

from collections.abc import Iterator, Mapping, Sequence

from commplan.knowledge import items
from commplan.model.audit import Audit
from commplan.model.engagement import Place
from commplan.model.market import Market
from commplan.model.swot import Entry, Swot
from commplan.model.text import Text
from commplan.rules._audits import by_date

LISTS = ("strengths", "weaknesses", "opportunities", "threats")
CAP = 7  # entries of one list that people can still weigh against each other in one sitting


def lists(swot: Swot) -> Iterator[tuple[str, tuple[Entry, ...]]]:
    """Each list that has entries, by name."""
    for name in LISTS:
        if found := getattr(swot, name):
            yield name, found


def entries(swot: Swot) -> Iterator[tuple[Place, Entry]]:
    """Every entry with its place."""
    for name, found in lists(swot):
        for rank, entry in enumerate(found):
            yield ("swot", name, rank), entry


def title_of(entry: Entry, drawn: Mapping[str, Text]) -> Text | str:
    """The title of an entry; one that has none is called by what it was drawn from."""
    return entry.title or drawn.get(entry.origin or "") or entry.origin or entry.id


def drawn_from(audit: Sequence[Audit], market: Market | None) -> dict[str, Text]:
    """What entries may be drawn from: the answers of the last audit and the forces of the market, by their names."""
    answers = [pair for _, last in by_date(audit)[-1:] for pair in last.answers.items() if pair[0] in items()]
    forces = (*(market.opportunities or ()), *(market.threats or ())) if market else ()
    said = {key: items()[key].levels[answer.level] for key, answer in answers}
    return said | {force.id: force.title for force in forces}
