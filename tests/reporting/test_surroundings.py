"""Whoever makes a report, and where: time zone, language, chance, home and folder do not matter."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

CHANCE = "import random, numpy; print(random.random(), numpy.random.rand(), hash('a'))"
CLOCK = "import time, locale; print(time.tzname, locale.getlocale())"
SURROUNDINGS: list[dict[str, str]] = [
    {"TZ": "Asia/Tokyo", "LC_ALL": "fr_FR.UTF-8", "PYTHONHASHSEED": "7", "COMMPLAN_LANG": "fr"},
    {"TZ": "America/Lima", "LC_ALL": "C", "PYTHONHASHSEED": "8", "COMMPLAN_LANG": "en", "COMMPLAN_MONTH": "2026-09"},
]


def test_same_bytes_whatever_surrounds_it(make: Any, tmp_path: Path) -> None:
    root: Path = make('page.show("channels", "cost_per_lead")', CHANCE, CLOCK)
    pages = []
    for rank, around in enumerate(SURROUNDINGS):
        home = tmp_path / f"home-{rank}"
        home.mkdir()
        (home / "matplotlibrc").write_text("font.size: 30\naxes.facecolor: red\n", encoding="utf-8")
        command = [sys.executable, "-m", "commplan", "run", "acme", "--month", "2026-10"]
        subprocess.run([*command, "--workspace", root], check=True, capture_output=True, cwd=home,
                       env={**os.environ, **around, "HOME": str(home)})  # fmt: skip
        pages.append((root / "reports" / "acme" / "2026-10" / "index.html").read_bytes())
    assert pages[0] == pages[1]
