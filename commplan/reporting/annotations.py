"""The coherence check as annotations of GitHub Actions: one line per finding."""

from collections.abc import Iterable

from commplan.knowledge import words
from commplan.model.text import Lang
from commplan.reporting.checked import Located
from commplan.rules.catalogue import read_words
from commplan.rules.finding import Severity

LEVELS: dict[Severity, str] = {"blocker": "error", "major": "error", "minor": "warning", "question": "notice"}


def as_annotations(located: Iterable[Located], *, lang: Lang, root: str = "") -> str:
    """`::error file=…,line=…,title=…::what does not hold together`, the gravest first.

    Parameters
    ----------
    located : iterable of Located
        What counts; what is folded under a finding stands in the same annotation, on lines of its own.
    lang : {"fr", "en"}
        The language of the messages.
    root : str
        The folder of the workspace as seen from the repository, such as `clients/`.

    Returns
    -------
    str
        One line per finding; whatever a client typed is escaped, so that no text can begin a command of its own.
    """
    return "\n".join(_line(each, lang, root) for each in located)


def _line(found: Located, lang: Lang, root: str) -> str:
    told, show = read_words(found.reported.rule), words(lang).show
    message = "\n".join((show(found.failure), show(told.fix), *(f"↳ {show(each.failure)}" for each in found.folded)))
    titled = f"{show(told.title)} [{found.reported.rule}]"
    properties = {"file": f"{root}{found.file}", "line": str(found.line), "title": titled}
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{LEVELS[found.reported.severity]} {listed}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
