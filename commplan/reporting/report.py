"""What a run gives back: where the report lies, and what there is to say of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from commplan.errors import CommplanError, ExportError


@dataclass(frozen=True)
class Report:
    """A report that was published."""

    client: str
    month: str
    lang: str
    folder: Path
    unread: tuple[ExportError, ...] = ()
    """The exports that could not be read; the report was made without them and says so."""
    left_out: tuple[CommplanError, ...] = ()
    """Why formats that were asked for were not made; each says what to install."""
    released: int = 0
    """The edition that is released of this month, which these pages stand beside; 0 where none is."""
    differing: tuple[str, ...] = ()
    """The pages that differ from that edition."""
    line: Mapping[str, Any] = field(default_factory=dict)
    """Where the client stands, as the page of all clients shows it; empty for the internal view."""

    @property
    def index(self) -> Path:
        """The page to open first."""
        return self.folder / "index.html"
