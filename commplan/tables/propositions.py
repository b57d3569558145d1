"""The client's value proposition beside each competitor's: which words they share, and which only the client says."""

from collections.abc import Collection, Mapping
from typing import Any

import pandas as pd

from commplan.calculators.wording import compare_texts, content_words
from commplan.knowledge.say import Column, Say
from commplan.model.base import NONE
from commplan.model.brand import Brand
from commplan.model.market import Competitor, Market
from commplan.model.text import LANGUAGES, Lang, Text
from commplan.tables.told import listed

UNIT = "tables/propositions"
COLUMNS = (Column("competitor"), Column("theirs"), Column("shared"))


def data(market: Market, brand: Brand | None = None) -> pd.DataFrame:
    """The two texts of each pair and their words.

    Returns
    -------
    DataFrame, one row per competitor
        competitor, ours and theirs (the texts; `none`, `unknown`), shared (the words of both as the client writes
        them; `unknown` where there is nothing to compare), own (the client's words that this competitor does not
        use). The words that no competitor uses are in `attrs["only_ours"]`, the client's text in `attrs["ours"]`.
    """
    ours = brand.value_proposition if brand else None
    others = market.competitors or ()
    rows = [_row(each, ours) for each in others]
    frame = pd.DataFrame(rows, columns=[*(column.name for column in COLUMNS), "ours", "own"], dtype=object)
    texts = [each.value_proposition for each in others if isinstance(each.value_proposition, Text)]
    is_known = isinstance(ours, Text)
    frame.attrs = {"ours": ours if is_known else None, "compared": len(texts) if is_known else 0,
                   "only_ours": _only(ours, texts) if isinstance(ours, Text) else None}  # fmt: skip
    return frame


def _row(each: Competitor, ours: Any) -> dict[str, Any]:
    theirs = each.value_proposition
    row = {"competitor": each.title, "ours": _said(ours), "theirs": _said(theirs)}
    if not isinstance(ours, Text) or not isinstance(theirs, Text):
        return row | {"shared": "unknown", "own": "unknown"}
    found = compare_texts(ours, theirs)
    return row | {
        "shared": _as_written(ours, {lang: set(found[lang].shared) for lang in LANGUAGES}),
        "own": _as_written(ours, {lang: set(found[lang].first_only) for lang in LANGUAGES}),
    }


def _only(ours: Text, texts: Collection[Text]) -> Text:
    """The client's words that none of those texts has."""
    kept: dict[Lang, set[str]] = {}
    for lang in LANGUAGES:
        used = {word for text in texts for word in content_words(text.pick(lang), lang=lang)}
        kept[lang] = set(content_words(ours.pick(lang), lang=lang)) - used
    return _as_written(ours, kept)


def _as_written(text: Text, kept: Mapping[Lang, Collection[str]]) -> Text:
    words = {lang: content_words(text.pick(lang), lang=lang) for lang in LANGUAGES}
    return listed(UNIT, "no_word", {lang: [written for plain, written in words[lang].items() if plain in kept[lang]]
                                    for lang in LANGUAGES})  # fmt: skip


def _said(text: Any) -> Any:
    return "none" if text is NONE else text or "unknown"


def lead(frame: pd.DataFrame, say: Say) -> str:
    """The client's own proposition, and the words that nobody else uses."""
    known: dict[str, Any] = {str(name): value for name, value in frame.attrs.items()}
    if known["ours"] is None:
        return say("lead.none")
    parts = [say("lead.ours", text=known["ours"])]
    if known["compared"]:
        parts.append(say("lead.only_ours", words=known["only_ours"], n=known["compared"]))
    return " ".join([*parts, say("lead.limits")] if known["compared"] else [*parts, say("lead.alone")])
