"""The questions of an audit sent out as a workbook, and the answers that come back."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from commplan.knowledge.words import Words


def send_out(folder: Path, file: Path, *, kind: str, day: Any, words: "Words") -> str:
    """Write the workbook; what to say of it."""
    from commplan.engagement.read import open_engagement
    from commplan.errors import WorkspaceError
    from commplan.knowledge.problem import problem
    from commplan.reporting.companions.questionnaire import questionnaire

    client = open_engagement(folder).client
    content, asked = questionnaire(client, kind=kind, words=words, day=day)
    try:
        with file.expanduser().open("xb") as written:
            written.write(content)
    except FileExistsError:
        raise problem(WorkspaceError, "file_exists", file=str(file)) from None
    except OSError as error:
        raise problem(WorkspaceError, "folder_unwritable", folder=str(file.parent),
                      reason=error.strerror or "?") from error  # fmt: skip
    return words("terminal.questionnaire_written", n=asked, file=str(file), client=folder.name)


def bring_back(path: Path, file: Path, *, day: Any, replace_them: bool, words: "Words") -> str:
    """Put the answers into audit.yaml; what to say of them."""
    from commplan.engagement.answered import write_answers
    from commplan.engagement.answers import read_answers
    from commplan.engagement.read import open_part

    open_part(path.parent, "audit")  # what is wrong in it is told before anything is added
    filled = read_answers(file.expanduser(), day=day)
    news = write_answers(path, filled, replace_them=replace_them)
    apart = sum(told.level is None for told in filled.answers.values())
    return words("terminal.questionnaire_read", n=news, file=str(path), date=filled.date, apart=apart,
                 left=filled.unanswered)  # fmt: skip
