"""init, new, import: from an empty folder to a client with exports."""

from pathlib import Path
from typing import Annotated

import typer

from commplan.cli.terminal import escape, language, out, sentences

Workspace = Annotated[str | None, typer.Option("--workspace", "-w", help="The folder that holds client_data.")]


def init(folder: Annotated[Path, typer.Argument(help="Where to make it.")] = Path()) -> None:
    """Make a workspace: notebooks/, client_data/, reports/.

    Example: commplan init ~/clients
    """
    from commplan.engagement.shipped import make_workspace
    from commplan.knowledge import words

    with sentences():
        written = make_workspace(folder.expanduser().resolve())
        for path in written:
            out.print(escape(str(path)))
        out.print(escape(words(language(None))("terminal.workspace_made", folder=str(folder))))


def new(
    client: Annotated[str, typer.Argument(help="The name of its folder, such as cafe-zoe.")],
    name: Annotated[str, typer.Option(help="The client's name as people write it.")] = "",
    currency: Annotated[str, typer.Option(help="ISO code of the currency.")] = "EUR",
    lang: Annotated[str | None, typer.Option(help="fr or en: the comments in the files, and the report.")] = None,
    workspace: Workspace = None,
) -> None:
    """Begin a client: a folder with commented files to fill in.

    Example: commplan new cafe-zoe --name "Café Zoé" --lang fr
    """
    from commplan.engagement.shipped import begin_client
    from commplan.engagement.workspace import find_workspace
    from commplan.knowledge import words
    from commplan.sources.privacy import make_key

    with sentences(lang):
        spoken = language(lang)
        check_currency(currency)
        folder = begin_client(find_workspace(workspace), client, name=name or client, currency=currency, lang=spoken)
        make_key(folder)
        out.print(escape(words(spoken)("terminal.client_begun", folder=str(folder), client=client)))


def check_currency(currency: str) -> None:
    """Refuse what is no currency before it stands in a file."""
    from babel.numbers import is_currency

    from commplan.errors import WorkspaceError
    from commplan.knowledge.problem import problem

    if not is_currency(currency):
        raise problem(WorkspaceError, "currency_unknown", found=currency)


def import_(
    names: Annotated[
        list[str],
        typer.Argument(help="The client's folder name, then files as the tools exported them.", metavar="CLIENT FILE…"),
    ],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say what would be recognised; CLIENT may be left out.")
    ] = False,
    format_: Annotated[str, typer.Option("--format", help="text or json (with --dry-run).")] = "text",
    lang: Annotated[str | None, typer.Option(help="fr or en.")] = None,
    workspace: Workspace = None,
) -> None:
    """Copy exports into a client's folder and say what was recognised.

    Exit code 0 where every file could be read, 2 otherwise. With --dry-run nothing is written.

    Example: commplan import cafe-zoe ~/Downloads/*.csv
    """
    from commplan.cli.bring import bring

    with sentences(lang):
        check_format(format_, dry_run=dry_run)
        good = bring(names, dry_run=dry_run, as_json=format_ == "json", lang=lang, workspace=workspace)
    if not good:
        raise typer.Exit(2)


def check_format(format_: str, *, dry_run: bool) -> None:
    """Refuse a form of output that there is not."""
    if format_ not in ("text", "json") or (format_ == "json" and not dry_run):
        raise typer.BadParameter("text, or json with --dry-run", param_hint="--format")
