"""batch, verify: the reports of all clients, and whether they are still as they were published."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from commplan.cli.begin import Workspace
from commplan.cli.terminal import FINDINGS, err, escape, language, out, say_error, sentences
from commplan.errors import CommplanError

if TYPE_CHECKING:
    from commplan.reporting.batch import Batch, Outcome
    from commplan.reporting.unchanged import Wanted

INTERRUPTED = 130
Month = Annotated[str, typer.Option(help="Such as 2026-10; the last month of the exports where left out.")]
Also = Annotated[str, typer.Option(help="What else to make, such as ics,xlsx: see docs/companions.md.")]
Lang = Annotated[str | None, typer.Option(help="fr or en; each client's own language where left out.")]


def batch(
    clients: Annotated[list[str] | None, typer.Argument(help="Folder names; all clients where left out.")] = None,
    month: Month = "",
    lang: Lang = None,
    also: Also = "",
    jobs: Annotated[int, typer.Option(min=0, help="How many reports at a time; as many as cores where 0.")] = 0,
    time_limit: Annotated[float, typer.Option(min=1, help="For one report, in seconds.")] = 900.0,
    again: Annotated[bool, typer.Option("--again", help="Also those of which nothing has changed.")] = False,
    only_failed: Annotated[bool, typer.Option("--only-failed", help="Those that failed in the last batch.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be made, and make nothing.")] = False,
    summary: Annotated[Path | None, typer.Option(help="Write the summary there, as JSON.")] = None,
    cluster: Annotated[str, typer.Option(help="A Dask scheduler that makes them, such as tcp://10.0.0.4:8786.")] = "",
    workspace: Workspace = None,
) -> None:
    """Publish the reports of all clients; one that fails never stops the others.

    What has not changed since its last report is left as it is. Exit code 0 where all reports stand, 1 otherwise.
    The workspace may be an address, such as s3://bucket/agency.

    Example: commplan batch --month 2026-10
    """
    from commplan.reporting.batch import Batch
    from commplan.reporting.companions.catalogue import chosen
    from commplan.reporting.lock import only_one
    from commplan.reporting.summary import failed_before, write_summary
    from commplan.reporting.unchanged import Wanted

    with sentences(lang), here(workspace) as folder:
        made = Batch(folder, jobs=jobs, time_limit=time_limit, again=again)
        names = [made.place.client_folder(name).name for name in clients or made.place.clients()]
        formats = chosen([also])
        wanted = [Wanted(name, lang or "", month, formats) for name in names]
        if only_failed:
            failed = failed_before(made.memory.folder)
            wanted = [each for each in wanted if each.key in failed]
        if dry_run:
            _announce(made, wanted)
            return
        with only_one(made.memory.folder):
            good = publish_all(made, wanted, lambda outcomes: write_summary(made.memory.folder, outcomes, summary),
                               cluster=cluster)  # fmt: skip
    if not good:
        raise typer.Exit(FINDINGS)


def _announce(made: "Batch", wanted: Sequence["Wanted"]) -> None:
    from commplan.knowledge import words

    say = words(language(None))
    tasks, standing = made.plan(wanted)
    for task in tasks:
        out.print(escape(f"{task.wanted.client}: {say('terminal.state.would_be_made')}"))
    out.print(escape(say("terminal.would_be", made=len(tasks), standing=len(standing))))


@contextmanager
def here(workspace: str | None) -> Iterator[Any]:
    """The folder to work in; a workspace on another store is fetched before and published back after."""
    from commplan.reporting.away.mirror import Mirror, is_away

    if not is_away(workspace):
        yield workspace
        return
    mirror = Mirror(str(workspace))
    yield mirror.pull()
    mirror.push()


def publish_all(
    made: "Batch", wanted: Sequence["Wanted"], keep: Any = lambda _outcomes: None, *, cluster: str = ""
) -> bool:
    """Publish the reports, say what happened; True where all came out or stood already."""
    from commplan.reporting.portfolio.index import write_index

    tasks, outcomes = made.plan(wanted)
    try:
        with progress_bar(len(tasks)) as told:
            outcomes += _published(made, tasks, told, cluster)
    except KeyboardInterrupt:
        keep(outcomes)
        write_index(made.place)
        print_outcomes(outcomes)
        raise typer.Exit(INTERRUPTED) from None
    keep(outcomes)
    write_index(made.place)
    print_outcomes(outcomes)
    return all(outcome.state in ("published", "unchanged") for outcome in outcomes)


def _published(made: "Batch", tasks: Any, told: Any, cluster: str) -> Any:
    if not cluster:
        return made.publish(tasks, progress=told)
    from commplan.reporting.away.cluster import Cluster
    from commplan.reporting.identities import identities

    return Cluster(cluster, made).publish(tasks, identities(made.place), progress=told)


def print_outcomes(outcomes: Sequence["Outcome"]) -> None:
    """A table of what happened, then the reasons of what did not."""
    from rich.table import Table

    from commplan.knowledge import words

    say = words(language(None))
    table = Table(box=None)
    for name in ("client", "state", "seconds", "page"):
        table.add_column(say(f"terminal.column.{name}"), overflow="fold")
    made = [outcome for outcome in outcomes if outcome.state != "unchanged"]
    for outcome in made:
        page = nearest(outcome.place / "index.html") if outcome.place else "–"
        seconds = say.number(outcome.seconds, digits=1) if outcome.seconds else "–"
        table.add_row(escape(outcome.client), escape(say(f"terminal.state.{outcome.state}")), seconds, escape(page))
    if made:
        out.print(table)
    if len(made) < len(outcomes):
        out.print(escape(say("terminal.standing", n=len(outcomes) - len(made))))
    for outcome in made:
        errors = _reasons(outcome)
        if errors:
            err.print(f"\n[bold]{escape(outcome.client)}[/bold]")
        for error in errors:
            say_error(error)


def _reasons(outcome: "Outcome") -> list[CommplanError]:
    """Why a report did not come out; else what it had to do without."""
    if outcome.error is not None:
        return [outcome.error]
    return [*outcome.report.unread, *outcome.report.left_out] if outcome.report else []


def verify(
    reports: Annotated[list[Path] | None, typer.Argument(help="Folders of reports; all where left out.")] = None,
    format: Annotated[str, typer.Option(help="text or json.")] = "text",  # noqa: A002 (as the other commands have it)
    workspace: Workspace = None,
) -> None:
    """Say whether published pages are still as they were published.

    A single file, such as a page that came back by mail, is looked up among all that was released.
    Exit code 0 where they are, 1 where something differs.

    Example: commplan verify reports/cafe-zoe
    """
    from commplan.engagement.workspace import find_workspace
    from commplan.knowledge import words
    from commplan.reporting.verify import differences, reports_below

    say = words(language(None))
    files = [path for path in reports or () if path.is_file()]
    if files:
        _verify_files(files, workspace)
        return
    with sentences():
        folders = reports or [find_workspace(workspace).reports_folder]
        found = [report for folder in folders for report in reports_below(folder)]
        differing = [each for report in found for each in differences(report)]
    if format == "json":
        rows = [{"report": str(each.report), "file": each.file, "what": each.what} for each in differing]
        typer.echo(json.dumps({"reports": len(found), "differences": rows}, indent=2))
    else:
        for each in differing:
            out.print(escape(f"{nearest(each.report / each.file)}: {say(f'terminal.differs.{each.what}')}"))
        out.print(escape(say("terminal.verified", n=len(found), differing=len({each.report for each in differing}))))
    if differing:
        raise typer.Exit(FINDINGS)


def _verify_files(files: Sequence[Path], workspace: str | None) -> None:
    from commplan.engagement.workspace import find_workspace
    from commplan.knowledge import words
    from commplan.reporting.release.lookup import recognise

    say, unknown = words(language(None)), 0
    with sentences():
        clients = find_workspace(workspace).clients_folder
        for path in files:
            found = recognise(path, clients)
            unknown += found is None
            told = say("terminal.not_recognised", file=str(path)) if found is None else say(
                "terminal.recognised", file=str(path), name=found.name, client=found.client, month=found.month,
                edition=found.edition)  # fmt: skip
            out.print(escape(told))
    if unknown:
        raise typer.Exit(FINDINGS)


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


def nearest(path: Path) -> str:
    """The path as it is typed from here."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
