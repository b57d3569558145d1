"""What `commplan import` says of a file, in the form that other programs read."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from commplan.model.mapping import Kind

VERSION = 1


class Shown(BaseModel):
    """The base of what is handed to other programs: frozen, every field there even where nothing is known."""

    model_config = ConfigDict(frozen=True)


class Sentence(Shown):
    """Something to be said: a key that stays, its values, and the sentence in both languages."""

    key: str
    values: dict[str, Any] = Field(default_factory=dict)
    fr: str
    en: str


class Problem(Sentence):
    """Why a file, or a part of it, is not read."""

    row: int | None = Field(default=None, description="The line in the file, from 1")
    column: str | None = Field(default=None, description="The label as exported")


class Covered(Shown):
    """First and last day, null where the file does not say."""

    start: str | None = Field(default=None, description="Such as 2026-10-01")
    end: str | None = None


class Total(Shown):
    """The sum of one column; amounts of two currencies are two totals."""

    column: str
    total: float
    currency: str | None = Field(default=None, description="ISO code; null for counts, and where the file has none")


class Table(Shown):
    """One table of a file."""

    kind: Kind
    dimension: str = Field(description="What the rows break down: never add up two breakdowns")
    grain: str = Field(description="day, week, month, or period where rows have no date")
    rows: int
    additive: bool = Field(description="Whether the rows may be added up")
    period: Covered
    totals: tuple[Total, ...] = Field(description="Of what may be added up")
    doubts: tuple[Sentence, ...] = ()
    set_aside: tuple[Sentence, ...] = Field(default=(), description="Rows that do not count, by the reason")


class RecognisedFile(Shown):
    """One file: what it is, or why it cannot be read."""

    file: str
    recognised: bool
    sha256: str | None = None
    tool: str | None = Field(default=None, description="The id of the tool, or the name that mapping.yaml gives")
    tool_name: dict[str, str] | None = Field(default=None, description="As people know it, by language")
    mapped: bool = Field(default=False, description="Whether mapping.yaml says how it is read")
    tables: tuple[Table, ...] = ()
    problems: tuple[Problem, ...] = ()


class Recognised(Shown):
    """All files of one call."""

    version: int = Field(default=VERSION, description="Goes up when a field changes its meaning or goes away")
    files: tuple[RecognisedFile, ...]
