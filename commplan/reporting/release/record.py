"""The record of a released report, kept with the client: which pages, which edition, which figures they stood on."""

import json
import os
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from commplan.errors import ReportError
from commplan.knowledge.problem import problem

FOLDER = "released"
_NAME = re.compile(r"^(\d{4}-\d{2})-(fr|en)\.json$")
Figures = Mapping[str, Mapping[str, Mapping[str, float]]]


@dataclass(frozen=True)
class Record:
    """A report that was released.

    Parameters
    ----------
    month, lang : str
        Of which report.
    edition : int
        1, and one more each time that it was released again.
    digest : str
        Of what it was made from, as its pages show it.
    files : mapping of str to str
        The hash of every page and of every file that went with it.
    figures : mapping
        month → channel → figure → value: what the exports said on that day.
    reasons : tuple of str
        Why it was released again, once for each edition after the first.
    """

    month: str
    lang: str
    edition: int
    digest: str
    files: Mapping[str, str]
    figures: Figures
    reasons: tuple[str, ...] = ()


def read_record(client: Path, month: str, lang: str) -> Record | None:
    """The record of that month; None where it was not released.

    Raises
    ------
    ReportError
        The record is there and cannot be read: nothing may be overwritten then.
    """
    path = _path(client, month, lang)
    if not path.is_file():
        return None
    try:
        found = json.loads(path.read_text("utf-8"))
        return Record(**{**found, "reasons": tuple(found["reasons"])})
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise problem(ReportError, "release_unreadable", file=str(path)) from error


def write_record(client: Path, record: Record) -> Path:
    """Write the record, whole or not at all."""
    path = _path(client, record.month, record.lang)
    path.parent.mkdir(exist_ok=True)
    beside = path.with_suffix(f".{os.getpid()}")
    with beside.open("w", encoding="utf-8") as file:
        file.write(json.dumps(asdict(record), ensure_ascii=False, indent=1, sort_keys=True) + "\n")
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
    return path


def latest_before(client: Path, month: str) -> Record | None:
    """The record of the last month before that one, in whichever language."""
    names = sorted(path.name for path in (client / FOLDER).glob("*.json") if _NAME.match(path.name))
    earlier = [_NAME.match(name) for name in names if name[:7] < month]
    found = earlier[-1] if earlier else None
    return read_record(client, found[1], found[2]) if found else None


def _path(client: Path, month: str, lang: str) -> Path:
    return client / FOLDER / f"{month}-{lang}.json"
