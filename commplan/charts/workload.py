"""The hours that the plan asks of each person, month by month, against those that they have."""

import datetime as dt
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from commplan.calculators.horizon import coming_months
from commplan.calculators.working_days import working_days
from commplan.calculators.workload import Load
from commplan.calculators.workload import workload as loads_of
from commplan.charts.base import SMALL, WIDTH, across, label, page, panel, records, rule, styled
from commplan.charts.colours import BAD, HUE
from commplan.charts.lettering import sentence, titled, wrap
from commplan.knowledge.say import Column, Say
from commplan.model.action import Plan
from commplan.model.client import Client

COLUMNS = (Column("person"), Column("month", "month"), Column("hours", "number1"), Column("available", "number1"),
           Column("state"))  # fmt: skip
MOST = 8
"""How many people are drawn, the most loaded ones."""
NAMES, TOP, ROW, FOOT, LINE, HEADROOM = 176, 24, 64, 30, 15, 1.45
WIDE = 0.62


def data(client: Client, plan: Plan | None = None, today: dt.date | None = None) -> pd.DataFrame:
    """Everybody of whom the plan asks something, in the months that it still covers.

    Returns
    -------
    DataFrame, one row per person and month
        person (a title; `nobody` for work without anybody), month, hours and available [hours; missing where nobody
        said], state (`over`, `fits`, `unknown`). `attrs`: left_out [count of people].
    """
    if plan is None:
        return pd.DataFrame(columns=[column.name for column in COLUMNS])
    actions = plan.actions or ()
    months = coming_months(today, actions)
    working = working_days(client, {int(month[:4]) for month in months})
    loads = loads_of(actions, people=client.people or (), working=working, months=months, pauses=plan.pauses or ())
    asked = [key for key in dict.fromkeys(load.person for load in loads) if _asked(loads, key)]
    kept = sorted(asked, key=lambda key: -_fullness(loads, key))[:MOST]
    titles: dict[str | None, Any] = {person.id: person.title for person in client.people or ()}
    rows = [_row(load, titles) for load in loads if load.person in kept]
    frame = pd.DataFrame(rows, columns=[column.name for column in COLUMNS])
    frame.attrs = {"left_out": len(asked) - len(kept)}
    return frame


def _asked(loads: tuple[Load, ...], key: str | None) -> float:
    return sum(load.hours for load in loads if load.person == key)


def _fullness(loads: tuple[Load, ...], key: str | None) -> float:
    """The fullest month [hours asked by hours there]; those whose hours are not known come after the others."""
    return max((load.share or 0.0) for load in loads if load.person == key)


def _row(load: Load, titles: dict[str | None, Any]) -> dict[str, Any]:
    state = "unknown" if load.available is None else "over" if load.is_over else "fits"
    return {"person": titles.get(load.person, load.person) if load.person else "nobody", "month": load.month,
            "hours": load.hours, "available": load.available, "state": state}  # fmt: skip


def title(frame: pd.DataFrame, say: Say) -> str:
    """Who has too much, and when; or that it fits."""
    over = frame[frame["state"] == "over"]
    if over.empty:
        return say("title.unknown" if (frame["state"] == "unknown").any() else "title.fits")
    worst = max(records(over), key=lambda row: row["hours"] - row["available"])
    return titled(say, "title.over", "person", worst["person"], month=worst["month"], hours=round(worst["hours"]),
                  available=round(worst["available"]))  # fmt: skip


def subtitle(frame: pd.DataFrame, say: Say) -> str:
    """What the bars and the lines are, and how the hours were found."""
    parts = [say("subtitle.bars"), say("subtitle.hours")]
    parts += [say("subtitle.nobody")] if (frame["person"] == "nobody").any() else []
    parts += [say("subtitle.left_out", n=frame.attrs["left_out"])] if frame.attrs.get("left_out") else []
    return " ".join(parts)


def alt(frame: pd.DataFrame, say: Say) -> str:
    """Every person's months."""
    said = []
    for row in records(frame):
        key = "unknown" if pd.isna(row["available"]) else row["state"]
        said.append(say(f"alt.{key}", **{**row, "person": _person(row["person"], say)}))
    return " ".join([sentence(title(frame, say)), *said])


def _person(person: Any, say: Say) -> str:
    return say("values.person.nobody") if isinstance(person, str) and person == "nobody" else say.words.show(person)


@styled
def draw(frame: pd.DataFrame, say: Say) -> Figure:
    """A strip for each person: a bar for each month, the hours that there are as a line above it."""
    people = list(dict.fromkeys(str(row["person"]) for row in records(frame)))
    months = list(dict.fromkeys(frame["month"]))
    figure = page(TOP + ROW * len(people) + FOOT)
    for rank, person in enumerate(people):
        rows = frame[frame["person"].astype(str) == person]
        top = TOP + rank * ROW
        most = float(pd.concat([rows["hours"], rows["available"].astype(float)]).max()) or 1.0
        axes = panel(figure, NAMES, WIDTH - 6, top, top + ROW - 14, x=(-0.5, len(months) - 0.5), y=(0, most * HEADROOM))
        _strip(axes, records(rows), say)
        _name(axes, _person(rows["person"].iloc[0], say), rows["available"].astype(float).max(), say)
    for at, month in enumerate(months if len(months) <= 8 else months[::2]):
        place = at if len(months) <= 8 else 2 * at
        label(axes, say.words.short_month(month), place, 0, side="center", dy=18, size=SMALL, muted=True)
    return figure


def _strip(axes: Axes, rows: list[dict[str, Any]], say: Say) -> None:
    """The bars of one person, those that are over in the colour of what is bad, with their figures."""
    width = WIDE * axes.transData.transform((1, 0))[0] - WIDE * axes.transData.transform((0, 0))[0]
    for state, colour in (("fits", HUE), ("unknown", HUE), ("over", BAD)):
        found = [(at, row["hours"]) for at, row in enumerate(rows) if row["state"] == state]
        xs = [each for at, _ in found for each in (at, at, float("nan"))]
        ys = [each for _, hours in found for each in (0, hours, float("nan"))]
        if found:
            axes.plot(xs, ys, color=colour, linewidth=width, solid_capstyle="butt", clip_on=False)
    known = [(at, row["available"]) for at, row in enumerate(rows) if not pd.isna(row["available"])]
    xs = [each for at, _ in known for each in (at - 0.45, at + 0.45, float("nan"))]
    rule(
        axes,
        xs,
        [each for _, hours in known for each in (hours, hours, float("nan"))],
        alpha=0.9,
        linewidth=1.6,
        zorder=3,
    )
    rule(axes, [-0.5, len(rows) - 0.5], [0, 0])
    for at, row in enumerate(rows):
        if row["hours"] >= 0.5:
            above = max(row["hours"], 0.0 if pd.isna(row["available"]) else row["available"])
            shown = say.words.number(row["hours"], digits=0)
            label(axes, shown, at, above, side="center", dy=-8, size=SMALL, bold=row["state"] == "over")


def _name(axes: Axes, text: str, available: float, say: Say) -> None:
    """The name of a person, and below it what the line stands for."""
    named = wrap(text, NAMES - 14, SMALL)
    told = [] if pd.isna(available) else [say("row.available", hours=available)]
    middle = (len(named) + len(told) - 1) / 2
    for rank, line in enumerate([*named, *told]):
        shift = (rank - middle) * LINE
        label(axes, line, 0, sum(axes.get_ylim()) / 2, at=across(axes), dy=shift, size=SMALL, muted=rank >= len(named))
