"""How many people go on from stage to stage, up to the purchase."""

import pandas as pd
from matplotlib.figure import Figure

from commplan.calculators.drop_off import costliest, drop_off
from commplan.charts.base import SMALL, label, page, panel, records, styled
from commplan.charts.colours import BAD, HUE
from commplan.charts.lettering import sentence, titled
from commplan.charts.rows import row_names, rows
from commplan.knowledge.say import Column, Say
from commplan.model.journey import Journey

COLUMNS = (Column("stage"), Column("people", "integer"), Column("rate", "percent1"), Column("low", "percent1"),
           Column("high", "percent1"), Column("lost", "integer"))  # fmt: skip
LEFT, RIGHT, ROW = 210, 560, 44


def data(journey: Journey | None = None) -> pd.DataFrame:
    """The stages up to the purchase that have a count.

    Returns
    -------
    DataFrame, one row per stage
        stage, people [per month]; rate, low and high [ratio of the stage before, 95 %], lost [people]; missing for
        the first stage; costliest (whether the smallest share goes on here).
    """
    steps = drop_off(journey) if journey else ()
    worst = costliest(steps)
    rows = [{"stage": step.stage.title, "people": step.stage.people_per_month,
             "rate": step.rate.likely if step.rate else None, "low": step.rate.low if step.rate else None,
             "high": step.rate.high if step.rate else None, "lost": step.lost,
             "costliest": step is worst} for step in steps]  # fmt: skip
    frame = pd.DataFrame(rows, columns=[*(column.name for column in COLUMNS), "costliest"])
    figures = ["people", "rate", "low", "high", "lost"]
    return frame.astype(dict.fromkeys(figures, float))


def title(frame: pd.DataFrame, say: Say) -> str:
    """Where the largest share is lost."""
    worst = frame[frame["costliest"]]
    if worst.empty:
        return say("title.unknown")
    first = records(worst)[0]
    return titled(say, "title.worst", "stage", first["stage"], rate=1 - first["rate"])


def subtitle(frame: pd.DataFrame, say: Say) -> str:
    """What is counted."""
    return say("subtitle", first=frame["people"].iloc[0], last=frame["people"].iloc[-1])


def alt(frame: pd.DataFrame, say: Say) -> str:
    """Every stage with its people and the share that goes on."""
    said = [say("alt.first" if pd.isna(row["rate"]) else "alt.row", **row) for row in records(frame)]
    return " ".join([sentence(title(frame, say)), *said])


@styled
def draw(frame: pd.DataFrame, say: Say) -> Figure:
    """A bar for each stage; at its end the people, and the share of those before."""
    height = len(frame) * ROW
    figure = page(height + 8)
    most = max(frame["people"].max(), 1.0)
    axes = panel(figure, LEFT, RIGHT, 4, height + 4, x=(0, most), y=rows(len(frame)))
    row_names(axes, [say.words.show(stage) for stage in frame["stage"]])
    for at, row in enumerate(records(frame)):
        axes.barh(at, row["people"], height=0.46, color=BAD if row["costliest"] else HUE)
        text = say.words.number(row["people"], digits=0)
        label(axes, text, row["people"], at, dx=8, dy=0 if pd.isna(row["rate"]) else -8, bold=True)
        if not pd.isna(row["rate"]):
            label(axes, say("axis.rate", rate=row["rate"]), row["people"], at, dx=8, dy=9, size=SMALL, muted=True)
    return figure
