"""Where each objective stands: what was reached, against the target and the start."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from commplan.calculators.amount import amount, unit_of
from commplan.calculators.objective_states import objective_states
from commplan.charts.base import SMALL, TEXT, WIDTH, across, label, mark, page, panel, records, rule, styled
from commplan.charts.colours import HUE, INK
from commplan.charts.lettering import cut, sentence, spread, titled, width
from commplan.knowledge.say import Column, Say
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective

COLUMNS = (Column("title"), Column("actual_shown"), Column("target_shown"), Column("baseline_shown"), Column("state"))
MOST, ROW, BAR, SIDE = 5, 88, 540, 566
POINTS = ("actual", "target", "baseline")


def data(
    objectives: Sequence[Objective],
    client: Client,
    month: str,
    indicators: Sequence[Indicator] = (),
    performance: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """At most five objectives that have a target: by priority, then in the client's order.

    Returns
    -------
    DataFrame, one row per objective
        title, measure (what is counted), direction, state (`met`, `behind`, `unknown`); actual, target and baseline
        in the objective's unit and as texts; their places on a bar from 0 to 1 with zero_at; short [ratio]: how far
        from the target; left_out [count]: objectives beyond the first five.
    """
    ordered = sorted(objectives, key=lambda each: each.priority or len(objectives) + 1)
    states = objective_states(ordered, indicators=indicators, performance=performance, client=client, month=month,
                              standing=True)  # fmt: skip
    if states.empty:
        return pd.DataFrame(columns=[column.name for column in COLUMNS])
    by_id = {each.id: each for each in indicators}
    of = {each.id: by_id.get(str(each.indicator)) for each in ordered}
    rows = [_row(row, of[row["objective"]], client) for row in records(states.head(MOST))]
    return pd.DataFrame(rows).assign(month=month, left_out=max(0, len(states) - MOST))


def _row(row: dict[str, Any], indicator: Indicator | None, client: Client) -> dict[str, Any]:
    unit = unit_of(row["unit"], figures=[row["target"], row["baseline"]], indicator=indicator, client=client)
    kept = {name: row[name] for name in ("objective", "title", "direction", "state", *POINTS)}
    kept["measure"] = indicator.title if indicator else row["title"]
    shown = {f"{name}_shown": amount(row[name], unit, bare=name != "actual") for name in POINTS}
    short = abs(row["gap"] / row["target"]) if row["target"] and row["state"] == "behind" else float("nan")
    return {**kept, **shown, **_places(row), "short": short}


def _places(row: dict[str, Any]) -> dict[str, float]:
    """Lay the figures on a bar from 0 to 1 that holds zero, and leaves some room beyond the longest."""
    figures = pd.Series([*(row[name] for name in POINTS), 0.0])
    low, high = figures.min() * 1.12, figures.max() * 1.12
    long = high - low or 1.0
    return {f"{name}_at": (row[name] - low) / long for name in POINTS} | {"zero_at": -low / long}


def title(frame: pd.DataFrame, say: Say) -> str:
    """How many objectives are met, and which is furthest from its target."""
    met, behind = (int((frame["state"] == state).sum()) for state in ("met", "behind"))
    furthest = max(records(frame), key=lambda row: -1.0 if pd.isna(row["short"]) else row["short"])
    return titled(say, f"title.{_finding(met, behind)}", "name", furthest["measure"], met=met, measured=met + behind)


def _finding(met: int, behind: int) -> str:
    if not behind:
        return "all_met" if met else "unknown"
    if met + behind == 1:
        return "alone"
    return "none_met" if not met else "one_left" if behind == 1 else "behind"


def subtitle(frame: pd.DataFrame, say: Say) -> str:
    """Which month, and which objectives are not shown."""
    said = say("subtitle.all", month=frame["month"].iloc[0])
    left_out = int(frame["left_out"].iloc[0])
    return f"{said} {say('subtitle.left_out', n=left_out)}" if left_out else said


def alt(frame: pd.DataFrame, say: Say) -> str:
    """Every objective with what was reached, the target, the start and the verdict."""
    said = [say("alt.row", title=row["title"], parts=_told(row, say)) for row in records(frame)]
    return " ".join([sentence(title(frame, say)), *said])


def _told(row: dict[str, Any], say: Say) -> str:
    actual = [] if pd.isna(row["actual"]) else [say.words.show(row["actual_shown"])]
    return ", ".join([*actual, _state(row, say), *_marks(row, say)])


def _marks(row: dict[str, Any], say: Say) -> list[str]:
    found = [say(f"axis.target_{row['direction']}", value=row["target_shown"])]
    return found + ([] if pd.isna(row["baseline"]) else [say("axis.baseline", value=row["baseline_shown"])])


def _state(row: dict[str, Any], say: Say) -> str:
    return say(f"values.state.{row['state']}")


@styled
def draw(frame: pd.DataFrame, say: Say) -> Figure:
    """One bar per objective on its own scale; a thick line is the target, a thin one the start."""
    height = len(frame) * ROW
    figure = page(height)
    axes = panel(figure, 0, BAR, 0, height, x=(0, 1), y=(height, 0))
    for at, row in enumerate(records(frame)):
        top = at * ROW
        label(axes, cut(say.words.show(row["title"]), WIDTH, TEXT, bold=True), 0, top + 12, bold=True)
        _verdict(axes, top, row, say)
        _bar(axes, top + 42, row)
        _labels(axes, top + 68, row, say)
    return figure


def _verdict(axes: Axes, top: float, row: dict[str, Any], say: Say) -> None:
    known = row["state"] != "unknown"
    if known:
        mark(axes, SIDE + 6, top + 68, "o", HUE, at=across(axes), hollow=row["state"] == "behind")
    label(axes, _state(row, say), SIDE, top + 68, at=across(axes), dx=18 if known else 0, size=SMALL, muted=not known)
    if not pd.isna(row["actual"]):
        shown = cut(say.words.show(row["actual_shown"]), WIDTH - SIDE, TEXT, bold=True)
        label(axes, shown, SIDE, top + 42, at=across(axes), bold=True)


def _bar(axes: Axes, middle: float, row: dict[str, Any]) -> None:
    unknown = pd.isna(row["actual"])
    axes.barh(middle, 1, 20, 0, facecolor="none" if unknown else INK, alpha=0.35 if unknown else 0.1, edgecolor=INK,
              linewidth=0, hatch="///" if unknown else None)  # fmt: skip
    if not unknown:
        axes.barh(middle, row["actual_at"] - row["zero_at"], 12, row["zero_at"], color=HUE)
    for name, long, thick in (("baseline", 10, 1.5), ("target", 15, 4), ("zero", 10, 1)):
        if not pd.isna(row[f"{name}_at"]) and (name != "zero" or row["zero_at"]):
            rule(axes, [row[f"{name}_at"]] * 2, [middle - long, middle + long], alpha=1, linewidth=thick, zorder=3)


def _labels(axes: Axes, middle: float, row: dict[str, Any], say: Say) -> None:
    """The words under the marks, moved apart where they would touch."""
    named = sorted(zip((row["target_at"], row["baseline_at"]), _marks(row, say), strict=False))
    wide = [width(text, SMALL) for _, text in named]
    starts = spread([at * BAR for at, _ in named], wide, BAR)
    for start, (_, text) in zip(starts, named, strict=True):
        label(axes, text, start, middle, at=across(axes), size=SMALL, muted=True)
