"""Why an export is refused: values first, sentences last.

A refusal carries a key and the place (file, row, column, what was found, what was expected); phrases.yaml says it in
French and in English, what to do included.
"""

from commplan.errors import DamagedExport, ExportError, UnknownExport
from commplan.knowledge.say import say
from commplan.knowledge.words import Words, words
from commplan.model.text import Text
from commplan.sources.personal import masked

__all__ = ["PHRASES", "DamagedFile", "Refusal", "UnknownFile"]

PHRASES = "sources/phrases"


class Refusal(ExportError):
    """An export that is not used, with the place and the values that say why.

    Parameters
    ----------
    key
        What is wrong, one of the problems of phrases.yaml.
    file
        Name of the file; filled in by the reader when the place that found the problem does not know it.
    row
        Line in the file, or row of the sheet, counted from 1.
    column
        Label of the column as exported.
    found, expected
        What stands there, without e-mail addresses and telephone numbers, and what should.

    Examples
    --------
    >>> print(Refusal("not_a_date", file="ads.csv", row=4, column="Day", found="soon"))
    ads.csv: line 4: column “Day”: expected a date, found “soon”. Correct this cell, or export the file again.
    """

    key: str

    def __init__(
        self,
        key: str,
        *,
        file: str = "",
        row: int | None = None,
        column: str | None = None,
        found: str | int | None = None,
        expected: str | int | Text | None = None,
    ) -> None:
        super().__init__(key, key=key)
        self.file = file
        self.row = row
        self.column = column
        self.found = masked(found) if isinstance(found, str) else found
        self.expected = expected

    def phrase(self, spoken: Words) -> str:
        """Where and why, and what to do, in one language."""
        speak = say(PHRASES, spoken)
        expected = self.expected.pick(spoken.lang) if isinstance(self.expected, Text) else self.expected
        sentence = speak(f"problem.{self.key}", found=self.found, expected=expected)
        places = [
            self.file,
            "" if self.row is None else speak("place.line", row=str(self.row)),
            "" if self.column is None else speak("place.column", column=self.column),
        ]
        for place in reversed([place for place in places if place]):
            sentence = speak("place.part", place=place, rest=sentence)
        return sentence

    def __str__(self) -> str:
        return self.phrase(words("en"))


class UnknownFile(Refusal, UnknownExport):
    """No adapter recognises the file."""


class DamagedFile(Refusal, DamagedExport):
    """The file is recognised, but it would give a wrong figure."""
