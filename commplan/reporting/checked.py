"""The coherence check with everything that people need: file and line, and the words in both languages."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from commplan.engagement.yaml_file import compose, line_of
from commplan.knowledge import sources, words
from commplan.model.case import Case
from commplan.model.shown import Shown
from commplan.model.text import LANGUAGES, Text
from commplan.rules import Reported, Result, consequences, dotted, findings
from commplan.rules.catalogue import read_words


@dataclass(frozen=True)
class Located(Shown):
    """A finding that can be shown: where it is, and what to say of it."""

    reported: Reported
    file: str
    line: int
    folded: tuple["Located", ...] = ()

    @property
    def place(self) -> str:
        """File and line, as editors open them."""
        return f"{self.file}:{self.line}"

    @property
    def failure(self) -> Text:
        """What does not hold together, with its values."""
        template = read_words(self.reported.rule).failure
        said = {lang: words(lang).fill(template.pick(lang), self.reported.values) for lang in LANGUAGES}
        return Text.model_validate(said)

    def row(self) -> dict[str, Any]:
        """The finding as one row of a table."""
        from commplan.tables.told import pointed  # loads pandas, which a check in the terminal does without

        told = read_words(self.reported.rule)
        return {
            "rule": self.reported.rule, "severity": self.reported.severity, "failure": self.failure, "why": told.why,
            "fix": told.fix, "place": self.place, "source": sources()[told.source].title, "title": told.title,
            "folded": pointed([each.failure for each in self.folded]) if self.folded else None,
        }  # fmt: skip


def locate(results: Iterable[Result], folder: Path) -> tuple[Located, ...]:
    """Give every finding that counts its file and line; what is folded under it comes along."""
    given = tuple(results)
    place = _places(folder)
    return tuple(
        Located(found, *place(found), tuple(Located(each, *place(each)) for each in consequences(given, found)))
        for found in findings(given)
    )


def locate_accepted(results: Iterable[Result], folder: Path) -> tuple[Located, ...]:
    """The findings that somebody accepted, each with its file and line."""
    place = _places(folder)
    return tuple(Located(found, *place(found)) for result in results for found in result.findings if found.accepted)


def accepted_row(located: Located) -> dict[str, Any]:
    """An accepted finding as one row of a table."""
    accepted = located.reported.accepted
    return located.row() | {"reason": accepted.reason, "until": accepted.until}


def _places(folder: Path) -> Callable[[Reported], tuple[str, int]]:
    """What finds the file and the line; each file is read once, and only where it is asked for."""
    trees = lru_cache(maxsize=None)(lambda name: _tree(folder / name))

    def place(found: Reported) -> tuple[str, int]:
        part, *rest = found.at
        name = f"{part}.yaml"
        return f"{folder.parent.name}/{folder.name}/{name}", line_of(trees(name), tuple(rest))

    return place


def _tree(path: Path) -> Any:
    return compose(path.read_bytes().decode("utf-8-sig")) if path.is_file() else None


def as_json(case: Case, results: Iterable[Result], located: Iterable[Located]) -> str:
    """The whole check for other programs: language-free values, and the words in both languages."""
    content = {
        "client": case.engagement.key,
        "month": case.month,
        "findings": [_finding_json(each) for each in located],
        "accepted": [
            {"rule": each.rule, "at": dotted(each.at), "reason": each.accepted.reason.model_dump(),
             "until": each.accepted.until.isoformat() if each.accepted.until else None}
            for result in results for each in result.findings if each.accepted
        ],
        "rules": [_result_json(result) for result in results],
    }  # fmt: skip
    return json.dumps(content, ensure_ascii=False, indent=2)


def _finding_json(located: Located) -> dict[str, Any]:
    found, told = located.reported, read_words(located.reported.rule)
    texts = {"title": told.title, "failure": located.failure, "why": told.why, "fix": told.fix}
    shown = {
        "rule": found.rule, "severity": found.severity, "at": dotted(found.at), "file": located.file,
        "line": located.line, "source": told.source, **{name: _both(text) for name, text in texts.items()},
    }  # fmt: skip
    return shown | ({"folded": [_finding_json(each) for each in located.folded]} if located.folded else {})


def _both(text: Text) -> dict[str, str]:
    return {lang: text.pick(lang) for lang in LANGUAGES}


def _result_json(result: Result) -> dict[str, Any]:
    shown: dict[str, Any] = {"rule": result.rule, "state": result.state}
    if result.missing:
        shown["missing"] = list(result.missing)
    if result.error:
        shown["error"] = result.error
    return shown
