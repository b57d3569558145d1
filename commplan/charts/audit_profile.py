"""What each theme of the audit scored, the weakest first, now and the time before."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from commplan.calculators.score import Score, weighted_score
from commplan.charts.base import LABELS, SMALL, TEXT, Side, label, mark, page, panel, row_names, rows, rule, styled
from commplan.charts.colours import BAD, HUE
from commplan.knowledge import Item, dimensions, items
from commplan.knowledge.say import Column, Say
from commplan.model.audit import Audit

COLUMNS = (Column("theme"), Column("score", "percent"), Column("previous", "percent"), Column("change", "integer"),
           Column("answered", "integer"), Column("asked", "integer"), Column("without_evidence", "integer"))  # fmt: skip
LEFT, RIGHT, ROW = LABELS + 50, 660, 36


def data(audit: Sequence[Audit]) -> pd.DataFrame:
    """The themes of the latest audit, the weakest first, those without an answer last.

    Returns
    -------
    DataFrame, one row per theme
        theme, score and previous [ratio 0–1], change [points of 100], answered, asked, without_evidence [count];
        overall and previous_overall [ratio 0–1], weighted as published; date, previous_date and kind. The audit
        before is the last one of the same kind: a quick one does not compare with a full one.
    """
    known = sorted((each for each in audit if each.answers), key=lambda each: each.date)
    if not known:
        return pd.DataFrame(columns=[column.name for column in COLUMNS])
    latest = known[-1]
    before = next((each for each in reversed(known[:-1]) if each.kind == latest.kind), None)
    frame = pd.DataFrame([_row(theme, latest, before) for theme in dimensions()])
    frame = frame.assign(date=latest.date, previous_date=before.date if before else None, kind=latest.kind,
                         overall=_overall(frame, "score"), previous_overall=_overall(frame, "previous"))  # fmt: skip
    return frame.sort_values("score", kind="stable", ignore_index=True)


def _row(theme: str, latest: Audit, before: Audit | None) -> dict[str, Any]:
    now, then = _score(theme, latest), _score(theme, before) if before else None
    given = [answer for key, answer in latest.answers.items() if key.split("/")[0] == theme and key in items()]
    score, previous = _value(now), _value(then)
    return {
        "dimension": theme, "theme": dimensions()[theme].label, "score": score, "previous": previous,
        "change": (score - previous) * 100, "answered": now.answered, "asked": now.total,
        "without_evidence": sum(not answer.evidence for answer in given),
    }  # fmt: skip


def _score(theme: str, audit: Audit) -> Score:
    asked = [item for item in items().values() if item.dimension == theme and _was_asked(item, audit)]
    levels = [audit.answers[item.id].level if item.id in audit.answers else None for item in asked]
    return weighted_score(levels, weights=[item.weight for item in asked])


def _was_asked(item: Item, audit: Audit) -> bool:
    return audit.kind == "full" or item.quick or item.id in audit.answers


def _value(score: Score | None) -> float:
    return float("nan") if score is None or score.value is None else score.value


def _overall(frame: pd.DataFrame, column: str) -> float:
    scores = [None if pd.isna(value) else value for value in frame[column]]
    return _value(weighted_score(scores, weights=[dimensions()[key].weight for key in frame["dimension"]], top=1))


def title(frame: pd.DataFrame, say: Say) -> str:
    """Which theme is weakest, and where the whole has moved."""
    if frame.empty:
        return say("empty")
    scored = frame.dropna(subset="score")
    first = frame.iloc[0]
    weakest = scored.loc[scored["score"] == first["score"], "theme"].tolist()
    said: dict[str, Any] = {"themes": [say.words.quoted(theme) for theme in weakest], "score": first["score"],
                            "n": len(weakest), "now": first["overall"], "then": first["previous_overall"]}  # fmt: skip
    if len(weakest) == len(scored):
        return say("title.same", **said)
    number = "one" if len(weakest) == 1 else "some" if len(weakest) <= 3 else "many"
    moved = "" if pd.isna(first["previous_overall"]) or number != "one" else "_moved"
    return say(f"title.{number}{moved}", **said)


def subtitle(frame: pd.DataFrame, say: Say) -> str:
    """Which audit it was, and how many of its answers rest on nothing."""
    if frame.empty:
        return ""
    first, counts = frame.iloc[0], frame[["answered", "asked", "without_evidence"]].sum()
    said = say(f"subtitle.{first['kind']}", date=first["date"], **counts)
    proof = "without" if counts["without_evidence"] else "with"
    return f"{said} {say(f'subtitle.{proof}_evidence', n=counts['without_evidence'])}"


def alt(frame: pd.DataFrame, say: Say) -> str:
    """Every theme with its score and the one before."""
    if frame.empty:
        return say("empty")
    said = [say(f"alt.{_known(row)}", **row) for row in frame.to_dict("records")]
    return " ".join([title(frame, say) + ".", *said])


def _known(row: Any) -> str:
    return "unknown" if pd.isna(row["score"]) else "alone" if pd.isna(row["previous"]) else "both"


@styled
def draw(frame: pd.DataFrame, say: Say) -> Figure:
    """Dots on a scale from nothing in place to exemplary; a hollow dot is the audit before."""
    top = 34 if frame["previous_date"].notna().any() else 8
    bottom = top + len(frame) * ROW
    figure = page(bottom + 30)
    axes = panel(figure, LEFT, RIGHT, top, bottom, x=(0, 1), y=rows(len(frame)))
    row_names(axes, [say.words.show(theme) for theme in frame["theme"]])
    _scale(axes, len(frame), say)
    if top > 8:
        _key(figure, frame, say)
    for at, row in enumerate(frame.to_dict("records")):
        _theme(axes, at, row, say)
    return figure


def _scale(axes: Axes, count: int, say: Say) -> None:
    for share in (0, 0.25, 0.5, 0.75, 1):
        rule(axes, [share, share], [-0.5, count - 0.5])
    label(axes, say("axis.least"), 0, count - 0.5, dy=15, size=SMALL, muted=True)
    label(axes, say("axis.most"), 1, count - 0.5, dy=15, size=SMALL, muted=True, side="right")


def _key(figure: Figure, frame: pd.DataFrame, say: Say) -> None:
    axes = panel(figure, LEFT, RIGHT, 0, 28, x=(0, RIGHT - LEFT), y=(1, 0))
    for x, name, hollow in ((5, "previous_date", True), (215, "date", False)):
        mark(axes, x, 0.45, "o", HUE, hollow=hollow)
        label(axes, say.words.date(frame[name].iloc[0]), x, 0.45, dx=11, size=SMALL, muted=True)


def _theme(axes: Axes, at: int, row: Any, say: Say) -> None:
    known = _known(row)
    if known == "unknown":
        label(axes, say("axis.unknown"), 0, at, dx=8, size=SMALL, muted=True)
        return
    if known == "both":
        colour = BAD if row["change"] < 0 else HUE
        # from the rim of the hollow dot to the full one
        axes.annotate("", (row["score"], at), (row["previous"], at), arrowprops={
            "arrowstyle": "-", "color": colour, "linewidth": 2.5, "shrinkA": 4.5, "shrinkB": 0})  # fmt: skip
        mark(axes, row["previous"], at, "o", HUE, hollow=True)
    mark(axes, row["score"], at, "o", HUE, size=11)
    _figures(axes, at, row, say)


def _figures(axes: Axes, at: int, row: Any, say: Say) -> None:
    """The scores beside their dots, each on the outer side."""
    fell = row["change"] < 0
    sides: tuple[tuple[Side, int], ...] = (("right", -11), ("left", 11))
    for name, (side, dx) in (("score", sides[not fell]), ("previous", sides[fell])):
        if name == "score" or abs(row["change"]) >= 0.5:
            label(axes, say.words.percent(row[name], digits=0), row[name], at, side=side, dx=dx, muted=name != "score",
                  size=TEXT if name == "score" else SMALL, weight="bold" if name == "score" else "normal")  # fmt: skip
