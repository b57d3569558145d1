"""Pictures: one file each, `data` then `draw`."""
