"""Which days are worked: Monday to Friday without public holidays, and without the firm's own closures."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from commplan.knowledge.load import read
from commplan.model.client import Client
from commplan.model.text import LANGUAGES, Lang, Text

SATURDAY = 5


class Stretch(Protocol):
    """Some days in a row, such as a closure or a pause."""

    @property
    def start(self) -> dt.date:
        """The first day."""

    @property
    def end(self) -> dt.date:
        """The last day."""


@dataclass(frozen=True)
class WorkingDays:
    """The days on which a firm works.

    Parameters
    ----------
    holidays : frozenset of date
        Public holidays [dates].
    closures : tuple of (date, date)
        First and last days of the firm's own closures [dates].
    """

    holidays: frozenset[dt.date] = frozenset()
    closures: tuple[tuple[dt.date, dt.date], ...] = ()

    def without(self, stretches: Iterable[Stretch]) -> "WorkingDays":
        """The same, closed on some more days."""
        return WorkingDays(self.holidays, (*self.closures, *((each.start, each.end) for each in stretches)))

    def is_ordinary(self, day: dt.date) -> bool:
        """Whether people work on such a day in general: a weekday that is no public holiday."""
        return day.weekday() < SATURDAY and day not in self.holidays

    def is_open(self, day: dt.date) -> bool:
        """Whether the firm works on that day."""
        return self.is_ordinary(day) and not any(start <= day <= end for start, end in self.closures)

    def ordinary(self, start: dt.date, end: dt.date) -> int:
        """The days of a stretch on which people work in general [count]."""
        return sum(self.is_ordinary(day) for day in days(start, end))

    def open(self, start: dt.date, end: dt.date) -> int:
        """The days of a stretch on which the firm works [count]."""
        return sum(self.is_open(day) for day in days(start, end))


def days(start: dt.date, end: dt.date) -> Iterable[dt.date]:
    """Every day from one to another, both included; none where they stand the wrong way round.

    >>> [day.day for day in days(dt.date(2026, 10, 30), dt.date(2026, 11, 1))]
    [30, 31, 1]
    """
    return (start + dt.timedelta(rank) for rank in range((end - start).days + 1))


def working_days(client: Client, years: Iterable[int]) -> WorkingDays:
    """The working days of a client.

    Parameters
    ----------
    client : Client
        Its country and region, for public holidays, and its closures.
    years : iterable of int
        The years that will be looked at.

    Returns
    -------
    WorkingDays
        Without a country, only the closures are known.
    """
    closures = tuple((each.start, each.end) for each in client.closures or ())
    return WorkingDays(frozenset(public_holidays(client, years)), closures)


def public_holidays(client: Client, years: Iterable[int]) -> Mapping[dt.date, Text]:
    """The public holidays where a client is, by date.

    Parameters
    ----------
    client : Client
        Its country (ISO code) and its region: a code (`ENG`) or a name (`Alsace`). A region without holidays of its
        own, or one that nobody knows, has those of the country.
    years : iterable of int
        The years.

    Returns
    -------
    mapping of date to Text
        In order. A name that is not known in a language is left in the one of the country.
    """
    if client.country is None:
        return {}
    import holidays  # loads where somebody asks for it

    there = partial(holidays.country_holidays, client.country, years=sorted(set(years)))
    try:
        plain = there()
    except NotImplementedError:
        return {}
    region = _region(client.region, plain)
    names = {lang: there(subdiv=region, language=_spoken(lang, plain)) for lang in LANGUAGES}
    return {day: _named({lang: found[day] for lang, found in names.items()}) for day in sorted(names["en"])}


class _Country(Protocol):
    subdivisions: tuple[str, ...]
    subdivisions_aliases: dict[str, str]
    supported_languages: tuple[str, ...]


def _region(region: str | None, known: _Country) -> str | None:
    codes = {code.casefold(): code for code in known.subdivisions}
    codes |= {name.casefold(): code for name, code in known.subdivisions_aliases.items()}
    return codes.get((region or "").strip().casefold())


def _spoken(lang: Lang, known: _Country) -> str | None:
    """How the library calls that language in that country: `fr`, `fr_SN` …; English where it does not know it."""
    order = {"fr": ("fr",), "en": ("en_GB", "en_IE", "en")}[lang]
    found = [own for wanted in (*order, "en") for own in known.supported_languages if own.startswith(wanted)]
    return found[0] if found else None


def _named(names: Mapping[Lang, str]) -> Text:
    """The name in both languages; ours where the library has it in English only."""
    ours = read("holidays.yaml").get(names["en"], {})
    french = ours.get("fr", names["fr"]) if names["fr"] == names["en"] else names["fr"]
    return Text(fr=french.replace("'", "’"), en=ours.get("en", names["en"]).replace("'", "’"))
