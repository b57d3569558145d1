"""What each theme of the audit scored, the weakest first, now and the time before."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from commplan.calculators.score import Score, weighted_score
from commplan.charts.base import SMALL, Side, label, mark, page, panel, records, rule, styled
from commplan.charts.colours import BAD, HUE
from commplan.charts.lettering import sentence
from commplan.charts.rows import row_names, rows, span
from commplan.knowledge import Item, dimensions, items
from commplan.knowledge.say import Column, Say
from commplan.model.audit import Audit

COUNTS = ("answered", "asked", "without_evidence")
COLUMNS = (Column("theme"), Column("weight", "integer"), Column("score", "percent"), Column("previous", "percent"),
           Column("change", "integer"),
           *(Column(name, "integer") for name in COUNTS))  # fmt: skip
LEFT, RIGHT, ROW, KEY = 200, 660, 36, 34


def data(audit: Sequence[Audit]) -> pd.DataFrame:
    """The themes that the latest audit asks about, the weakest first, those without an answer last.

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
    every = pd.DataFrame([_row(theme, latest, before) for theme in dimensions()])
    frame = every.loc[every["asked"] > 0].reset_index(drop=True)  # a quick audit does not ask about all themes
    if frame["score"].isna().all():
        return frame.iloc[:0]
    frame = frame.assign(date=latest.date, previous_date=before.date if before else None, kind=latest.kind,
                         overall=_overall(frame, "score"), previous_overall=_overall(frame, "previous"))  # fmt: skip
    return frame.sort_values("score", kind="stable", ignore_index=True)


def _row(theme: str, latest: Audit, before: Audit | None) -> dict[str, Any]:
    now, then = _score(theme, latest), _score(theme, before) if before else None
    given = [answer for key, answer in latest.answers.items() if key in items() and items()[key].dimension == theme]
    score, previous = _value(now), _value(then)
    return {
        "dimension": theme, "theme": dimensions()[theme].label, "weight": dimensions()[theme].weight,
        "score": score, "previous": previous,
        "change": (score - previous) * 100, "answered": now.answered, "asked": now.total,
        "without_evidence": sum(not answer.evidence for answer in given),
    }  # fmt: skip


def _score(theme: str, audit: Audit) -> Score:
    asked = [item for item in items().values() if item.dimension == theme and _was_asked(item, audit)]
    levels = [audit.answers[item.id].level if item.id in audit.answers else None for item in asked]
    return weighted_score(levels, weights=[item.weight for item in asked])


def _was_asked(item: Item, audit: Audit) -> bool:
    """What does not apply to a firm is no gap in its audit."""
    if item.id in (audit.not_applicable or ()):
        return False
    return audit.kind == "full" or item.quick or item.id in audit.answers


def _value(score: Score | None) -> float:
    return float("nan") if score is None or score.value is None else score.value


def _overall(frame: pd.DataFrame, column: str) -> float:
    scores = [None if pd.isna(value) else value for value in frame[column]]
    return _value(weighted_score(scores, weights=[dimensions()[key].weight for key in frame["dimension"]], top=1))


def title(frame: pd.DataFrame, say: Say) -> str:
    """Which theme is weakest, and where the whole has moved."""
    first, scored = records(frame)[0], frame.dropna(subset="score")
    weakest = [say.words.quoted(theme) for theme in scored.loc[scored["score"] == first["score"], "theme"]]
    key = (
        "one"
        if len(weakest) == 1
        else "same"
        if len(weakest) == len(scored)
        else "two"
        if len(weakest) == 2
        else "many"
    )
    moved = "_moved" if key == "one" and not pd.isna(first["previous_overall"]) else ""
    return say(f"title.{key}{moved}", themes=weakest, score=first["score"], n=len(weakest), now=first["overall"],
               then=first["previous_overall"])  # fmt: skip


def subtitle(frame: pd.DataFrame, say: Say) -> str:
    """Which audit it was, and how many of its answers rest on nothing."""
    first, counts = records(frame)[0], {name: frame[name].sum() for name in COUNTS}
    proof = "without" if counts["without_evidence"] else "with"
    said = say(f"subtitle.{first['kind']}", date=first["date"], **counts)
    return f"{said} {say(f'subtitle.{proof}_evidence', n=counts['without_evidence'])}"


def alt(frame: pd.DataFrame, say: Say) -> str:
    """Every theme with its score and the one before."""
    return " ".join([sentence(title(frame, say)), *(say(f"alt.{_known(row)}", **row) for row in records(frame))])


def _known(row: dict[str, Any]) -> str:
    return "unknown" if pd.isna(row["score"]) else "alone" if pd.isna(row["previous"]) else "both"


@styled
def draw(frame: pd.DataFrame, say: Say) -> Figure:
    """Dots on a scale from nothing in place to exemplary; a hollow dot is the audit before."""
    top = KEY if frame["previous"].notna().any() else 8
    bottom = top + len(frame) * ROW
    figure = page(bottom + 30)
    if top == KEY:
        _key(figure, records(frame)[0], say)
    axes = panel(figure, LEFT, RIGHT, top, bottom, x=(0, 1), y=rows(len(frame)))
    row_names(axes, [say.words.show(theme) for theme in frame["theme"]])
    _scale(axes, len(frame) - 0.5, say)
    for at, row in enumerate(records(frame)):
        _theme(axes, at, row, say)
    return figure


def _key(figure: Figure, first: dict[str, Any], say: Say) -> None:
    axes = panel(figure, LEFT, RIGHT, 0, KEY, x=(LEFT, RIGHT), y=(KEY, 0))
    for x, name, hollow in ((LEFT, "previous_date", True), (LEFT + 210, "date", False)):
        mark(axes, x, 13, "o", HUE, hollow=hollow, size=9 if hollow else 11)
        label(axes, say.words.date(first[name]), x, 13, dx=11, size=SMALL, muted=True)


def _scale(axes: Axes, foot: float, say: Say) -> None:
    for share in (0, 0.5, 1):
        rule(axes, [share, share], [-0.5, foot])
    label(axes, say("axis.least"), 0, foot, dy=15, size=SMALL, muted=True)
    label(axes, say("axis.most"), 1, foot, dy=15, size=SMALL, muted=True, side="right")


def _theme(axes: Axes, at: int, row: dict[str, Any], say: Say) -> None:
    if _known(row) == "unknown":
        label(axes, say("axis.unknown"), 0, at, dx=8, size=SMALL, muted=True)
        return
    if _known(row) == "both":
        span(axes, at, row["previous"], row["score"], BAD if row["change"] < 0 else HUE)
        mark(axes, row["previous"], at, "o", HUE, hollow=True)
    mark(axes, row["score"], at, "o", HUE, size=11)
    outer: tuple[tuple[Side, int], ...] = (("right", -11), ("left", 11))
    (side, dx), (other, back) = outer if row["change"] < 0 else outer[::-1]
    label(axes, say.words.percent(row["score"], digits=0), row["score"], at, side=side, dx=dx, bold=True)
    if abs(row["change"]) >= 0.5:
        previous = say.words.percent(row["previous"], digits=0)
        label(axes, previous, row["previous"], at, side=other, dx=back, size=SMALL, muted=True)
