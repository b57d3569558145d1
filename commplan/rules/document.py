"""The list of all rules as pages to read: `python -m commplan.rules.document docs` writes it anew.

`docs/rules.md` is in English, `docs/regles.md` in French; a test proves that both are fresh.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path

from commplan.knowledge import label, sources, words
from commplan.knowledge.load import read
from commplan.model.text import LANGUAGES, Lang, Text
from commplan.rules.catalogue import RuleWords, read_words, rule_ids

PAGES: Mapping[Lang, str] = {"en": "rules.md", "fr": "regles.md"}


def document(lang: Lang) -> str:
    """The page in one language: families in order, each rule with why, what to do, source and limits."""
    told = {rule: read_words(rule) for rule in rule_ids()}
    say = words(lang)
    head = [f"# {say('rules.title')}", say("rules.intro", n=len(told)), *_contents(told, lang)]
    parts = (_family(family, list(ids), told, lang) for family, ids in groupby(told, key=_family_of))
    return "\n\n".join([*head, *(block for part in parts for block in part)]) + "\n"


def _family_of(rule: str) -> str:
    return rule.split("/")[0]


def _contents(told: Iterable[str], lang: Lang) -> Iterator[str]:
    yield "\n".join(
        f"- [{_name(family, lang)}](#{_anchor(_name(family, lang))})" for family, _ in groupby(told, key=_family_of)
    )


def _anchor(heading: str) -> str:
    """What a heading is called in links, as sites that show Markdown make it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def _name(family: str, lang: Lang) -> str:
    return Text.model_validate(read("labels.yaml")["rules"]["family"].get(family, family)).pick(lang)


def _family(family: str, ids: list[str], told: Mapping[str, RuleWords], lang: Lang) -> Iterator[str]:
    yield f"## {_name(family, lang)}"
    for rule in ids:
        yield from _rule(rule, told[rule], lang)


def _rule(rule: str, told: RuleWords, lang: Lang) -> Iterator[str]:
    show, say = words(lang).show, words(lang)
    severity = label(f"severity.{told.severity}").pick(lang)
    yield f"### `{rule}`"
    yield f"**{show(told.title)}** ({severity.lower()})"
    named = {
        "why": told.why,
        "fix": told.fix,
        "source": sources()[told.source].title,
        "known_limits": told.known_limits,
    }
    lines = ["- " + say("rules.line", name=say(f"rule.{name}"), text=show(text)) for name, text in named.items()]
    if told.follows:
        causes = ", ".join(f"`{each}`" for each in told.follows)
        lines.append("- " + say("rules.line", name=say("rule.follows"), text=causes))
    yield "\n".join(lines)


def write(folder: Path) -> None:
    """Write the page of each language into a folder."""
    for lang in LANGUAGES:
        (folder / PAGES[lang]).write_text(document(lang), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "docs"))
