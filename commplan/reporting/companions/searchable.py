"""What a reader may find in a file that goes with a report, so that it can be searched before it leaves."""

import io
import re
import zipfile
from email import message_from_bytes, policy

_FOLD = re.compile(r"\r?\n[ \t]")
"""Where calendars break a line that goes on."""


def searchable(name: str, content: bytes) -> str:
    """The text of a file; empty where it is only a picture of pages that are searched themselves.

    Parameters
    ----------
    name : str
        Its ending says what it is.
    content : bytes
        Office files are opened, mails decoded with their subject and addresses, folded lines of calendars joined.
    """
    if zipfile.is_zipfile(io.BytesIO(content)):
        return _office(content)
    if name.endswith(".eml"):
        return _mail(content)
    if name.endswith(".ics"):
        return _FOLD.sub("", content.decode("utf-8", errors="replace"))
    return "" if name.endswith(".pdf") else content.decode("utf-8-sig", errors="replace")


def _office(content: bytes) -> str:
    """The words of all parts, and of the workbooks that slides keep behind their charts."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        wanted = [name for name in sorted(parts.namelist()) if name.endswith((".xml", ".rels", ".xlsx"))]
        return "\n".join(searchable(name, parts.read(name)) for name in wanted)


def _mail(content: bytes) -> str:
    message = message_from_bytes(content, policy=policy.default)
    head = [f"{key}: {value}" for key, value in message.items()]
    body = [part.get_content() for part in message.walk() if part.get_content_maintype() == "text"]
    return "\n".join([*head, *map(str, body)])
