"""Where the client and its competitors stand on the two criteria that matter to buyers."""

import math
from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from commplan.calculators.wording import compare_texts
from commplan.charts.base import SMALL, TEXT, WIDTH, Side, label, mark, page, panel, records, rule, styled
from commplan.charts.beside import Area, beside, lead
from commplan.charts.colours import HUE, INK
from commplan.charts.lettering import brief, cut, titled, width, wrap
from commplan.knowledge.say import Column, Say
from commplan.model.brand import Brand, Positioning
from commplan.model.client import Client
from commplan.model.market import Market
from commplan.model.text import Text

COLUMNS = (Column("title"), Column("x", "number1"), Column("y", "number1"), Column("state"))
NEAR = 1.0
"""Two firms no further apart than this stand in one place: nobody judges more finely [points of 10]."""
LEFT, RIGHT, TOP, HIGH = 40, 690, 44, 400
LINE, ROOM = 17, 190


def data(client: Client, brand: Brand | None = None, market: Market | None = None) -> pd.DataFrame:
    """The client first, then the competitors, the nearest first; those that cannot be placed come last.

    Returns
    -------
    DataFrame, one row per firm; none where the client itself is not placed
        title, x and y (0–10, missing where it is not placed), state (`client`, `placed`, `other` where it was judged
        on other criteria, `unplaced` where it was not judged), away (distance to the client [points of 10]);
        criterion_x and criterion_y.
    """
    own = brand.positioning if brand else None
    names = [*(column.name for column in COLUMNS), "away", "criterion_x", "criterion_y"]
    if own is None:
        return pd.DataFrame(columns=names)
    others = [_row(each.title, each.positioning, own) for each in (market and market.competitors) or ()]
    first = {"title": client.name, "x": own.x, "y": own.y, "state": "client", "away": 0.0}
    ordered = sorted(others, key=lambda row: math.inf if math.isnan(row["away"]) else row["away"])
    criteria = {"criterion_x": own.criterion_x, "criterion_y": own.criterion_y}
    return pd.DataFrame([row | criteria for row in (first, *ordered)], columns=names)


def _row(title: Text, found: Positioning | None, own: Positioning) -> dict[str, Any]:
    if found is None or not (_same(found.criterion_x, own.criterion_x) and _same(found.criterion_y, own.criterion_y)):
        state = "other" if found else "unplaced"
        return {"title": title, "x": math.nan, "y": math.nan, "state": state, "away": math.nan}
    away = math.dist((found.x, found.y), (own.x, own.y))
    return {"title": title, "x": found.x, "y": found.y, "state": "placed", "away": away}


def _same(first: Text, second: Text) -> bool:
    """Whether two criteria are one, whatever their accents and capitals."""
    return first == second or any(found.overlap == 1 for found in compare_texts(first, second).values())


def title(frame: pd.DataFrame, say: Say) -> str:
    """Whether somebody stands where the client stands, else on which criteria nobody does better."""
    own, placed = records(frame)[0], frame[frame["state"] == "placed"]
    if placed.empty:
        return say("title.alone")
    if placed["away"].iloc[0] <= NEAR:
        return titled(say, "title.near", "name", placed["title"].iloc[0])
    best = [axis for axis in ("x", "y") if own[axis] >= placed[axis].max()]
    if len(best) == 1:
        return titled(say, "title.best", "name", own[f"criterion_{best[0]}"])
    return say("title.both") if best else titled(say, "title.behind", "name", placed["title"].iloc[0])


def subtitle(frame: pd.DataFrame, say: Say) -> str:
    """What the scale is, and who is not on the map and why."""
    parts = [say("subtitle.scale")]
    for state in ("other", "unplaced"):
        names = [brief(say.words.show(text), words=5) for text in frame.loc[frame["state"] == state, "title"]]
        parts += [say(f"subtitle.{state}", names=names)] if names else []
    return " ".join(parts)


def alt(frame: pd.DataFrame, say: Say) -> str:
    """Where everyone stands."""
    said = [say("alt.row", **row) for row in records(frame) if row["state"] in {"client", "placed"}]
    return " ".join([title(frame, say) + ".", *said])


@styled
def draw(frame: pd.DataFrame, say: Say) -> Figure:
    """A square of ten by ten with a labelled dot for each firm; those in one place share a dot and a label."""
    places = _places(frame, say)
    sizes = [(max(width(line, TEXT, bold=own) for line, own in lines), LINE * len(lines)) for _, lines in places]
    areas = beside([point for point, _ in places], sizes, Area(4, TOP + 4, WIDTH - 4, TOP + HIGH - 6))
    height = max(TOP + HIGH + 50, *(area.bottom + 6 for area in areas), 0)
    figure = page(height)
    axes = panel(figure, 0, WIDTH, 0, height, x=(0, WIDTH), y=(height, 0))
    _scale(axes, records(frame)[0], say)
    for (point, lines), area in zip(places, areas, strict=True):
        _firm(axes, point, lines, area)
    return figure


Lines = list[tuple[str, bool]]


def _places(frame: pd.DataFrame, say: Say) -> list[tuple[tuple[float, float], Lines]]:
    """Each point with the lines of its label, and whether they name the client."""
    found: dict[tuple[float, float], Lines] = {}
    for row in records(frame.dropna(subset=["x", "y"])):
        own = row["state"] == "client"
        name = say("axis.you", name=row["title"]) if own else say.words.show(row["title"])
        point = (LEFT + (RIGHT - LEFT) * row["x"] / 10, TOP + HIGH * (1 - row["y"] / 10))
        found.setdefault(point, []).extend((line, own) for line in wrap(name, ROOM, TEXT))
    return list(found.items())


def _scale(axes: Axes, first: dict[str, Any], say: Say) -> None:
    """The two axes, their middle, and in words what their ends mean."""
    foot, middle = TOP + HIGH, ((LEFT + RIGHT) / 2, TOP + HIGH / 2)
    for x, faint in ((LEFT, 0.6), (middle[0], 0.2)):
        rule(axes, [x, x], [TOP, foot], alpha=faint)
    for y, faint in ((foot, 0.6), (middle[1], 0.2)):
        rule(axes, [LEFT, RIGHT], [y, y], alpha=faint)
    names = {axis: say.words.show(first[f"criterion_{axis}"]) for axis in ("x", "y")}
    label(axes, cut(say("axis.up", name=names["y"]), RIGHT - LEFT, TEXT, bold=True), LEFT, 14, bold=True)
    label(axes, cut(say("axis.right", name=names["x"]), RIGHT - LEFT, TEXT, bold=True), RIGHT, foot + 38, side="right",
          bold=True)  # fmt: skip
    ends: tuple[tuple[str, float, float, Side], ...] = (
        ("most", LEFT, TOP - 10, "left"), ("least", LEFT, foot + 15, "left"), ("most", RIGHT, foot + 15, "right"),
    )  # fmt: skip
    for key, x, y, side in ends:
        label(axes, say(f"axis.{key}"), x, y, size=SMALL, muted=True, side=side)


def _firm(axes: Axes, point: tuple[float, float], lines: Sequence[tuple[str, bool]], area: Area) -> None:
    if line := lead(point, area):
        rule(axes, [end[0] for end in line], [end[1] for end in line], alpha=0.5)
    own = any(is_client for _, is_client in lines)
    mark(axes, *point, "o", HUE if own else INK, size=15 if own else 10, hollow=not own)
    for rank, (text, is_client) in enumerate(lines):
        label(axes, text, area.left, area.top + LINE * (rank + 0.5), bold=is_client)
