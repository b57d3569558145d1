"""The site is built without a warning, and its links lead somewhere."""

import re
import subprocess
import sys
from pathlib import Path

from bs4 import BeautifulSoup

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


def test_it_is_built_without_a_warning_and_every_link_leads_somewhere(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "sphinx",
        "-q",
        "-W",
        "-b",
        "html",
        "-d",
        tmp_path / "trees",
        DOCS,
        tmp_path / "site",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    site = tmp_path / "site"
    pages = {path.name: BeautifulSoup(path.read_text("utf-8"), "html.parser") for path in site.glob("*.html")}
    for name, page in pages.items():
        for link in page.select("a[href]"):
            target = re.split(r"[#?]", str(link["href"]))[0]
            assert not target or "://" in target or (site / target).is_file(), f"{name}: {target}"
    assert "open_page" in pages["api.html"].text
    assert "successes" in (site / "calculators" / "commplan.calculators.proportion.html").read_text("utf-8")
