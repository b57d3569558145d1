import io
import re
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pypdf

from commplan.reporting.companions.formats.pdf import write
from commplan.reporting.companions.material import Material, Rendered
from commplan.reporting.publish import style
from tests.reporting.companions.conftest import HOSTILE

BODY = '<header><p class="client">Acme</p></header><main id="content"><h1>{title}</h1><h2>Part</h2>{body}</main>'
PAGE = ('<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" '
        'content="default-src \'none\'"><title>{title}</title><style>{style}</style></head><body class="{kind}">'
        "{body}</body></html>")  # fmt: skip


def page(file: str, title: str, body: str) -> Rendered:
    kind = "first" if file == "index.html" else ""
    inside = BODY.format(title=title, body=body)
    return Rendered(file, title, PAGE.format(title=title, style=style(), kind=kind, body=inside))


def material_of(small: Any, *pages: Rendered) -> Material:
    plain = small()
    return Material(plain.page, "client", pages, plain.building, "abc123")


def read(material: Material) -> pypdf.PdfReader:
    ((name, content),) = write(material).items()
    assert name == "acme-2026-10.pdf"
    return pypdf.PdfReader(io.BytesIO(content))


def test_one_tagged_file_with_language_title_and_bookmarks(small: Any) -> None:
    found = read(
        material_of(small, page("index.html", "Summary", "<p>One</p>"), page("plan.html", "Plan", "<p>Two</p>"))
    )
    root: Any = found.trailer["/Root"]
    assert (root["/Lang"], root["/MarkInfo"]["/Marked"]) == ("en", True)
    assert found.metadata is not None
    assert found.metadata.title == "Acme, report (October 2026)"
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
    assert "Plan" in [entry.title for entry in found.outline if not isinstance(entry, list)]
    assert [re.sub(r"\s+", " ", each.extract_text()).strip()[-1] for each in found.pages] == ["1", "2"]


def test_page_one_fits_one_sheet_where_letters_can_be_smaller(small: Any) -> None:
    tall = "".join(f"<p>Line {rank} of the first page</p>" for rank in range(52))
    found = read(material_of(small, page("index.html", "Summary", tall), page("plan.html", "Plan", "<p>Two</p>")))
    assert len(found.pages) == 2
    longer = "".join(f"<p>Line {rank}</p>" for rank in range(400))
    assert len(read(material_of(small, page("index.html", "Summary", longer))).pages) > 2


def test_what_is_folded_or_needs_a_script_is_left_out(small: Any) -> None:
    body = "<details><summary>More</summary>hidden</details><form>slide</form><p>kept</p>"
    text = read(material_of(small, page("plan.html", "Plan", body))).pages[0].extract_text()
    assert "kept" in text
    assert "hidden" not in text
    assert "slide" not in text


def test_nothing_is_fetched(small: Any, tmp_path: Path) -> None:
    asked: list[str] = []

    class Watched(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)

    server = HTTPServer(("127.0.0.1", 0), Watched)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    secret = tmp_path / "secret.svg"
    secret.write_text('<svg xmlns="http://www.w3.org/2000/svg"><text y="9">secret</text></svg>', encoding="utf-8")
    address = f"http://127.0.0.1:{server.server_port}/x.png"
    body = f'<img alt="x" src="{address}"><img alt="y" src="{secret.as_uri()}"><p>kept</p>'
    text = read(material_of(small, page("plan.html", "Plan", body))).pages[0].extract_text()
    server.shutdown()
    server.server_close()
    assert "kept" in text
    assert "secret" not in text
    assert asked == []


def test_texts_of_clients_stay_texts(small: Any) -> None:
    from markupsafe import escape

    body = "".join(f"<p>{escape(text)}</p>" for text in HOSTILE)
    found = read(material_of(small, page("plan.html", "Plan", body)))
    assert "alert(1)" in found.pages[0].extract_text()
    assert b"/JavaScript" not in b"".join(write(material_of(small, page("plan.html", "Plan", body))).values())


def test_links_between_pages_lead_inside_the_file(small: Any) -> None:
    found = read(material_of(small, page("index.html", "Summary", '<p><a href="plan.html">the plan</a></p>'),
                             page("plan.html", "Plan", "<p>Two</p>")))  # fmt: skip
    assert any("plan-content" in str(name) for name in found.named_destinations)


PROGRAM = """
import hashlib, sys
sys.path.insert(0, {root!r})
from tests.reporting.companions.formats.test_pdf import page
from tests.reporting.companions.conftest import opened, VALMONT
from commplan.reporting.companions.formats.pdf import write
from commplan.reporting.companions.material import Material
base = opened(VALMONT, "fr")
made = write(Material(base.page, "client", (page("plan.html", "Plan", "<p>Été</p>"),), base.building, "d1"))
print(hashlib.sha256(b"".join(made.values())).hexdigest())
"""


def test_same_bytes_in_every_process() -> None:
    from tests.reporting.companions.conftest import ROOT

    program = [sys.executable, "-c", PROGRAM.format(root=str(ROOT))]
    told = {subprocess.run(program, capture_output=True, text=True, check=True, cwd=ROOT,
                           env={"PATH": "", "PYTHONHASHSEED": seed}).stdout for seed in ("1", "2")}  # fmt: skip
    assert len(told) == 1


def test_without_a_page_there_is_nothing_to_make(small: Any) -> None:
    assert write(material_of(small)) == {}
