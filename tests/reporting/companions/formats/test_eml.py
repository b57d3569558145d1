from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest

from commplan.model.text import LANGUAGES, Lang
from commplan.reporting.companions.formats.eml import write
from commplan.reporting.companions.material import Material
from tests.reporting.companions.conftest import HOSTILE, VALMONT, WREN


def read(material: Material) -> EmailMessage:
    ((name, content),) = write(material).items()
    assert name == f"{material.engagement.key}-{material.month}.eml"
    found = message_from_bytes(content, policy=policy.default)
    assert isinstance(found, EmailMessage)
    assert not found.defects
    return found


def bodies(message: EmailMessage) -> tuple[str, str]:
    found = [message.get_body((kind,)) for kind in ("plain", "html")]
    texts = [part.get_content() for part in found if part is not None]
    assert len(texts) == 2
    return texts[0], texts[1]


@pytest.mark.parametrize("client", [VALMONT, WREN])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_draft_says_the_same_as_text_and_as_tables(demo: Any, client: str, lang: Lang) -> None:
    material = demo(client, lang)
    plain, html = bodies(read(material))
    for word in (material.page.lead("headline").text, material.page.lead("money").text):
        assert word in plain
    assert html.count("<table") == 2
    assert plain.splitlines()[-1] in html
    assert '<th scope="col"' in html
    assert not any(word in plain for word in ("nan", "None", "<"))


def test_it_is_a_draft_to_nobody(demo: Any) -> None:
    found = read(demo(VALMONT, "fr"))
    assert found["X-Unsent"] == "1"
    assert {found[name] for name in ("To", "From", "Cc", "Date", "Message-ID")} == {None}


def test_the_pdf_is_attached_where_one_was_made(demo: Any) -> None:
    material = replace(demo(VALMONT, "en"), made={"a.pdf": b"%PDF-1.7 x", "b.ics": b"BEGIN"})
    found = read(material)
    assert [(part.get_filename(), part.get_content()) for part in found.iter_attachments()] == [
        ("a.pdf", b"%PDF-1.7 x")
    ]
    assert "is attached" in bodies(found)[0]
    assert "follows separately" in bodies(read(demo(VALMONT, "en")))[0]


def test_same_bytes_each_time(demo: Any) -> None:
    material = replace(demo(VALMONT, "fr"), made={"a.pdf": b"%PDF"}, digest="d1")
    assert write(material) == write(material)


@pytest.mark.parametrize("name", [*HOSTILE, "Acme\r\nBcc: x@example.org", "Émile & fils " * 12, "x" * 3000,
                                  "A\x00B\x85C\u2028Bcc: x@example.org"])  # fmt: skip
def test_a_name_adds_no_header_and_no_markup(small: Any, name: str) -> None:
    parts = {"client": {"name": name}, "objectives": [{"id": "o", "title": name, "target": 3, "indicator": "i"}],
             "indicators": [{"id": "i", "title": "I", "readings": {"2026-10": 2}}]}  # fmt: skip
    found = read(small(**parts))
    assert set(found.keys()) == {"Subject", "X-Unsent", "MIME-Version", "Content-Type"}
    assert not set(found["Subject"]) & set("\x00\n\r\x85\u2028")
    assert len(found["Subject"]) <= 150
    assert "<script" not in bodies(found)[1]


def test_without_decisions_or_goals_it_still_says_where_things_stand(small: Any) -> None:
    plain, html = bodies(read(small()))
    assert len(plain.split()) > 10
    assert "<table" not in html
