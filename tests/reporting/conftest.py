"""A workspace with one small client and one quick notebook."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from commplan.engagement.shipped import make_workspace

EXPORT = (
    "Campaign report\n1 October 2026 - 31 October 2026\n"
    "Campaign,Day,Currency code,Impr.,Clicks,Cost,Conversions,Conv. value\n"
    + "".join(
        f"Brand,2026-10-{day:02d},EUR,1000,{20 + day},{30 + day / 10:.2f},{day % 3}.00,0.00\n" for day in range(1, 32)
    )
)
CLIENT = """\
name: {name}
currency: EUR
languages: [fr, en]
average_order: 900 EUR
margin: 40 %
lead_to_sale: 20 %
"""
CHANNELS = """\
- id: search
  title: {title}
  state: kept
  exported_as: [google_ads]
  hours_per_month: 2
"""
PARAMETERS = 'client = ""\nmonth = ""\nlang = ""\nworkspace = ""'
OPEN = "from commplan import open_page\npage = open_page(client, month, lang=lang, workspace=workspace)"


def notebook(*cells: str | tuple[str, str]) -> str:
    """A notebook: code cells, or (tag, text) for narrative."""
    made = [{"cell_type": "code", "id": "p", "metadata": {"tags": ["parameters"]}, "source": PARAMETERS, "outputs": [],
             "execution_count": None}]  # fmt: skip
    for rank, cell in enumerate(cells):
        if isinstance(cell, tuple):
            made.append({"cell_type": "markdown", "id": f"m{rank}", "metadata": {"tags": [cell[0]]}, "source": cell[1]})
        else:
            made.append({"cell_type": "code", "id": f"c{rank}", "metadata": {}, "source": cell, "outputs": [],
                         "execution_count": None})  # fmt: skip
    kernel = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    return json.dumps({"cells": made, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5})


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., Path]:
    """Make a workspace; `cells` replace the templates by one notebook."""

    def made(*cells: str | tuple[str, str], name: str = "Acme", title: str = "Search", export: bool = True) -> Path:
        make_workspace(tmp_path)
        folder = tmp_path / "client_data" / "acme"
        (folder / "exports").mkdir(parents=True)
        (folder / "client.yaml").write_text(CLIENT.format(name=json.dumps(name)), encoding="utf-8")
        (folder / "channels.yaml").write_text(CHANNELS.format(title=json.dumps(title)), encoding="utf-8")
        if export:
            (folder / "exports" / "ads.csv").write_text(EXPORT, encoding="utf-8")
        for path in (tmp_path / "notebooks").iterdir():
            path.unlink()
        (tmp_path / "notebooks" / "0_summary.ipynb").write_text(notebook(OPEN, *cells), encoding="utf-8")
        return tmp_path

    return made
