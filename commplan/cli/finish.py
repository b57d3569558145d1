"""release: a report that is sent stays as it was sent."""

from typing import Annotated

import typer

from commplan.cli.begin import Workspace
from commplan.cli.many import Also, Lang, nearest, progress_bar
from commplan.cli.terminal import escape, language, out, say_unread, sentences


def release(
    client: Annotated[str, typer.Argument(help="The client's folder name.")],
    month: Annotated[str, typer.Option(help="Such as 2026-10.")],
    lang: Lang = None,
    also: Also = "",
    again: Annotated[str, typer.Option(help="Why it is released once more; the edition before is kept.")] = "",
    allow: Annotated[str, typer.Option(help="Why personal data that was found may be published all the same.")] = "",
    workspace: Workspace = None,
) -> None:
    """Release a report: its pages are made for good, and later runs leave them alone.

    The month's note must stand in decisions.yaml. Send the pages, or the PDF, after this.

    Example: commplan release cafe-zoe --month 2026-10 --also pdf
    """
    from commplan.knowledge import words
    from commplan.reporting.release.make import release as make

    with sentences(lang), progress_bar(1) as told:
        report, record = make(client, month=month, lang=lang or "", again=again, allow=allow, also=[also],
                              workspace=workspace, progress=told)  # fmt: skip
    say = words(language(lang))
    out.print(escape(say("terminal.released", page=nearest(report.index), edition=record.edition,
                         digest=record.digest[:12])))  # fmt: skip
    say_unread((*report.unread, *report.left_out), lang)
