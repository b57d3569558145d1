"""The page of all clients: written anew from their lines whenever one has changed."""

import os
from collections import Counter
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from markupsafe import Markup

from commplan.engagement.workspace import Workspace
from commplan.knowledge import words
from commplan.knowledge.say import Say, say
from commplan.model.text import Lang
from commplan.reporting.html import state_word
from commplan.reporting.portfolio.kept import lines
from commplan.reporting.publish import policy, style

UNIT = "reporting/portfolio/index"
ORDER = ("behind", "unknown", "on_course")
COLUMNS = ("client", "month", "state", "score", "findings", "risk", "decision")
_PAGE = Markup(
    '<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
    '<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n'
    "<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"
    '<p class="lead">{lead}</p>\n<div class="scroll" tabindex="0" role="region" aria-label="{title}">'
    "<table data-sortable><caption>{caption}</caption><thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody></table>"
    "</div>\n</main>\n<script>{script}</script>\n</body>\n</html>\n"
)
_SHEET = """
thead button { font: inherit; color: inherit; background: none; border: 0; padding: 0; text-align: left;
  cursor: pointer; }
thead button::after { content: " ↕"; } [aria-sort=ascending] button::after { content: " ↑"; }
[aria-sort=descending] button::after { content: " ↓"; } td small { display: block; color: var(--soft); }
"""


@cache
def script() -> str:
    """What sorts the table."""
    return (files("commplan") / "reporting" / "portfolio" / "sort.js").read_text("utf-8")


def write_index(place: Workspace) -> Path | None:
    """Write `reports/index.html`, whole or not at all; None where no client has a line yet."""
    known = lines(place.reports_folder, place.clients_folder)
    if not known:
        return None
    path = place.reports_folder / "index.html"
    beside = place.reports_folder / f".index.{os.getpid()}"
    beside.write_text(page_of(known), encoding="utf-8", newline="\n")
    beside.replace(path)
    return path


def page_of(known: Mapping[str, Mapping[str, Any]]) -> str:
    """The page, in the language of most reports.

    Parameters
    ----------
    known : mapping of str to mapping
        As `kept.lines` gives them.
    """
    lang: Lang = "fr" if Counter(line["lang"] for line in known.values()).most_common(1)[0][0] == "fr" else "en"
    speak = say(UNIT, words(lang))
    ordered = sorted(known.items(), key=lambda pair: (_rank(pair[1]), pair[1]["name"][lang].casefold(), pair[0]))
    rows = Markup("").join(_row(line, speak) for _, line in ordered)
    heads = Markup("").join(Markup('<th scope="col">{}</th>').format(speak(f"columns.{name}")) for name in COLUMNS)
    states = Counter(line["state"] for line in known.values())
    lead = speak("lead", n=len(known), behind=states["behind"], risk=sum(len(line["risk"]) for line in known.values()))
    sheet = style() + _SHEET
    return str(_PAGE.format(
        lang=lang, policy=policy(sheet, script()), title=speak("title"), style=Markup(sheet), lead=lead,  # noqa: S704
        caption=speak("caption"), heads=heads, rows=rows, script=Markup(script()),  # noqa: S704 (our own files)
    ))  # fmt: skip


def _rank(line: Mapping[str, Any]) -> int:
    return ORDER.index(line["state"]) if line["state"] in ORDER else len(ORDER)


def _row(line: Mapping[str, Any], speak: Say) -> Markup:
    lang, spoken, found = speak.words.lang, speak.words, line["findings"]
    grave = found["blocker"] + found["major"]
    score = "–" if line["score"] is None else spoken.percent(line["score"], digits=0)
    risk = [title[lang] for title in line["risk"]]
    decision = line["decision"]
    cells = [
        _cell(speak, "month", line["month"], spoken.month(line["month"])),
        _cell(speak, "state", _rank(line), state_word(line["state"], speak(f"state.{line['state']}"))),
        _cell(speak, "score", -1 if line["score"] is None else line["score"], score),
        _cell(speak, "findings", f"{grave:04d}.{sum(found.values()):04d}",
              speak("found", grave=grave, others=sum(found.values()) - grave)),
        _cell(speak, "risk", len(risk), speak("none") if not risk else Markup("{}<small>{}</small>").format(
            len(risk), " · ".join(risk))),
        _cell(speak, "decision", decision["month"] if decision else "", speak("none") if not decision else Markup(
            "{}<small>{}</small>").format(decision["title"][lang], spoken.month(decision["month"]))),
    ]  # fmt: skip
    name = Markup('<th scope="row" data-sort="{0}"><a href="{1}">{0}</a></th>').format(line["name"][lang], line["page"])
    return Markup("<tr>{}{}</tr>\n").format(name, Markup("").join(cells))


def _cell(speak: Say, name: str, key: object, shown: object) -> Markup:
    return Markup('<td data-label="{}" data-sort="{}">{}</td>').format(speak(f"columns.{name}"), key, shown)
