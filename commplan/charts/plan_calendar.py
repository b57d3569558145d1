"""The calendar of the plan: high points, actions and regular content over the months to come."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from commplan.calculators.horizon import OPEN, coming_months
from commplan.calculators.working_days import Stretch
from commplan.charts.base import SMALL, WIDTH, across, label, mark, page, panel, records, rule, styled
from commplan.charts.colours import HUE, INK
from commplan.charts.lettering import sentence, wrap
from commplan.knowledge.say import Column, Say
from commplan.model.action import Action, Plan
from commplan.model.channel import Channel
from commplan.model.client import Client, HighPoint
from commplan.model.quantity import Period

COLUMNS = (Column("title"), Column("kind"), Column("channel"), Column("start", "date"), Column("end", "date"))
MOST = 30
"""How many actions are drawn; the table of the plan has them all."""
NAMES, TOP, ROW, FOOT, LINE = 250, 10, 33, 34, 14
BAR = 9


def data(
    client: Client, plan: Plan | None = None, channels: Sequence[Channel] = (), today: dt.date | None = None
) -> pd.DataFrame:
    """The high points and the actions of the months that the plan still covers.

    Returns
    -------
    DataFrame, one row per line of the calendar
        title, kind (`high_point`, `action`, `regular`), channel (its title, missing for high points), start and end
        [dates, missing where nobody said], first and last [dates as drawn, inside the months]. `attrs`: months, closed
        (pairs of dates without work), begin (how many actions begin in the first month), all and left_out [counts].
    """
    actions = [action for action in (plan.actions or () if plan else ()) if action.state in OPEN]
    months = coming_months(today, actions)
    if plan is None or not months:
        return pd.DataFrame(columns=[column.name for column in COLUMNS])
    whole = Period(start=Period.of_month(months[0]).start, end=Period.of_month(months[-1]).end)
    titles = {channel.id: channel.title for channel in channels}
    drawn = sorted((each for each in actions if _is_inside(each.start, each.end, whole)), key=_when)
    rows = [_point(each, whole) for each in sorted(client.high_points or (), key=lambda each: each.start)
            if _is_inside(each.start, each.end or each.start, whole)]  # fmt: skip
    rows += [_action(each, whole, titles) for each in drawn[:MOST]]
    frame = pd.DataFrame(rows)
    first = Period.of_month(months[0])
    frame.attrs = {"months": months, "all": len(drawn), "left_out": len(actions) - len(drawn[:MOST]),
                   "begin": sum(each.start is not None and first.start <= each.start <= first.end for each in drawn),
                   "closed": _closed(plan, client, whole)}  # fmt: skip
    return frame


def _is_inside(start: dt.date | None, end: dt.date | None, whole: Period) -> bool:
    if start is None and end is None:
        return False
    return (start or whole.start) <= whole.end and (end or whole.end) >= whole.start


def _when(action: Action) -> tuple[str, str]:
    return str(action.start or ""), str(action.end or "9999")


def _point(point: HighPoint, whole: Period) -> dict[str, Any]:
    end = point.end or point.start
    return {"title": point.title, "kind": "high_point", "channel": None, "start": point.start, "end": end,
            "first": max(point.start, whole.start), "last": min(end, whole.end)}  # fmt: skip


def _action(action: Action, whole: Period, titles: dict[str, Any]) -> dict[str, Any]:
    key = str(action.channel) if action.channel else None
    return {"title": action.title, "kind": "regular" if action.regular else "action",
            "channel": titles.get(key, key) if key else None, "start": action.start, "end": action.end,
            "first": max(action.start or whole.start, whole.start),
            "last": min(action.end or whole.end, whole.end)}  # fmt: skip


def _closed(plan: Plan, client: Client, whole: Period) -> tuple[tuple[dt.date, dt.date], ...]:
    """Closures and pauses inside the months, each stretch once."""
    stretches: tuple[Stretch, ...] = (*(client.closures or ()), *(plan.pauses or ()))
    found = {(max(each.start, whole.start), min(each.end, whole.end))
             for each in stretches if _is_inside(each.start, each.end, whole)}  # fmt: skip
    return tuple(sorted(found))


def title(frame: pd.DataFrame, say: Say) -> str:
    """How many actions begin in the first month, out of all."""
    known = {str(name): value for name, value in frame.attrs.items()}
    key = "begin" if known["begin"] else "none"
    return say(f"title.{key}", n=known["begin"], all=known["all"], month=known["months"][0])


def subtitle(frame: pd.DataFrame, say: Say) -> str:
    """What the marks mean, of those that are there."""
    kinds = [kind for kind in ("high_point", "action", "regular") if (frame["kind"] == kind).any()]
    kinds += ["closed"] if frame.attrs["closed"] else []
    parts = [say(f"subtitle.{kind}") for kind in kinds]
    parts += [say("subtitle.left_out", n=frame.attrs["left_out"])] if frame.attrs["left_out"] else []
    return " ".join(parts)


def alt(frame: pd.DataFrame, say: Say) -> str:
    """Every line with its days."""
    said = [say(f"alt.{_days(row)}", **row, kind_word=say(f"values.kind.{row['kind']}")) for row in records(frame)]
    return " ".join([sentence(title(frame, say)), *said])


def _days(row: dict[str, Any]) -> str:
    known = (not pd.isna(row["start"]), not pd.isna(row["end"]))
    if known == (True, True) and row["start"] == row["end"]:
        return "day"
    return {(True, True): "both", (True, False): "from", (False, True): "until"}[known]


@styled
def draw(frame: pd.DataFrame, say: Say) -> Figure:
    """A line for each action; diamonds for high points; grey where the firm is closed."""
    months, count = frame.attrs["months"], len(frame)
    bottom = TOP + count * ROW
    figure = page(bottom + FOOT)
    begin, end = _day(Period.of_month(months[0]).start), _day(Period.of_month(months[-1]).end) + 1
    axes = panel(figure, NAMES, WIDTH - 6, TOP, bottom, x=(begin, end), y=(count - 0.5, -0.5))
    for first, last in frame.attrs["closed"]:
        axes.axvspan(_day(first), _day(last) + 1, color=INK, alpha=0.1, linewidth=0)
    _months(axes, months, count, say)
    for at, row in enumerate(records(frame)):
        _name(axes, say.words.show(row["title"]), at)
        _line(axes, row, at, count)
    return figure


def _day(day: dt.date) -> float:
    return float(day.toordinal())


def _months(axes: Axes, months: Sequence[str], count: int, say: Say) -> None:
    """A line where each month begins, and its name below, every other one where there is no room for all."""
    step = 1 if len(months) <= 7 else 2
    for at, month in enumerate(months):
        start = _day(Period.of_month(month).start)
        rule(axes, [start, start], [-0.5, count - 0.5])
        if at % step == 0:
            label(axes, say.words.short_month(month), start, count - 0.5, dx=2, dy=15, size=SMALL, muted=True)


def _name(axes: Axes, text: str, at: int) -> None:
    lines = wrap(text, NAMES - 12, SMALL)
    for rank, line in enumerate(lines):
        shift = (rank - (len(lines) - 1) / 2) * LINE
        label(axes, line, 0, at, at=across(axes), dy=shift, size=SMALL)


def _line(axes: Axes, row: dict[str, Any], at: int, count: int) -> None:
    first, last = _day(row["first"]), _day(row["last"]) + 1
    if row["kind"] == "high_point":
        rule(axes, [first, first], [at, count - 0.5], alpha=0.45, linestyle=(0, (2, 3)))
        axes.plot([first, last], [at, at], color=INK, linewidth=3, solid_capstyle="butt")
        mark(axes, first, at, "D", INK, size=8)
        return
    style: Any = (0, (0.7, 0.5)) if row["kind"] == "regular" else "-"
    look: dict[str, Any] = {"color": HUE, "linewidth": BAR, "solid_capstyle": "butt", "dash_capstyle": "butt"}
    axes.plot([first, last], [at, at], linestyle=style, **look)
