"""What the tests of the sources share: a way to write an export, and the folder of real ones where it is there."""

from collections.abc import Callable
from pathlib import Path

import pytest

Writer = Callable[..., Path]


@pytest.fixture
def export(tmp_path: Path) -> Writer:
    """Write an export: its lines, its name, its encoding."""

    def write(content: str | bytes, name: str = "export.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return write


@pytest.fixture(scope="session")
def real_exports() -> Path:
    """The folder of real exports, kept beside the checkout because nobody may publish them."""
    folder = Path(__file__).parents[2].parent / "shared" / "data" / "exports"
    if not (folder / "truth.json").is_file():
        pytest.skip(f"no real exports in {folder}")
    return folder
