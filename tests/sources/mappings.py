"""Entries of a mapping.yaml for tests."""

from typing import Any

from commplan.model.mapping import MappedFile


def entry(**fields: Any) -> MappedFile:
    """One entry: of campaigns in any file, unless told otherwise."""
    return MappedFile.model_validate({"kind": "performance", "files": "*", "tool": "Notebook", **fields})
