"""Whole engagements as clients have them: three sound and tricky, five with many faults, and single changes.

`python -m tests.rules.engagements` prints what the check finds of what it should, by family.
"""

from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from ruamel.yaml import YAML

from commplan.engagement.read import open_engagement
from commplan.model.case import Case
from commplan.model.engagement import Engagement
from commplan.rules import Result, check, findings, named

HERE = Path(__file__).parent
CLIENTS = HERE / "clients"
SOUND = ("reliure-orme", "hartwell-valves", "la-remise")
FLAWED = ("atelier-brume", "northbank-cycles", "maison-sorbier", "kestrel-payroll", "trois-ponts")
MONTH = "2026-10"
Found = frozenset[tuple[str, str]]
"""(rule, place) of what counts; what is folded under another finding does not."""


class Change(NamedTuple):
    """One change to a sound engagement, and the one finding that it should give."""

    client: str
    at: str
    value: Any
    rule: str
    place: str


def read(path: Path) -> Any:
    return YAML(typ="safe").load(path.read_text("utf-8"))


def results(engagement: Engagement) -> tuple[Result, ...]:
    return check(Case(engagement, MONTH))


def told(engagement: Engagement) -> Found:
    return frozenset((each.rule, named(each.at, engagement)) for each in findings(results(engagement)))


@cache
def opened(client: str) -> Engagement:
    """A client's folder, read as every client's is."""
    return open_engagement(CLIENTS / client)


def expected(client: str) -> Found:
    return frozenset((rule, place) for rule, place in read(HERE / "expected.yaml").get(client, ()))


def changes() -> list[Change]:
    return [Change(*each) for each in read(HERE / "changes.yaml")]


def changed(change: Change) -> Engagement:
    """The engagement with that one value in another state."""
    parts = {path.stem: read(path) for path in (CLIENTS / change.client).glob("*.yaml")}
    record, last = _record(parts, change.at.split("."))
    record[last] = deepcopy(change.value)
    return Engagement.model_validate({"key": change.client, **parts})


def _record(parts: Any, steps: list[str]) -> tuple[Any, Any]:
    for step in steps[:-1]:
        parts = parts[int(step)] if isinstance(parts, list) else parts[step]
    return parts, int(steps[-1]) if isinstance(parts, list) else steps[-1]


def counted() -> Iterator[tuple[str, str, Counter[str]]]:
    """(what was looked at, family, how many were found, missed, wrongly found)."""
    for client in (*SOUND, *FLAWED):
        yield from _compared(client, told(opened(client)), expected(client))
    for change in changes():
        yield from _compared("single changes", told(changed(change)), frozenset({(change.rule, change.place)}))


def _compared(name: str, given: Found, wanted: Found) -> Iterator[tuple[str, str, Counter[str]]]:
    kinds = {"found": given & wanted, "missed": wanted - given, "wrongly found": given - wanted}
    for kind, pairs in kinds.items():
        for rule, _ in pairs:
            yield name, rule.split("/")[0], Counter({kind: 1})
