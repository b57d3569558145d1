"""What clients' tools export, brought to one tidy table a kind or refused with the reason.

One module per tool, found because it lies in this folder.
"""

from commplan.sources.folder import Exports, read_exports, read_performance
from commplan.sources.reading import read_export, read_tables, recognise

__all__ = ["Exports", "read_export", "read_exports", "read_performance", "read_tables", "recognise"]
