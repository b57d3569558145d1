import io
import zipfile
from email.message import EmailMessage

from commplan.reporting.companions.searchable import searchable


def test_folded_lines_of_a_calendar_are_joined() -> None:
    assert "ana@shop.example" in searchable("a.ics", b"DESCRIPTION:ask ana@sh\r\n op.example\r\n")


def test_mail_is_decoded() -> None:
    mail = EmailMessage()
    mail["Subject"] = "Récapitulatif pour Zoé"
    mail.set_content("Écrire à zoé@shop.example", cte="base64")
    text = searchable("a.eml", bytes(mail))
    assert "Récapitulatif pour Zoé" in text
    assert "zoé@shop.example" in text


def test_office_files_are_opened() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/sharedStrings.xml", "<t>ana@shop.example</t>" * 50)
    assert b"ana@shop" not in held.getvalue()
    assert "ana@shop.example" in searchable("a.xlsx", held.getvalue())


def test_workbook_behind_a_chart_is_opened() -> None:
    inner, outer = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/sharedStrings.xml", "<t>ana@shop.example</t>" * 50)
    with zipfile.ZipFile(outer, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("ppt/embeddings/sheet1.xlsx", inner.getvalue())
    assert "ana@shop.example" in searchable("a.pptx", outer.getvalue())


def test_text_is_text_and_a_picture_of_pages_is_not() -> None:
    assert searchable("a.csv", "\ufeffZoé".encode()) == "Zoé"
    assert searchable("a.pdf", b"%PDF-1.7 x") == ""
