"""Making what goes with a report; what a library is missing for is left out, and it is said what to install."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path
from typing import Any

from commplan.errors import CommplanError, ReportError
from commplan.knowledge.problem import problem
from commplan.reporting.companions.catalogue import Format, format_of
from commplan.reporting.companions.material import Material
from commplan.reporting.companions.searchable import searchable


@dataclass
class Written:
    """What was made and what was not."""

    formats: dict[str, dict[str, str]] = field(default_factory=dict)
    """The versions of the libraries by format."""
    files: dict[str, bytes] = field(default_factory=dict)
    left_out: dict[str, ReportError] = field(default_factory=dict)

    def texts(self) -> dict[str, str]:
        """What a reader may find in the files, by their names."""
        return {name: searchable(name, content) for name, content in self.files.items()}

    def described(self) -> dict[str, Any]:
        """What the manifest says; nothing where nothing was asked for."""
        if not self.formats and not self.left_out:
            return {}
        return {"also": {"made": self.formats, "left_out": {name: str(why) for name, why in self.left_out.items()}}}


def write_all(building: Path, material: Material, formats: Sequence[str]) -> Written:
    """Make the files of some formats and write them beside the pages.

    Parameters
    ----------
    building : path
        Where the report is built.
    material : Material
        What each is made from.
    formats : sequence of str
        As `catalogue.chosen` gives them.

    Raises
    ------
    ReportError
        A format failed. The previous report is intact, and the pages come out without that format.
    """
    written = Written()
    for each in map(format_of, formats):
        missing = _missing(each)
        if missing:
            written.left_out[each.name] = missing
            continue
        files = _made(each, replace(material, made=dict(written.files)))
        if not files:
            written.left_out[each.name] = problem(ReportError, "format_empty", format=each.name)
            continue
        written.files |= files
        written.formats[each.name] = each.versions()
    for name, content in written.files.items():
        (building / name).write_bytes(content)
    return written


def _missing(wanted: Format) -> ReportError | None:
    """Why a format cannot be made here: a library that is not installed, or one that lacks something of the system."""
    for package in wanted.needs.packages:
        try:
            import_module(package)
        except ImportError:
            return problem(ReportError, "format_needs", format=wanted.name, extra=wanted.needs.extra)
        except OSError as error:
            return problem(ReportError, "format_needs_system", format=wanted.name, package=package, reason=str(error))
    return None


def _made(wanted: Format, material: Material) -> dict[str, bytes]:
    try:
        return dict(wanted.write(material))
    except CommplanError:
        raise
    except Exception as error:
        told = f"{type(error).__name__}: {error}"
        raise problem(ReportError, "format_failed", format=wanted.name, client=material.engagement.key,
                      error=told) from error  # fmt: skip
