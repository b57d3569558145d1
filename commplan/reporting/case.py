"""A case with only what is needed: the exports are read where something asks for them."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from commplan.errors import ExportError, WorkspaceError
from commplan.model.case import EXPORTS, Case, needs
from commplan.model.engagement import Engagement
from commplan.rules import rules

if TYPE_CHECKING:
    from commplan.sources import Exports


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
    exports = read_folder(folder / "exports", engagement) if _is_needed() or month == "" else None
    if exports is None:
        return Case(engagement, choose(engagement, (), month))
    engagement = measured(engagement, exports)
    known = (exports.performance, *exports.tables.values())
    return Case(engagement, choose(engagement, known, month), None, exports.performance, exports.tables)


def measured(engagement: Engagement, exports: "Exports") -> Engagement:
    """The engagement with the months of those indicators that orders, leads, e-mails or visits give."""
    if not engagement.indicators:
        return engagement
    from commplan.calculators.indicator_values import with_readings

    tables = {"performance": exports.performance, **exports.tables}
    found = with_readings(engagement.indicators, tables=tables, client=engagement.client)
    return engagement if found == engagement.indicators else engagement.model_copy(update={"indicators": found})


def _is_needed() -> bool:
    return any(needs(rule.check).keys() & {"performance", *EXPORTS} for rule in rules().values())


def read_folder(folder: Path, engagement: Engagement) -> "Exports | None":
    """What the exports of a client hold, in the client's currency where a rate is given; None where there are none."""
    if not folder.is_dir() or not any(folder.iterdir()):
        return None
    from commplan.sources import read_exports
    from commplan.sources.exchange import in_client_currency

    return in_client_currency(read_exports(folder, engagement.mapping), engagement.client)


def unread(performance: Any) -> tuple[ExportError, ...]:
    """The exports that could not be read, out of the table of all exports."""
    return tuple(performance.attrs.get("problems", ())) if performance is not None else ()


def choose(engagement: Engagement, known: Sequence[Any], month: str) -> str | None:
    """The month to judge; None where nothing is known of any."""
    from commplan.reporting.months import choose_month

    try:
        return choose_month(engagement, known, month)
    except WorkspaceError as error:
        if error.key == "month_needed":
            return None
        raise
