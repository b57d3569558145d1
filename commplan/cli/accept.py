"""accept: a finding that stays, with the reason in writing."""

from typing import Annotated, Any

import typer

from commplan.cli.begin import Workspace
from commplan.cli.terminal import escape, language, out, sentences


def accept(
    client: Annotated[str, typer.Argument(help="The client's folder name.")],
    rule: Annotated[str, typer.Argument(help="Such as tools/double, as the check prints it.")],
    reason: Annotated[str, typer.Option(help="Why it is accepted; shown in the report.")],
    at: Annotated[
        str, typer.Option(help="The place, such as channels[2].serves; wherever the rule objects if left out.")
    ] = "",
    until: Annotated[str, typer.Option(help="The last day on which that holds, such as 2027-03-31.")] = "",
    month: Annotated[str, typer.Option(help="The month reviewed, such as 2026-10.")] = "",
    lang: Annotated[str | None, typer.Option(help="fr or en; the client's language where left out.")] = None,
    workspace: Workspace = None,
) -> None:
    """Accept a finding: it no longer counts, and its reason is kept in accepted.yaml.

    Example: commplan accept cafe-zoe tools/double --reason "One of them ends in March" --until 2027-03-31
    """
    from commplan.cli.draw import read_day
    from commplan.cli.judge import check_rule
    from commplan.engagement.acceptance import accept as write
    from commplan.engagement.read import open_engagement
    from commplan.engagement.workspace import find_workspace
    from commplan.knowledge import words

    with sentences(lang):
        check_rule(rule)
        check_reason(reason)
        folder = find_workspace(workspace).client_folder(client)
        day = read_day(until) if until else None
        engagement = open_engagement(folder)
        place = found_place(engagement, folder, rule, at, month)
        path = folder / "accepted.yaml"
        write(path, rule=rule, at=place, reason=reason.strip(), until=day)
        spoken = language(lang) if lang else engagement.client.lang
    out.print(escape(words(spoken)("terminal.acceptance_written", file=str(path))))


def check_reason(reason: str) -> None:
    """Refuse an acceptance that nobody could understand later."""
    from commplan.errors import WorkspaceError
    from commplan.knowledge.problem import problem
    from commplan.model.base import is_none_word

    if not reason.strip() or is_none_word(reason):
        raise problem(WorkspaceError, "reason_missing")


def found_place(engagement: Any, folder: Any, rule: str, at: str, month: str) -> str | None:
    """The place by the ids of its records, which holds when records move; refused where the rule objects to nothing."""
    from commplan.errors import WorkspaceError
    from commplan.knowledge.problem import problem
    from commplan.reporting.case import open_case
    from commplan.rules import check, dotted, named

    results = check(open_case(engagement, folder, month))
    found = [each for result in results if result.rule == rule for each in result.findings if each.accepted is None]
    places = {name: named(each.at, engagement) for each in found
              for name in (dotted(each.at), named(each.at, engagement))}  # fmt: skip
    if not found:
        raise problem(WorkspaceError, "nothing_to_accept", rule=rule, client=engagement.key)
    if at and at not in places:
        near = tuple(dotted(each.at) for each in found)
        raise problem(WorkspaceError, "place_unknown", found=at, rule=rule, near=near)
    return places[at] if at else None
