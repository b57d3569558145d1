"""run, batch, demo: from a client's folder to pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from commplan.cli.begin import Workspace
from commplan.cli.terminal import FINDINGS, err, escape, language, out, say_error, say_unread, sentences

if TYPE_CHECKING:
    from commplan.reporting.notebook import View

Month = Annotated[str, typer.Option(help="Such as 2026-10; the last month of the exports where left out.")]
Lang = Annotated[str | None, typer.Option(help="fr or en; each client's own language where left out.")]


def run(
    client: Annotated[str, typer.Argument(help="The client's folder name.")],
    month: Month = "",
    lang: Lang = None,
    internal: Annotated[bool, typer.Option("--internal", help="Everything, for the agency's own eyes.")] = False,
    allow: Annotated[str, typer.Option(help="Why personal data that was found may be published all the same.")] = "",
    workspace: Workspace = None,
) -> None:
    """Run a client's notebooks and publish the report.

    Example: commplan run cafe-zoe --month 2026-10
    """
    from commplan.knowledge import words
    from commplan.reporting.run import run as make

    with sentences(lang), progress_bar(1) as told:
        view: View = "internal" if internal else "client"
        report = make(client, month=month, lang=lang or "", view=view, workspace=workspace, allow=allow, progress=told)
    out.print(escape(words(language(lang))("terminal.published", page=str(report.index))))
    say_unread(report.unread, lang)


@contextmanager
def progress_bar(reports: int) -> Iterator[Any]:
    """A bar over all reports that moves with each notebook and names the client and the step."""
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (BarColumn(), TextColumn("{task.completed:.0f}/{task.total:.0f}"), TimeElapsedColumn(),
               TextColumn("{task.description}"))  # fmt: skip
    with Progress(*columns, console=err.console) as bar:
        task = bar.add_task("", total=reports)
        yield lambda client, step, done: bar.update(
            task, description=escape(f"{client} {step}".strip()), completed=done
        )


def batch(month: Month = "", lang: Lang = None, workspace: Workspace = None) -> None:
    """Publish the reports of all clients; one that fails never stops the others.

    Exit code 0 where all were published, 1 otherwise.

    Example: commplan batch --month 2026-10
    """
    from commplan.engagement.workspace import find_workspace

    with sentences(lang):
        place = find_workspace(workspace)
        good = publish_all([(client, lang or "") for client in place.clients()], place.root, month=month)
    if not good:
        raise typer.Exit(FINDINGS)


def publish_all(wanted: list[tuple[str, str]], root: Path, *, month: str) -> bool:
    """Publish each (client, language), print what happened; True where all came out."""
    from commplan.reporting.batch import publish_each

    with progress_bar(len(wanted)) as told:
        outcomes = list(publish_each(wanted, month=month, workspace=root, progress=told))
    print_outcomes(outcomes)
    return all(outcome.state == "published" for outcome in outcomes)


def print_outcomes(outcomes: list[Any]) -> None:
    """A table of what happened, then the reasons of what did not."""
    from rich.table import Table

    from commplan.knowledge import words

    say = words(language(None))
    table = Table(box=None)
    for name in ("client", "state", "page"):
        table.add_column(say(f"terminal.column.{name}"), overflow="fold")
    for outcome in outcomes:
        page = nearest(outcome.report.index) if outcome.report else "–"
        table.add_row(escape(outcome.client), escape(say(f"terminal.state.{outcome.state}")), escape(page))
    out.print(table)
    for outcome in outcomes:
        errors = [outcome.error] if outcome.error is not None else list(outcome.report.unread if outcome.report else ())
        if errors:
            err.print(f"\n[bold]{escape(outcome.client)}[/bold]")
        for error in errors:
            say_error(error)


def nearest(path: Path) -> str:
    """The path as it is typed from here."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def demo(folder: Annotated[Path | None, typer.Argument(help="A new folder; made where it is missing.")] = None) -> None:
    """Publish the reports of the two demo clients, each in both languages.

    Example: commplan demo ~/try-commplan
    """
    import shutil

    from commplan.engagement.shipped import demo_clients, make_workspace, shipped
    from commplan.errors import WorkspaceError
    from commplan.knowledge.problem import problem
    from commplan.model.text import LANGUAGES

    with sentences():
        clients = demo_clients()
        if not clients:
            raise problem(WorkspaceError, "demo_missing")
        own_checkout = shipped("client_data").parent
        root = (folder or Path("commplan-demo")).expanduser().resolve()
        if root != own_checkout:
            make_workspace(root)
            for path in clients:
                shutil.copytree(path, root / "client_data" / path.name, dirs_exist_ok=True)
        good = publish_all([(path.name, lang) for path in clients for lang in LANGUAGES], root, month="")
    if not good:
        raise typer.Exit(FINDINGS)
