"""The rules, found by their folder: `<family>/<stem>.py` says when, `<family>/<stem>.yaml` says it in words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any

from pydantic import Field, ValidationError

from commplan.errors import KnowledgeError
from commplan.knowledge.load import read_text
from commplan.model.base import Part
from commplan.model.text import Text
from commplan.rules.finding import Finding, Severity

HOME = files("commplan") / "rules"
Predicate = Callable[..., Iterator[Finding]]


class Examples(Part):
    """Tiny engagements: parts by name. They are the tests of the rule."""

    fails: tuple[dict[str, Any], ...] = Field(min_length=1)
    passes: tuple[dict[str, Any], ...] = Field(min_length=1)


class RuleWords(Part):
    """What a rule says to people."""

    severity: Severity
    title: Text
    failure: Text = Field(description="A template filled in with the values of the finding")
    why: Text
    fix: Text
    source: str
    known_limits: Text
    follows: tuple[str, ...] = Field(default=(), description="Rules whose finding at the same record explains this one")
    examples: Examples


@dataclass(frozen=True)
class Rule:
    """One rule. Its id is its path and never changes."""

    id: str
    check: Predicate

    @property
    def family(self) -> str:
        """The folder it lives in."""
        return self.id.split("/")[0]

    @property
    def words(self) -> RuleWords:
        """Its words, read when first asked for."""
        return read_words(self.id)


@cache
def rules() -> dict[str, Rule]:
    """Every rule by its id, in order."""
    return {rule_id: Rule(rule_id, _predicate(rule_id)) for rule_id in rule_ids()}


@cache
def rule_ids() -> tuple[str, ...]:
    """The ids, read off the folders without importing a rule."""
    families = (entry for entry in HOME.iterdir() if entry.is_dir() and not entry.name.startswith("_"))
    stems = (f"{family.name}/{file.name[:-3]}" for family in families for file in family.iterdir()
             if file.name.endswith(".py") and not file.name.startswith("_"))  # fmt: skip
    return tuple(sorted(stems))


def _predicate(rule_id: str) -> Predicate:
    found: Predicate = import_module(f"commplan.rules.{rule_id.replace('/', '.')}").check
    return found


@cache
def read_words(rule_id: str) -> RuleWords:
    """The words of one rule."""
    text = (HOME / f"{rule_id}.yaml").read_text("utf-8")
    try:
        return RuleWords.model_validate(read_text(text, f"rules/{rule_id}.yaml"))
    except ValidationError as error:
        message = f"rules/{rule_id}.yaml: {error}"
        raise KnowledgeError(message) from error
