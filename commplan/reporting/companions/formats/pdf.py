"""The whole report as one PDF that can be read aloud (PDF/UA-1): what is sent by mail."""

import re
from collections.abc import Sequence
from typing import Any

from commplan.knowledge.say import say
from commplan.reporting.companions.material import Material, Needs, Rendered

NEEDS = Needs("pdf", {"weasyprint": "weasyprint"})
UNIT = "reporting/companions/formats/pdf"
SIZES = (None, 7.3, 6.9, 6.5, 6.1)
"""Letters of page one until it fits one sheet [pt]; None: those of the style sheet."""
SHEET = """
  details, form, nav, .skip {{ display: none }}
  header {{ display: block !important; overflow: hidden }}
  .logo {{ float: right }}
  .client {{ display: block !important }}
  .decide, .lead, p {{ max-width: none !important }}
  .cards > li, .facts > div {{ break-inside: avoid }}
  .cards:not(.asks) {{ display: block !important }} .cards:not(.asks) > li {{ margin-bottom: .9rem }}
  .sheets > li + li {{ break-before: auto !important }}
  .cards:not(.asks) dl, .cards:not(.asks) dl div {{ display: block !important }}
  .asks {{ grid-template-columns: repeat(3, 1fr) !important }} .asks > li:only-child {{ grid-column: 1 / -1 }}
  .cards:not(.asks) dl div {{ overflow: hidden; margin-bottom: .35rem }}
  .cards:not(.asks) dt {{ float: left; width: 11rem }} .cards:not(.asks) dd {{ margin-left: 12rem !important }}
  @page {{ @bottom-right {{ content: counter(page) !important }} }}
  @page :first {{ counter-reset: page {number} }}
  html {{ font-family: "DejaVu Sans", sans-serif; {size} }}
"""
_FAINT = re.compile(r"(<text\b[^>]*?\s)opacity=")
"""WeasyPrint cuts a text that is faint as a whole where it is anchored in the middle; a faint ink is the same."""
_SCRIPT = re.compile(r"<script>.*?</script>", re.DOTALL)
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_ID = re.compile(r'(\sid="|\shref="#|\saria-labelledby="|url\(#)')
_PAGE = re.compile(r'\shref="([a-z_]+)\.html"')


def write(material: Material) -> dict[str, bytes]:
    """One file with all pages in the order of the navigation, the folded evidence left out; none without a page."""
    if not material.pages:
        return {}
    documents = _documents(material.pages)
    first = documents[0]
    whole = first.copy([sheet for document in documents for sheet in document.pages])
    _describe(whole.metadata, material)
    # no compression of streams depends on the time or the machine; the identifier is that of what the report is made of
    content: bytes = whole.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=material.digest.encode())
    return {material.file(".pdf"): content}


def _describe(metadata: Any, material: Material) -> None:
    name, month = material.words.show(material.engagement.client.name), material.words.month(material.month)
    metadata.title = say(UNIT, material.words)("title", client=name, month=month)
    metadata.lang = material.words.lang
    metadata.authors, metadata.keywords = [], []
    metadata.created = metadata.modified = None


def _documents(pages: Sequence[Rendered]) -> list[Any]:
    """Each page laid out, its sheets counted on from those before it."""
    found: list[Any] = []
    for page in pages:
        before = sum(len(document.pages) for document in found)
        found.append(_first(page) if page.file == "index.html" else _laid_out(page, number=before + 1))
    return found


def _first(page: Rendered) -> Any:
    """Page one on one sheet, in letters as large as can be; where it fits in none, as it is."""
    tried: list[Any] = []
    for size in SIZES:
        tried.append(_laid_out(page, size=size))
        if len(tried[-1].pages) == 1:
            return tried[-1]
    return tried[0]


def _laid_out(page: Rendered, *, number: int = 1, size: float | None = None) -> Any:
    import weasyprint  # an extra, and slow to load
    from weasyprint.urls import URLFetcher

    # only what is inside the page: a report is made without asking anybody for anything
    sheet = SHEET.format(number=number, size=f"font-size: {size}pt !important" if size else "")
    document = weasyprint.HTML(string=_alone(page), url_fetcher=URLFetcher(allowed_protocols={"data"}))
    return document.render(stylesheets=[weasyprint.CSS(string=sheet)])


def _alone(page: Rendered) -> str:
    """The page without its script, its ids its own, and links to other pages leading inside the file."""
    own = page.file.removesuffix(".html")
    html = _POLICY.sub("", _SCRIPT.sub("", page.html))
    html = _FAINT.sub(r"\1fill-opacity=", html)
    inside = _ID.sub(lambda found: f"{found[1]}{own}-", html)
    return _PAGE.sub(lambda found: f' href="#{found[1]}-content"', inside)
