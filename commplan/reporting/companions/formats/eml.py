"""The draft of an e-mail to the manager: text, simple tables and the report as a PDF. Nothing is sent, to nobody."""

from collections.abc import Sequence
from email.message import EmailMessage
from email.policy import SMTP
from typing import Any

from markupsafe import Markup

from commplan.knowledge.say import Say, say
from commplan.reporting.companions.material import Material, Needs
from commplan.reporting.companions.slides import shortened
from commplan.reporting.companions.told import Told, told_table

NEEDS = Needs()
AFTER = ("pdf",)
UNIT = "reporting/companions/formats/eml"
LONGEST_SUBJECT = 150
"""What mail programmes show in one line, and then some [letters]."""
DECISIONS = ("title", "cost", "expected", "by", "if_not")
GOALS = ("title", "actual_shown", "target_shown", "end_shown", "state")
_TABLE = Markup(
    '<h2 style="font-size:17px;margin:24px 0 4px">{}</h2><p style="margin:0 0 8px">{}</p>'
    '<table style="border-collapse:collapse;font-size:14px"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>'
)
_HEAD = Markup('<th scope="col" style="text-align:left;padding:6px 16px 6px 0;border-bottom:2px solid #999">{}</th>')
_FIRST = Markup('<th scope="row" style="text-align:left;vertical-align:top;padding:6px 16px 6px 0;'
                'border-bottom:1px solid #ccc">{}</th>')  # fmt: skip
_CELL = Markup('<td style="vertical-align:top;padding:6px 16px 6px 0;border-bottom:1px solid #ccc">{}</td>')
_MAIL = Markup('<html lang="{}"><body style="font-family:Arial,sans-serif;font-size:15px;line-height:1.5;'
               'color:#1c2433">'
               "<p>{}</p><p><strong>{}</strong></p>{}<p>{}</p><p>{}</p></body></html>")  # fmt: skip


def write(material: Material) -> dict[str, bytes]:
    """A draft that mail programmes open ready to be completed; the PDF is attached where one was made."""
    speak, page = say(UNIT, material.words), material.page
    names = {"client": material.words.show(material.engagement.client.name),
             "month": material.words.month(material.month)}  # fmt: skip
    verdict = page.lead("headline").text
    parts = [told_table(page, "decisions", columns=DECISIONS), told_table(page, "goals", columns=GOALS)]
    attached = {name: content for name, content in material.made.items() if name.endswith(".pdf")}
    closing = speak("attached" if attached else "alone")
    message = EmailMessage(policy=SMTP.clone(max_line_length=998))
    message["Subject"] = _one_line(speak("subject", **names))
    message["X-Unsent"] = "1"
    money = page.lead("money").text
    greeting = speak("greeting", **names)
    message.set_content(_text(greeting, verdict, parts, money, closing, speak), cte="quoted-printable")
    tables = Markup("").join(_table(part) for part in parts if part.rows)
    html = _MAIL.format(material.words.lang, greeting, verdict, tables, f"{money} {closing}", speak("farewell"))
    message.add_alternative(str(html), subtype="html", cte="quoted-printable")
    for name, content in attached.items():
        message.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    _same_each_time(message, material)
    return {material.file(".eml"): message.as_bytes()}


def _one_line(text: str) -> str:
    """A client's name may hold anything, but a header has one line."""
    return " ".join(shortened(text, LONGEST_SUBJECT).split())


def _text(greeting: str, verdict: str, parts: Sequence[Told], money: str, closing: str, speak: Say) -> str:
    blocks = [
        greeting,
        verdict,
        *(_lines(part, speak) for part in parts if part.rows),
        money,
        closing,
        speak("farewell"),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _lines(part: Told, speak: Say) -> str:
    lines = [part.lead]
    for title, *others in part.rows:
        pairs = zip(part.headings[1:], others, strict=True)
        lines.append(
            f"- {title}\n" + "\n".join("    " + speak("pair", head=head, cell=cell) for head, cell in pairs if head)
        )
    return "\n".join(lines)


def _table(part: Told) -> Markup:
    heads = Markup("").join(_HEAD.format(head) for head in part.headings)
    rows = Markup("").join(
        Markup("<tr>{}</tr>").format(_FIRST.format(first) + Markup("").join(map(_CELL.format, others)))
        for first, *others in part.rows
    )
    return _TABLE.format(part.caption, part.lead, heads, rows)


def _same_each_time(message: EmailMessage, material: Material) -> None:
    """The marks between the parts come from what the report is made of, not from chance."""
    multiparts: list[Any] = [part for part in message.walk() if part.is_multipart()]
    for rank, part in enumerate(multiparts):
        part.set_boundary(f"=_commplan-{material.digest or 'draft'}-{rank}")
