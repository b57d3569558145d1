"""What the trade knows: texts and figures with their sources, and what reads them."""

from commplan.knowledge.catalogue import (
    Dimension,
    Fact,
    Item,
    Source,
    Term,
    benchmark,
    dimensions,
    facts,
    glossary,
    guidance,
    item_ids,
    items,
    quick_items,
    sources,
)
from commplan.knowledge.words import Words, label, tool_name, words

__all__ = [
    "Dimension",
    "Fact",
    "Item",
    "Source",
    "Term",
    "Words",
    "benchmark",
    "dimensions",
    "facts",
    "glossary",
    "guidance",
    "item_ids",
    "items",
    "label",
    "quick_items",
    "sources",
    "tool_name",
    "words",
]
