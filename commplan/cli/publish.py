"""run, demo: from a client's folder to pages."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from commplan.cli.begin import Workspace
from commplan.cli.many import Also, Lang, Month, progress_bar, publish_all
from commplan.cli.terminal import FINDINGS, escape, language, out, say_unread, sentences

if TYPE_CHECKING:
    from commplan.reporting.notebook import View
    from commplan.reporting.run import Engine


def run(
    client: Annotated[str, typer.Argument(help="The client's folder name.")],
    month: Month = "",
    lang: Lang = None,
    also: Also = "",
    internal: Annotated[bool, typer.Option("--internal", help="Everything, for the agency's own eyes.")] = False,
    allow: Annotated[str, typer.Option(help="Why personal data that was found may be published all the same.")] = "",
    engine: Annotated[str, typer.Option(help="auto, warm (one process with everything loaded) or kernel.")] = "auto",
    workspace: Workspace = None,
) -> None:
    """Run a client's notebooks and publish the report.

    Example: commplan run cafe-zoe --month 2026-10
    """
    from commplan.engagement.workspace import find_workspace
    from commplan.knowledge import words
    from commplan.reporting.portfolio.index import write_index
    from commplan.reporting.portfolio.kept import keep
    from commplan.reporting.run import run as make

    with sentences(lang), progress_bar(1) as told:
        view: View = "internal" if internal else "client"
        report = make(client, month=month, lang=lang or "", view=view, workspace=workspace, allow=allow,
                      engine=chosen_engine(engine), also=[also], progress=told)  # fmt: skip
    if report.line:
        place = find_workspace(workspace)
        keep(place.reports_folder, client, report.line, report.folder)
        write_index(place)
    say = words(language(lang))
    out.print(escape(say("terminal.published", page=str(report.index))))
    if report.released:
        out.print(escape(say("terminal.beside_released", edition=report.released, n=len(report.differing))))
        for name in report.differing:
            out.print(escape(f"  {name}"))
    say_unread((*report.unread, *report.left_out), lang)


def chosen_engine(name: str) -> "Engine":
    """The way to run notebooks that was asked for."""
    from commplan.errors import WorkspaceError
    from commplan.knowledge.problem import problem

    if name not in ("auto", "warm", "kernel"):
        raise problem(WorkspaceError, "engine_unknown", found=name)
    return cast("Engine", name)


def demo(
    folder: Annotated[Path | None, typer.Argument(help="A new folder; made where it is missing.")] = None,
    clients: Annotated[int, typer.Option(help="Make an agency of so many different clients, and no report yet.")] = 0,
) -> None:
    """Publish the reports of the two demo clients, each in both languages; or make a whole agency to try a batch on.

    Example: commplan demo ~/try-commplan
    """
    if clients:
        _agency(folder or Path("commplan-agency"), clients)
        return
    _two_clients(folder)


def _agency(folder: Path, clients: int) -> None:
    from commplan.demo.agency import make_agency
    from commplan.knowledge import words

    with sentences():
        made = make_agency(folder.expanduser().resolve(), clients)
    out.print(escape(words(language(None))("terminal.agency_made", n=len(made), folder=str(folder))))


def _two_clients(folder: Path | None) -> None:
    import shutil

    from commplan.engagement.shipped import demo_clients, make_workspace, shipped
    from commplan.errors import WorkspaceError
    from commplan.knowledge.problem import problem
    from commplan.model.text import LANGUAGES
    from commplan.reporting.batch import Batch
    from commplan.reporting.unchanged import Wanted

    with sentences():
        found = demo_clients()
        if not found:
            raise problem(WorkspaceError, "demo_missing")
        own_checkout = shipped("client_data").parent
        root = (folder or Path("commplan-demo")).expanduser().resolve()
        if root != own_checkout:
            make_workspace(root)
            for path in found:
                shutil.copytree(path, root / "client_data" / path.name, dirs_exist_ok=True)
        wanted = [Wanted(path.name, lang) for path in found for lang in LANGUAGES]
        good = publish_all(Batch(root, again=True), wanted)
    if not good:
        raise typer.Exit(FINDINGS)
