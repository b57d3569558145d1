"""Turning a notebook that was run into one HTML file, through nbconvert."""

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import TemplateError
from nbformat import NotebookNode

from commplan.errors import ReportError
from commplan.knowledge.problem import problem
from commplan.knowledge.words import Words
from commplan.reporting.glossary import explain
from commplan.reporting.house import PAGE, SHEET
from commplan.reporting.notebook import Template, View, published_cells
from commplan.reporting.what_if import MARK, script

TEMPLATE_FOLDER = files("commplan") / "reporting" / "template"


@dataclass(frozen=True)
class Frame:
    """What stands around the content of a page."""

    title: str
    client: str
    month: str
    state: str
    pages: tuple[tuple[str, str], ...]
    page: str
    view: View
    digest: str
    made_with: str
    logo: str = ""
    """The client's logo as a `data:` address; empty where there is none to show."""
    look: str = ""
    """What is added to the style sheet for this client and month."""
    template: Path | None = None
    """The agency's own template; None for ours."""


@cache
def style() -> str:
    """The one style sheet."""
    return (TEMPLATE_FOLDER / "commplan" / "style.css").read_text("utf-8")


@cache
def exporter(template: Path | None = None) -> Any:
    """Nbconvert's exporter with a template; made once, for that takes longer than a page."""
    from nbconvert import HTMLExporter

    make: Any = HTMLExporter
    folders = [str(TEMPLATE_FOLDER)] if template is None else [str(template.parent), str(TEMPLATE_FOLDER)]
    name = "commplan" if template is None else template.name
    return make(template_name=name, extra_template_basedirs=folders, extra_template_paths=[str(TEMPLATE_FOLDER)],
                exclude_anchor_links=True)  # fmt: skip


def render(run: NotebookNode, *, frame: Frame, words: Words) -> str:
    """The page: self-contained, under a policy that lets nothing be fetched and no script but our own run.

    Raises
    ------
    ReportError
        The agency's own template cannot be used; the message says in which line.
    """
    sheet = style() + _own_style(frame.template) + frame.look
    code = script() if any(MARK in str(output) for output in _shown(run)) else ""
    around = {"frame": frame, "lang": words.lang, "say": words, "style": sheet, "policy": policy(sheet, code),
              "script": code}  # fmt: skip
    try:
        body, _ = exporter(frame.template).from_notebook_node(
            published_cells(run, words.lang, frame.view), resources={"commplan": around}
        )
    except (TemplateError, ValueError) as error:
        if frame.template is None:
            raise
        raise _template_failed(frame.template, error) from error
    return explain(str(body), words)


def _own_style(template: Path | None) -> str:
    sheet = template / SHEET if template else None
    return f"\n{sheet.read_text('utf-8')}" if sheet and sheet.is_file() else ""


def _template_failed(template: Path, error: Exception) -> ReportError:
    where = [getattr(error, "name", None) or PAGE, getattr(error, "lineno", None)]
    place = ":".join(str(each) for each in where if each)
    return problem(ReportError, "template_failed", place=f"{template.name}/{Path(place).name}", error=str(error))


def _shown(run: NotebookNode) -> Iterator[object]:
    """The HTML of all outputs."""
    for cell in run.cells:
        for output in cell.get("outputs", ()):
            yield output.get("data", {}).get("text/html", "")


def policy(sheet: str, code: str = "") -> str:
    """The content-security-policy: our own style sheet, pictures inside the file and, by its hash, our script."""
    scripts = f"script-src 'sha256-{_digest(code)}'; " if code else ""
    return (
        f"default-src 'none'; img-src data:; {scripts}style-src 'sha256-{_digest(sheet)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def page_titles(templates: list[Template], words: Words) -> tuple[tuple[str, str], ...]:
    """File and title of every page, for the navigation; a consultant's own step goes by its own name."""
    return tuple((template.page, page_title(template, words)) for template in templates)


def page_title(template: Template, words: Words) -> str:
    """The title of a page in the language of the report."""
    from commplan.errors import KnowledgeError

    try:
        return words(f"page.title.{template.step}")
    except KnowledgeError:
        return template.step.replace("_", " ").capitalize()


def write(folder: Path, name: str, text: str) -> Path:
    """Write a page with the same bytes on every system."""
    path = folder / name
    path.write_bytes(text.encode("utf-8"))
    return path
