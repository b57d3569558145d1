from pathlib import Path

import pytest

from commplan.errors import ReportError
from commplan.reporting.shelf import new_report, recover


def publish(place: Path, text: str) -> None:
    with new_report(place) as building:
        (building / "index.html").write_text(text, encoding="utf-8")


def publish_half(place: Path) -> None:
    with new_report(place) as building:
        (building / "index.html").write_text("half", encoding="utf-8")
        raise OSError(28, "No space left on device")


def test_new_report_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    place = tmp_path / "acme" / "2026-10"
    publish(place, "one")
    publish(place, "two")
    assert (place / "index.html").read_text("utf-8") == "two"
    assert [path.name for path in place.parent.iterdir()] == ["2026-10"]


def test_what_goes_wrong_while_building_leaves_the_old_one(tmp_path: Path) -> None:
    place = tmp_path / "2026-10"
    publish(place, "one")
    with pytest.raises(ReportError, match="previous one is intact"):
        publish_half(place)
    assert (place / "index.html").read_text("utf-8") == "one"
    assert [path.name for path in tmp_path.iterdir()] == ["2026-10"]


def test_cut_off_between_two_renames_is_mended(tmp_path: Path) -> None:
    place = tmp_path / "2026-10"
    publish(place, "one")
    place.rename(tmp_path / ".2026-10.old")
    recover(place)
    assert (place / "index.html").read_text("utf-8") == "one"


def test_leftovers_of_a_finished_swap_are_removed(tmp_path: Path) -> None:
    place = tmp_path / "2026-10"
    publish(place, "two")
    (tmp_path / ".2026-10.old").mkdir()
    recover(place)
    assert not (tmp_path / ".2026-10.old").exists()
