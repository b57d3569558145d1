"""What each medium says, and how it agrees with the brand and its promise."""

from typing import Any

import pandas as pd

from commplan.calculators.wording import compare_texts, content_words
from commplan.knowledge.say import Column, Say
from commplan.model.base import NONE
from commplan.model.brand import Brand, Medium
from commplan.model.text import LANGUAGES, Text
from commplan.tables.consistency import CRITERIA
from commplan.tables.told import listed, quoted, told

UNIT = "tables/media_voice"
FORM = "cards"
COLUMNS = (Column("title"), Column("says"), Column("shared"), Column("agreement"), Column("evidence"))


def data(brand: Brand) -> pd.DataFrame:
    """One row per medium, in the client's order.

    Returns
    -------
    DataFrame
        title, says (the text between quotation marks; `none`, `unknown`), shared (the words of the promise that it
        takes up, `unknown` where there is nothing to compare), agreement (the four verdicts in words), evidence; the
        promise is in `attrs["promise"]`.
    """
    rows = [_row(medium, brand.promise) for medium in brand.media or ()]
    frame = pd.DataFrame(rows, columns=[column.name for column in COLUMNS], dtype=object)
    promise = brand.promise if isinstance(brand.promise, Text) else None
    frame.attrs = {"promise": promise}
    return frame


def _row(medium: Medium, promise: Any) -> dict[str, Any]:
    verdicts = {name: told(UNIT, f"verdict.{getattr(medium, name) or 'missing'}") for name in CRITERIA}
    says = medium.says
    return {
        "title": medium.title, "says": quoted(says) if isinstance(says, Text) else _nothing(says),
        "shared": _shared(says, promise), "agreement": told(UNIT, "agreement", **verdicts),
        "evidence": medium.evidence if medium.evidence else _nothing(medium.evidence),
    }  # fmt: skip


def _shared(says: Any, promise: Any) -> Any:
    if not isinstance(says, Text) or not isinstance(promise, Text):
        return "unknown"
    found = compare_texts(promise, says)
    words = {lang: content_words(promise.pick(lang), lang=lang) for lang in LANGUAGES}
    return listed(UNIT, "no_word", {lang: [words[lang][plain] for plain in words[lang] if plain in found[lang].shared]
                                    for lang in LANGUAGES})  # fmt: skip


def _nothing(answer: Any) -> str:
    return "none" if answer is NONE else "unknown"


def lead(frame: pd.DataFrame, say: Say) -> str:
    """The promise that the media are read against."""
    promise = frame.attrs["promise"]
    return say("lead.promise", text=promise) if promise else say("lead.none")
