"""Each indicator at the end of a month: its value, its target, what it was, and what it is good for."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from commplan.calculators.indicator_values import Tables, indicator_values, tools_of
from commplan.calculators.objective_states import wanted_level
from commplan.knowledge.indicators import Standard, decorative_kind
from commplan.model.base import NONE
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective

Use = Literal["objective", "decision", "goal_of_show", "no_use", "unasked"]
MONTHS = 13
"""A year and the same month of the year before [months]."""


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One indicator.

    Parameters
    ----------
    indicator : Indicator
        The record.
    objectives : tuple of Objective
        Those that it measures, or that it names.
    use : str
        `objective` (measures one), `decision` (something would be done if it moved), `goal_of_show` (it measures an
        objective, and is a figure that decides nothing by itself), `no_use` (asked: no objective, no decision),
        `unasked`.
    kind : Standard or None
        What figure of show it is.
    value, previous, last_year : float
        Of the month, the month before, and the same month a year before, in the indicator's unit; nan if unknown.
    target : float
        That of the first objective that it measures month by month; nan if there is none.
    series : tuple of float
        The last thirteen months, oldest first, from the first one known; nan where one is missing.
    first : str
        The month of the first value of `series`; empty if there is none.
    tools : tuple of str
        The tools whose counts were added up, where they count differently.
    """

    indicator: Indicator
    objectives: tuple[Objective, ...]
    use: Use
    kind: Standard | None
    value: float
    previous: float
    last_year: float
    target: float
    series: tuple[float, ...]
    first: str
    tools: tuple[str, ...]

    @property
    def is_decorative(self) -> bool:
        """Whether it has no place on the board, or not this one."""
        return self.use in ("no_use", "goal_of_show")


def indicator_board(
    indicators: Sequence[Indicator],
    *,
    objectives: Sequence[Objective] = (),
    tables: Tables,
    client: Client,
    month: str,
) -> tuple[BoardRow, ...]:
    """Read every indicator for a month.

    Parameters
    ----------
    indicators, objectives : sequences of the model's records
        An indicator serves the objective that it names and those that name it.
    tables : mapping of str to DataFrame or None
        As in `indicator_values`.
    client : Client
        For the currency of amounts.
    month : str
        The month reviewed; nothing later is looked at.

    Returns
    -------
    tuple of BoardRow
        Those that steer first, in the client's order; decorative ones last.
    """
    rows = [_row(each, objectives, tables, client, month) for each in indicators]
    return tuple(sorted(rows, key=lambda row: row.is_decorative))


def _row(indicator: Indicator, objectives: Sequence[Objective], tables: Tables, client: Client, month: str) -> BoardRow:
    served = tuple(each for each in objectives if indicator.id == each.indicator or each.id == indicator.objective)
    kind = decorative_kind(indicator)
    values = indicator_values(indicator, tables=tables, client=client)
    period = pd.Period(month, "M")
    window = values.reindex(pd.period_range(end=period, periods=MONTHS, freq="M").astype(str))
    known = window.loc[window.first_valid_index() :] if window.notna().any() else window.iloc[:0]
    at = {name: float(values.get(str(period - back), float("nan")))
          for name, back in (("value", 0), ("previous", 1), ("last_year", 12))}  # fmt: skip
    return BoardRow(indicator, served, use_of(indicator, served, kind), kind, at["value"], at["previous"],
                    at["last_year"], _target(indicator, served), tuple(float(value) for value in known),
                    str(known.index[0]) if len(known) else "",
                    tools_of(indicator, tables=tables, client=client))  # fmt: skip


def use_of(indicator: Indicator, served: Sequence[Objective], kind: Standard | None) -> Use:
    """What an indicator is good for.

    Parameters
    ----------
    indicator : Indicator
        The record.
    served : sequence of Objective
        Those that it measures, or that it names.
    kind : Standard or None
        What figure of show it is, as `decorative_kind` says.

    Returns
    -------
    {"objective", "decision", "goal_of_show", "no_use", "unasked"}
    """
    measured = [each for each in served if each.indicator == indicator.id]
    if kind is not None and measured:
        return "goal_of_show"
    if served:
        return "objective"
    if indicator.decides:
        return "decision"
    return "no_use" if indicator.objective is NONE or indicator.decides is NONE else "unasked"


def _target(indicator: Indicator, served: Sequence[Objective]) -> float:
    """Of the objective that is measured month by month; a count of a quarter or a week is not a month's figure."""
    monthly = [each for each in served if each.indicator == indicator.id
               and (each.kind != "count" or each.per in (None, "month"))]  # fmt: skip
    return next((wanted for each in monthly if not pd.isna(wanted := wanted_level(each))), float("nan"))
