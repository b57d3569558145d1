"""Somebody's address, number or name in what will be published."""

from collections.abc import Iterator

from commplan.knowledge import label
from commplan.model.engagement import Engagement, Place
from commplan.rules.finding import Finding
from commplan.rules.privacy._patterns import betrayals, spoken, texts

NAMES_ALLOWED = ("personas", "market", "client.name")  # invented people, other firms, and a firm called after its owner


def check(engagement: Engagement) -> Iterator[Finding]:
    """Every text of every file; one finding per text, at its first trace of a person."""
    for part, content in engagement.parts().items():
        for at, text in texts(content, (part,)):
            found = [each for said in spoken(text) for each in betrayals(said) if _counts(each[0], at)]
            if found:
                kind, trace = found[0]
                yield Finding(at=at, kind=label(f"personal_data.{kind}"), trace=trace)


def _counts(kind: str, at: Place) -> bool:
    return kind != "name" or not ".".join(map(str, at)).startswith(NAMES_ALLOWED)
