"""check, explain: what does not hold together, and why that matters."""

from typing import Annotated, Any

import typer

from commplan.cli.begin import Workspace
from commplan.cli.terminal import FINDINGS, escape, language, out, say_unread, sentences, short_lived

GRAVE = {"blocker", "major"}
FORMATS = ("text", "json", "sarif", "github")


def check(
    client: Annotated[str, typer.Argument(help="The client's folder name.")],
    lang: Annotated[str | None, typer.Option(help="fr or en; the client's language where left out.")] = None,
    format_: Annotated[str, typer.Option("--format", help="text, json, sarif or github (annotations).")] = "text",
    month: Annotated[str, typer.Option(help="The month reviewed, such as 2026-10.")] = "",
    workspace: Workspace = None,
) -> None:
    """Check a client's strategy: findings with file and line, the gravest first.

    Exit code 0 without a major finding, 1 with, 2 where the files cannot be read.

    Example: commplan check cafe-zoe --lang fr
    """
    with short_lived(), sentences(lang):
        if format_ not in FORMATS:
            raise typer.BadParameter(f"{', '.join(FORMATS)}, not {format_}", param_hint="--format")
        judge_and_say(client, lang, format_, month, workspace)


def judge_and_say(client: str, lang: str | None, format_: str, month: str, workspace: Any) -> None:
    """Open, judge and print; what is needed for that loads here, while nothing else waits for it."""
    from commplan.engagement.read import open_engagement
    from commplan.engagement.workspace import find_workspace
    from commplan.reporting.case import open_case, unread
    from commplan.reporting.checked import locate
    from commplan.rules import check as judge

    folder = find_workspace(workspace).client_folder(client)
    engagement = open_engagement(folder)
    spoken = language(lang) if lang else engagement.client.lang
    case = open_case(engagement, folder, month)
    results = judge(case)
    located = locate(results, folder)
    say_unread(unread(case.performance), lang)
    if format_ == "text":
        print_findings(located, results, spoken)
    else:
        typer.echo(as_format(format_, case, results, located, folder, spoken))
    if any(found.reported.severity in GRAVE for found in located):
        raise typer.Exit(FINDINGS)


def as_format(format_: str, case: Any, results: Any, located: Any, folder: Any, lang: Any) -> str:
    """The check for other programs."""
    from commplan.reporting.annotations import as_annotations
    from commplan.reporting.checked import as_json, locate_accepted
    from commplan.reporting.sarif import as_sarif

    if format_ == "json":
        return as_json(case, results, located)
    root = workspace_from_here(folder)
    if format_ == "github":
        return as_annotations(located, lang=lang, root=root)
    return as_sarif(case.engagement, located, locate_accepted(results, folder), lang=lang, root=root)


def workspace_from_here(folder: Any) -> str:
    """The workspace as seen from the folder that the command was typed in: empty where it is that folder."""
    from pathlib import Path

    root, here = folder.resolve().parents[1], Path.cwd()
    inside = root.is_relative_to(here) and root != here
    return f"{root.relative_to(here).as_posix()}/" if inside else ""


def print_findings(located: Any, results: Any, lang: Any) -> None:
    """Print findings by severity, then what could not be judged."""
    from commplan.knowledge import words
    from commplan.rules.catalogue import read_words

    say = words(lang)
    severity = ""
    for found in located:
        if found.reported.severity != severity:
            severity = found.reported.severity
            out.print(f"\n[bold]{escape(say(f'severity.{severity}'))}[/bold]")
        told = read_words(found.reported.rule)
        out.print(f"{escape(found.place)}: {escape(say.show(found.failure))} [dim]\\[{found.reported.rule}][/dim]")
        out.print(f"    → {escape(say.show(told.fix))}")
        print_folded(found.folded, say)
    print_accepted(results, say)
    states = {state: [each for each in results if each.state == state] for state in ("passed", "skipped", "error")}
    missing = sorted({part for each in states["skipped"] for part in each.missing})
    out.print("\n" + escape(say("terminal.checked", n=len(located), passed=len(states["passed"]))))
    if missing:
        parts = [say(f"missing.{part}") for part in missing]
        out.print(escape(say("terminal.skipped", n=len(states["skipped"]), parts=parts)))
    for each in states["error"]:
        out.print(escape(say("terminal.rule_error", rule=each.rule, error=each.error)))


def print_folded(folded: Any, say: Any) -> None:
    """Print what follows from a finding: it goes away with it."""
    for each in folded:
        told = say("terminal.folded", place=each.place, failure=each.failure)
        out.print(f"    ↳ [dim]{escape(told)} \\[{each.reported.rule}][/dim]")


def print_accepted(results: Any, say: Any) -> None:
    """Print what was found and accepted, each with the reason and the day on which it is looked at again."""
    from commplan.rules import dotted

    for each in (found for result in results for found in result.findings if found.accepted):
        key = "terminal.accepted_until" if each.accepted.until else "terminal.accepted"
        values = {"reason": each.accepted.reason, "until": each.accepted.until}
        out.print(f"[dim]{escape(say(key, rule=each.rule, at=dotted(each.at), **values))}[/dim]")


def explain(
    rule: Annotated[str, typer.Argument(help="Such as objectives/unmeasurable; all of them where left out.")] = "",
    lang: Annotated[str | None, typer.Option(help="fr or en.")] = None,
) -> None:
    """Explain a rule: why it matters, what to do, where it comes from, what it cannot see.

    Example: commplan explain objectives/unmeasurable
    """
    from commplan.knowledge import words
    from commplan.rules.catalogue import read_words, rule_ids

    with sentences(lang):
        say = words(language(lang))
        if not rule:
            for each in rule_ids():
                out.print(f"[bold]{each}[/bold]  {escape(say.show(read_words(each).title))}")
            return
        check_rule(rule)
        print_rule(rule, say)


def check_rule(rule: str) -> None:
    """Refuse a name that is no rule, with the nearest ones."""
    from difflib import get_close_matches

    from commplan.errors import WorkspaceError
    from commplan.knowledge.problem import problem
    from commplan.rules.catalogue import rule_ids

    if rule not in rule_ids():
        near = get_close_matches(rule, rule_ids(), n=3, cutoff=0.3) or list(rule_ids()[:3])
        raise problem(WorkspaceError, "rule_unknown", found=rule, near=tuple(near))


def print_rule(rule: str, say: Any) -> None:
    """Print everything that a rule says of itself."""
    from commplan.knowledge import sources
    from commplan.rules.catalogue import read_words

    told = read_words(rule)
    out.print(
        f"[bold]{escape(say.show(told.title))}[/bold] [dim]\\[{rule}, {escape(say(f'severity.{told.severity}'))}][/dim]"
    )
    for name in ("why", "fix", "known_limits"):
        out.print(f"\n[bold]{escape(say(f'rule.{name}'))}[/bold]\n{escape(say.show(getattr(told, name)))}")
    out.print(f"\n[bold]{escape(say('rule.source'))}[/bold]\n{escape(say.show(sources()[told.source].title))}")
    for kind in ("fails", "passes"):
        out.print(f"\n[bold]{escape(say(f'rule.{kind}'))}[/bold]")
        for example in getattr(told.examples, kind):
            out.print(escape(_yaml(example)))


def _yaml(example: dict[str, Any]) -> str:
    from io import StringIO

    from ruamel.yaml import YAML

    text = StringIO()
    writer = YAML(typ="safe")
    writer.default_flow_style = False
    writer.dump(example, text)
    return "".join(f"    {line}\n" for line in text.getvalue().splitlines())
