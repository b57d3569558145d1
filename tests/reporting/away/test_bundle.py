import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from commplan.engagement.workspace import Workspace
from commplan.reporting.away.bundle import pack_folder, packed, unpack_folder, unpacked


def test_a_client_travels_with_its_notebooks_and_without_drafts(make: Callable[..., Path], tmp_path: Path) -> None:
    root = make("1 + 1")
    drafts = root / "client_data" / "acme" / ".drafts"
    drafts.mkdir()
    (drafts / "swot.json").write_text("{}", encoding="utf-8")
    bundle = packed(Workspace(root), "acme", {"month": "2026-10"})
    assert packed(Workspace(root), "acme", {"month": "2026-10"}) == bundle
    assert unpacked(bundle.content, tmp_path / "there") == {"client": "acme", "month": "2026-10"}
    there = {
        path.relative_to(tmp_path / "there").as_posix() for path in (tmp_path / "there").rglob("*") if path.is_file()
    }
    assert "client_data/acme/client.yaml" in there
    assert any(name.startswith("notebooks/") for name in there)
    assert not any("draft" in name for name in there)


def test_nothing_is_unpacked_outside_its_folder(tmp_path: Path) -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as parts:
        parts.writestr("../escaped", "x")
    with pytest.raises(ValueError, match="leads out"):
        unpacked(held.getvalue(), tmp_path / "there")
    assert not (tmp_path / "escaped").exists()


def test_a_report_comes_back_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    for name in ("index.html", "manifest.json"):
        (tmp_path / "a" / name).write_text(name, encoding="utf-8")
    unpack_folder(pack_folder(tmp_path / "a"), tmp_path / "b")
    assert {path.name: path.read_text() for path in (tmp_path / "b").iterdir()} == {
        "index.html": "index.html", "manifest.json": "manifest.json"}  # fmt: skip
