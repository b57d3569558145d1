"""Tables: one file each, `data` and its columns; the words are beside it."""

from commplan.tables.catalogue import Form, Table, stems, table

__all__ = ["Form", "Table", "stems", "table"]
