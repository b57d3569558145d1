"""What a format is made from: the engagement, the month, the words, and the pages that were published."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from commplan.knowledge.words import Words
from commplan.model.engagement import Engagement
from commplan.reporting.notebook import View
from commplan.reporting.page import Page


@dataclass(frozen=True)
class Needs:
    """The libraries that a format cannot do without.

    Parameters
    ----------
    extra : str
        Which extra of commplan brings them, such as `office`; empty where everything is there anyway.
    packages : mapping of str to str
        The name of each as it is imported, and as it is installed.
    """

    extra: str = ""
    packages: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Rendered:
    """A page as it was published: the file, its title in the language of the report, and its HTML."""

    file: str
    title: str
    html: str


@dataclass(frozen=True)
class Material:
    """What each format is given; it reads nothing else of the client's.

    Parameters
    ----------
    page : Page
        The client, the month and the words; `page.show` and the tables and charts by their names.
    view : {"client", "internal"}
        For whose eyes.
    pages : tuple of Rendered
        In the order of the navigation.
    building : path
        Where the report is being built; formats give their files back, they write none.
    digest : str
        Of what the report is made from, as its pages show it.
    made : mapping of str to bytes
        The files of the formats that came before, by name.
    """

    page: Page
    view: View
    pages: tuple[Rendered, ...]
    building: Path
    digest: str = ""
    made: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def engagement(self) -> Engagement:
        """All that is known of the client."""
        return self.page.engagement

    @property
    def words(self) -> Words:
        """The words of the report's language."""
        return self.page.words

    @property
    def month(self) -> str:
        """The month looked at, such as `2026-10`."""
        return self.page.month

    @property
    def folder(self) -> Path:
        """The client's folder."""
        return self.page.folder

    def file(self, ending: str) -> str:
        """The name of a file that is sent on alone: `cafe-zoe-2026-10` with that ending, such as `.ics`."""
        return f"{self.engagement.key}-{self.month}{ending}"
