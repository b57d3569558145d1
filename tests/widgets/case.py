"""A client of one's own for the forms, and ways to find a control on them."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import ipywidgets as ipw

ROOT = Path(__file__).parents[2]
VALMONT = "demo-menuiserie-valmont"


def copied(tmp_path: Path, client: str = VALMONT) -> Path:
    folder = tmp_path / "client_data" / client
    shutil.copytree(ROOT / "client_data" / client, folder)
    return folder


def all_of(widget: Any) -> Iterator[Any]:
    yield widget
    for child in getattr(widget, "children", ()):
        yield from all_of(child)


def control(widget: Any, label: str, *, nth: int = 0) -> Any:
    found = [each for each in all_of(widget) if getattr(each, "description", None) == label
             and not isinstance(each, ipw.Button)]  # fmt: skip
    return found[nth]


def press(widget: Any, label: str, *, nth: int = 0) -> None:
    found = [each for each in all_of(widget) if isinstance(each, ipw.Button) and each.description == label]
    found[nth].click()


def said(widget: Any) -> str:
    return "\n".join(each.value for each in all_of(widget) if isinstance(each, ipw.HTML))
