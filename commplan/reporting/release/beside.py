"""Where a report goes whose month was released: beside what was sent, never over it."""

import re
from pathlib import Path

from commplan.reporting.notebook import View
from commplan.reporting.page import Page
from commplan.reporting.release.record import Record, read_record

NEXT = "-next"
_ALWAYS = re.compile(r'<span class="provisional">.*?</span>|<footer>.*?</footer>', re.DOTALL)


def beside_released(folder: Path, page: Page, view: View, edition: int) -> tuple[Path, Record | None]:
    """The folder to publish in, and the record of what was released of this month.

    Parameters
    ----------
    folder : path
        Where the report would go.
    page : Page
        The client, the month and the language.
    view : {"client", "internal"}
        Only what the client sees is released.
    edition : int
        The number under which it is being released; 0 where it is not.
    """
    record = read_record(page.folder, page.month, page.words.lang) if view == "client" and not edition else None
    return (folder.with_name(folder.name + NEXT) if record else folder), record


def differing_pages(folder: Path, record: Record | None) -> tuple[str, ...]:
    """The pages that say something else than those that were released; all where these are gone."""
    if record is None:
        return ()
    sent = folder.with_name(folder.name.removesuffix(NEXT))
    names = {name for name in record.files if name.endswith(".html")} | {path.name for path in folder.glob("*.html")}
    return tuple(sorted(name for name in names if _said(sent / name) != _said(folder / name)))


def _said(path: Path) -> str | None:
    """A page without what always differs: the word on top, and the digest at its foot."""
    return _ALWAYS.sub("", path.read_text("utf-8")) if path.is_file() else None
