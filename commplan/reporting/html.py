"""HTML of tables, cards and pictures. Everything that a client typed is escaped here."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
from babel.numbers import is_currency
from markupsafe import Markup, escape

from commplan.charts.bullet import bullet
from commplan.charts.sparkline import sparkline
from commplan.errors import KnowledgeError
from commplan.knowledge.say import Bullet, Column, Course, Say
from commplan.knowledge.words import MISSING
from commplan.model.quantity import Estimate, Money, money

_TABLE = Markup(
    '<div class="scroll" tabindex="0" role="region" aria-label="{}"><table><caption>{}</caption>'
    "<thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>"
)
RIGHT = {"money", "money0", "number", "integer", "number1", "percent", "percent1", "figure"}
PLAIN = {"text", "figure", "under", "state", "evidence"}
BELOW = {"under", "picture"}
"""In a key figure, what stands below the figure before it."""


def is_missing(value: Any) -> bool:
    """Tell whether there is nothing to show: None, nan or NaT."""
    return value is None or (not isinstance(value, list | tuple | dict | str) and pd.isna(value) is True)


def cell(value: Any, column: Column, say: Say) -> str:
    """One value as people read it: by the words of its column, else by its kind."""
    if is_missing(value):
        return _word(say, column.name, "missing") or MISSING
    if isinstance(value, Estimate):
        return _estimate(value, say)
    if isinstance(value, Course):
        return sparkline(value.values, target=value.target, alt=value.alt.pick(say.words.lang)) or MISSING
    if isinstance(value, Bullet):
        return bullet(value, say.words)
    if column.kind == "state":
        return state_word(value, _word(say, column.name, value) or value)
    if isinstance(value, tuple) and all(isinstance(end, Money) for end in value):
        return say.words("range.money", low=value[0], high=value[1])
    if isinstance(value, str) and (found := _word(say, column.name, value)):
        return found
    return say.words.format_field(value, "" if column.kind in PLAIN else column.kind)


def state_word(state: str, word: str) -> Markup:
    """A word with its shape, so that it is not said by colour alone."""
    return Markup('<span class="state {}">{}</span>').format(state, word)


def _estimate(value: Estimate, say: Say) -> str:
    """A range with its likely value; one in a currency looks like money."""
    ends = {name: getattr(value, name) for name in ("low", "likely", "high")}
    if is_currency(value.unit.fr):
        return say.words("estimate.money", **{name: money(end, value.unit.fr) for name, end in ends.items()})
    return say.words("estimate.number", **ends, unit=value.unit)


def _word(say: Say, column: str, value: str) -> str | None:
    try:
        return say.find(f"values.{column}.{value}").pick(say.words.lang)
    except KnowledgeError:
        return None


def table(frame: pd.DataFrame, columns: tuple[Column, ...], say: Say, caption: str) -> Markup:
    """A table with its headings; figures stand to the right."""
    heads = Markup("").join(
        Markup('<th scope="col"{}>{}</th>').format(_side(column), say(f"columns.{column.name}"))
        for column in columns if column.kind != "under"
    )  # fmt: skip
    rows = Markup("").join(_row(row, columns, say) for row in frame.to_dict("records"))
    return _TABLE.format(caption, caption, heads, rows)


def _row(row: Mapping[Any, Any], columns: tuple[Column, ...], say: Say) -> Markup:
    first, *others = columns
    under = (cell(row[column.name], column, say) for column in others
             if column.kind == "under" and not is_missing(row.get(column.name)))  # fmt: skip
    small = Markup("").join(Markup("<small>{}</small>").format(text) for text in under)
    head = Markup('<th scope="row">{}{}</th>').format(cell(row.get(first.name), first, say), small)
    cells = (Markup('<td{} data-label="{}">{}</td>').format(_side(column), say(f"columns.{column.name}"),
             cell(row.get(column.name), column, say)) for column in others if column.kind != "under")  # fmt: skip
    return Markup("<tr>{}{}</tr>").format(head, Markup("").join(cells))


def _side(column: Column) -> Markup:
    return Markup(' class="figure"') if column.kind in RIGHT else Markup("")


def cards(frame: pd.DataFrame, columns: tuple[Column, ...], say: Say, *, kind: str = "") -> Markup:
    """A card per row: the first column is its title, the others are named below; what is missing is left out.

    Sheets are printed one to a page; asks stand side by side.
    """
    return Markup('<ul class="cards{}">{}</ul>').format(
        f" {kind}" if kind else "", Markup("").join(_card(row, columns, say) for row in frame.to_dict("records"))
    )


def _card(row: Mapping[Any, Any], columns: tuple[Column, ...], say: Say) -> Markup:
    title, *others = columns
    known = [column for column in others if not is_missing(row.get(column.name)) or _word(say, column.name, "missing")]
    kept = [column for column in known if column.kind not in ("state", "evidence")]
    evidence = [column for column in known if column.kind == "evidence"]
    pills = Markup("").join(cell(row[column.name], column, say) for column in known if column.kind == "state")
    severity = Markup(' class="{}"').format(row["severity"]) if "severity" in row else Markup("")
    return Markup("<li{}>{}<h3>{}</h3>{}{}</li>").format(
        severity, Markup("<p>{}</p>").format(pills) if pills else "", cell(row[title.name], title, say),
        _pairs(row, kept, say), folded(say.words("page.more"), _pairs(row, evidence, say)) if evidence else "",
    )  # fmt: skip


def _pairs(row: Mapping[Any, Any], columns: list[Column], say: Say) -> Markup:
    """What is known, each under its name."""
    pairs = (Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(
             say(f"columns.{column.name}"), cell(row.get(column.name), column, say)) for column in columns)  # fmt: skip
    return Markup("<dl>{}</dl>").format(Markup("").join(pairs)) if columns else Markup("")


def quadrants(frame: pd.DataFrame, columns: tuple[Column, ...], say: Say) -> Markup:
    """Four lists side by side; the words of the table name them in their order."""
    names = [name for name in say.texts["groups"] if name != "none"]
    parts = (Markup("<section><h3>{}</h3>{}</section>").format(say(f"groups.{name}"),
             _quadrant(frame[frame["list"] == name], columns, say)) for name in names)  # fmt: skip
    return Markup('<div class="quadrants">{}</div>').format(Markup("").join(parts))


def _quadrant(frame: pd.DataFrame, columns: tuple[Column, ...], say: Say) -> Markup:
    if frame.empty:
        return note(say("groups.none"), "empty")
    title, *others = columns
    lines = (
        Markup('<li class="{}">{} <small>{}</small></li>').format(
            row["state"], cell(row[title.name], title, say), _remarks(row, others, say)
        )
        for row in frame.to_dict("records")
    )
    return Markup("<ol>{}</ol>").format(Markup("").join(lines))


def facts(frame: pd.DataFrame, columns: tuple[Column, ...], say: Say) -> Markup:
    """The key figures of one row, each with its name, what it is made of and its course."""
    row = frame.iloc[0].to_dict()
    tiles: list[list[Column]] = []
    for column in columns:
        if column.kind in BELOW and tiles:
            tiles[-1].append(column)
        else:
            tiles.append([column])
    return Markup('<dl class="facts">{}</dl>').format(Markup("").join(_tile(row, tile, say) for tile in tiles))


def _tile(row: Mapping[Any, Any], columns: list[Column], say: Say) -> Markup:
    figure, *below = columns
    under = (cell(row[column.name], column, say) for column in below if not is_missing(row.get(column.name)))
    small = Markup("").join(Markup('<dd class="under">{}</dd>').format(text) for text in under)
    return Markup("<div><dt>{}</dt><dd>{}</dd>{}</div>").format(
        say(f"columns.{figure.name}"), cell(row.get(figure.name), figure, say), small
    )


def _remarks(row: Mapping[Any, Any], columns: list[Column], say: Say) -> str:
    """What is known of an entry besides its title; figures with their name."""
    known = [column for column in columns if not is_missing(row[column.name]) or _word(say, column.name, "missing")]
    told = [cell(row[column.name], column, say) for column in known]
    named = [f"{say(f'columns.{column.name}').lower()} {text}" if column.kind in RIGHT else text
             for column, text in zip(known, told, strict=True)]  # fmt: skip
    return " · ".join(named)


def folded(summary: str, content: Markup) -> Markup:
    """Evidence that is there for who wants to look further."""
    return Markup("<details><summary>{}</summary>{}</details>").format(summary, content)


def picture(svg: str, *, title: str, subtitle: str, table_html: Markup, summary: str) -> Markup:
    """A chart: its finding, the picture, and the figures behind it, folded."""
    return Markup(
        '<figure><figcaption><strong>{}</strong><span>{}</span></figcaption><div class="picture">{}</div>'
        "<details><summary>{}</summary>{}</details></figure>"
    ).format(title, subtitle, Markup(svg), summary, table_html)  # noqa: S704 (our own drawing, its texts are escaped)


def note(text: str, kind: str = "missing") -> Markup:
    """A sentence in place of something that cannot be shown."""
    return Markup('<p class="{}">{}</p>').format(kind, escape(text))
