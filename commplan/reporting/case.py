"""A case with only what is needed: the exports are read where something asks for them."""

from pathlib import Path
from typing import Any

from commplan.errors import ExportError, WorkspaceError
from commplan.model.case import Case, needs
from commplan.model.engagement import Engagement
from commplan.rules import rules


def open_case(engagement: Engagement, folder: Path, month: str) -> Case:
    """The case that the check judges.

    Parameters
    ----------
    engagement : Engagement
        The client.
    folder : path
        The client's folder, for its exports.
    month : str
        Such as `2026-10`; where it is empty, the last month that is known, if any.
    """
    performance = _performance(folder) if _is_needed() or month == "" else None
    return Case(engagement, _month(engagement, performance, month), performance=performance)


def _is_needed() -> bool:
    return any("performance" in needs(rule.check) for rule in rules().values())


def _performance(folder: Path) -> Any:
    exports = folder / "exports"
    if not exports.is_dir() or not any(exports.iterdir()):
        return None
    from commplan.sources import read_performance

    return read_performance(exports)


def unread(performance: Any) -> tuple[ExportError, ...]:
    """The exports that could not be read, out of the table of all exports."""
    return tuple(performance.attrs.get("problems", ())) if performance is not None else ()


def _month(engagement: Engagement, performance: Any, month: str) -> str | None:
    from commplan.reporting.months import choose_month

    try:
        return choose_month(engagement, performance, month)
    except WorkspaceError as error:
        if error.key == "month_needed":
            return None
        raise
