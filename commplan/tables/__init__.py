"""Tables: one file each, `data` then `columns`."""
