"""Where the client and its competitors stand on the two criteria that matter to buyers."""

import math
from typing import Any

import pandas as pd
from matplotlib.figure import Figure

from commplan.calculators.positions import NEAR, distance, same_criteria
from commplan.charts.base import records, styled
from commplan.charts.field import Named, draw_field, spots
from commplan.charts.lettering import brief, titled
from commplan.knowledge.say import Column, Say
from commplan.model.brand import Brand, Positioning
from commplan.model.client import Client
from commplan.model.market import Market
from commplan.model.text import Text

COLUMNS = (Column("title"), Column("x", "number1"), Column("y", "number1"), Column("state"))


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
    if found is None or not same_criteria(found, own):
        state = "other" if found else "unplaced"
        return {"title": title, "x": math.nan, "y": math.nan, "state": state, "away": math.nan}
    return {"title": title, "x": found.x, "y": found.y, "state": "placed", "away": distance(found, own)}


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
        parts += [say(f"subtitle.{state}", names=names, n=len(names))] if names else []
    return " ".join(parts)


def alt(frame: pd.DataFrame, say: Say) -> str:
    """Where everyone stands."""
    said = [say("alt.row", **row) for row in records(frame) if row["state"] in {"client", "placed"}]
    return " ".join([title(frame, say) + ".", *said])


@styled
def draw(frame: pd.DataFrame, say: Say) -> Figure:
    """A dot for each firm between the two criteria, the client's full and larger."""
    first, placed = records(frame)[0], records(frame.dropna(subset=["x", "y"]))
    dots = spots((row["x"], row["y"], _named(row, say)) for row in placed)
    names = say("axis.right", name=first["criterion_x"]), say("axis.up", name=first["criterion_y"])
    return draw_field(dots, names, {end: say(f"axis.{end}") for end in ("least", "most")})


def _named(row: dict[str, Any], say: Say) -> Named:
    own = row["state"] == "client"
    return Named(say("axis.you", name=row["title"]) if own else say.words.show(row["title"]), own)
