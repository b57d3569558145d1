"""What clients' tools export, brought to one tidy table or refused with the reason.

One module per tool, found because it lies in this folder.
"""

from commplan.sources.folder import read_performance
from commplan.sources.reading import read_export, read_tables, recognise

__all__ = ["read_export", "read_performance", "read_tables", "recognise"]
