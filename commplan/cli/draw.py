"""audit, swot: from the questions of a meeting to what they propose."""

from pathlib import Path
from typing import Annotated, Any

import typer

from commplan.cli.begin import Workspace
from commplan.cli.terminal import escape, language, out, sentences


def audit(
    client: Annotated[str, typer.Argument(help="The client's folder name.")],
    full: Annotated[
        bool, typer.Option("--full", help="All questions rather than the twenty of a first meeting.")
    ] = False,
    date: Annotated[str, typer.Option(help="The day of the audit, such as 2026-10-31.")] = "",
    xlsx: Annotated[Path | None, typer.Option(help="Write the questions to a workbook to send out instead.")] = None,
    from_: Annotated[Path | None, typer.Option("--from", help="Bring the answers of such a workbook back.")] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Let its answers win over those that are there.")] = False,
    lang: Annotated[str | None, typer.Option(help="fr or en; the client's language where left out.")] = None,
    workspace: Workspace = None,
) -> None:
    """Add a dated audit to fill in: questions, evidence to ask for, and levels; earlier audits stay.

    With --xlsx the questions go into a workbook that can be sent out; with --from its answers come back.

    Example: commplan audit cafe-zoe --full --date 2026-10-31
    """
    import datetime as dt

    from commplan.cli.send import bring_back, send_out
    from commplan.engagement.questionnaire import begin_audit
    from commplan.engagement.read import open_engagement
    from commplan.engagement.workspace import find_workspace
    from commplan.errors import WorkspaceError
    from commplan.knowledge import words
    from commplan.knowledge.problem import problem

    with sentences(lang):
        folder = find_workspace(workspace).client_folder(client)
        say = words(language(lang) if lang else open_engagement(folder).client.lang)
        day = read_day(date) if date else dt.datetime.now().astimezone().date()
        path, kind = folder / "audit.yaml", "full" if full else "quick"
        given = day if date else None
        if xlsx and from_:
            raise problem(WorkspaceError, "options_apart", first="--xlsx", second="--from")
        if xlsx:
            told = send_out(folder, xlsx, kind=kind, day=given, words=say)
        elif from_:
            told = bring_back(path, from_, day=given, replace_them=replace, words=say)
        else:
            told = say("terminal.audit_begun", n=begin_audit(path, kind=kind, date=day, words=say), file=str(path))
    out.print(escape(told))


def read_day(text: str) -> Any:
    """The day, or a sentence."""
    import datetime as dt

    from commplan.errors import WorkspaceError
    from commplan.knowledge.problem import problem

    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise problem(WorkspaceError, "day_unknown", found=text) from None


def swot(
    client: Annotated[str, typer.Argument(help="The client's folder name.")],
    write: Annotated[bool, typer.Option("--write", help="Add the proposals to swot.yaml.")] = False,
    lang: Annotated[str | None, typer.Option(help="fr or en; the client's language where left out.")] = None,
    workspace: Workspace = None,
) -> None:
    """Show the SWOT with what audit and market propose; with --write, put the proposals into swot.yaml.

    An entry that is drawn names only its origin: title, evidence and weight stay where they were typed.

    Example: commplan swot cafe-zoe --write
    """
    from commplan.calculators.swot_entries import swot_entries
    from commplan.engagement.read import open_engagement
    from commplan.engagement.workspace import find_workspace
    from commplan.knowledge import words

    with sentences(lang):
        folder = find_workspace(workspace).client_folder(client)
        engagement = open_engagement(folder)
        say = words(language(lang) if lang else engagement.client.lang)
        entries = swot_entries(engagement.swot, audit=engagement.audit or (), market=engagement.market)
        print_entries(entries, say)
        if write:
            added = write_proposals(folder / "swot.yaml", entries)
            out.print(escape(say("terminal.swot_written", n=added, file=str(folder / "swot.yaml"))))


def print_entries(entries: Any, words: Any) -> None:
    """Print the four lists, at most five entries each."""
    from commplan.calculators.swot_entries import LISTS, MOST
    from commplan.knowledge.say import say

    speak = say("tables/swot", words)
    for name in LISTS:
        out.print(f"\n[bold]{escape(speak(f'groups.{name}'))}[/bold]")
        for row in entries[entries["list"] == name].head(MOST).to_dict("records"):
            state, origin = speak(f"values.state.{row['state']}"), row["origin"] or "–"
            out.print(f"  {escape(words.show(row['title']))} [dim]({escape(f'{state}, {origin}')})[/dim]")
    if entries.empty:
        out.print(escape(speak("empty")))


def write_proposals(path: Any, entries: Any) -> int:
    """Add what is proposed, at most as many as a list may hold; the number added is returned."""
    from commplan.calculators.swot_entries import MOST
    from commplan.engagement.save import open_file, save

    first = entries.groupby("list", sort=False).head(MOST)
    proposed = first[first["state"] == "proposed"].to_dict("records")

    def add(content: Any) -> None:
        for row in proposed:
            listed = content.get(row["list"])
            if not isinstance(listed, list):
                listed = content[row["list"]] = []
            listed.append({"id": row["id"], "origin": row["origin"]})

    if proposed:
        save(open_file(path), add)
    return len(proposed)
