"""What is wrong in a client's file: where, what was expected, what was found."""

import dataclasses
from typing import Any

from commplan.knowledge.load import read
from commplan.knowledge.words import Words, words
from commplan.model.text import Text


@dataclasses.dataclass(frozen=True, order=True)
class Problem:
    """One problem. `expected` is a key of expected.yaml, so that it can be said in both languages."""

    file: str
    line: int
    field: str
    expected: str
    found: str
    values: tuple[tuple[str, Any], ...] = dataclasses.field(default=(), compare=False)

    def phrase(self, spoken: Words) -> str:
        """`file:line: field: expected …, found …`."""
        expected = spoken.fill(Text.model_validate(read("expected.yaml")[self.expected]).pick(spoken.lang),
                               dict(self.values))  # fmt: skip
        where = f"{self.file}:{self.line}: " + (f"{self.field}: " if self.field else "")
        return where + spoken("problem.expected_found", expected=expected, found=self._found(spoken))

    def _found(self, spoken: Words) -> str:
        kinds = read("expected.yaml")["found"]
        return Text.model_validate(kinds[self.found]).pick(spoken.lang) if self.found in kinds else self.found

    def __str__(self) -> str:
        return self.phrase(words("en"))
