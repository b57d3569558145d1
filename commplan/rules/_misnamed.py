"""Where records name something that does not exist: what is missing elsewhere may be what was meant."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from commplan.model.engagement import Place


def misnamed(records: Iterable[Any] | None, at: Place, field: str, known: Sequence[Any] | None) -> Iterator[Place]:
    """The places of names that no known record has; nothing where what they name was not asked yet."""
    ids = {record.id for record in known or ()}
    for rank, record in enumerate(records or ()):
        value = getattr(record, field)
        named = value if isinstance(value, tuple) else (value,) if value else ()
        for place, name in enumerate(named):
            if known is not None and name not in ids:
                yield (*at, rank, field, place) if isinstance(value, tuple) else (*at, rank, field)
