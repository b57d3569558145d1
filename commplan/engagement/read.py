"""Opening a client's folder: an engagement, or all that is wrong with it at once."""

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError

from commplan.engagement.problem import Problem
from commplan.engagement.validate import problem_of, repeated_ids
from commplan.engagement.workspace import find_workspace
from commplan.engagement.yaml_file import YamlFile, compose, read_yaml
from commplan.errors import EngagementError, WorkspaceError
from commplan.knowledge.problem import problem
from commplan.model.decision import Scenario
from commplan.model.engagement import PARTS, Engagement

FILES = tuple(part for part in PARTS if part != "scenarios")


@cache
def adapter(part: str) -> TypeAdapter[Any]:
    """What reads one part; made once, since making it takes longer than using it."""
    return TypeAdapter(_annotation(part))


def _annotation(part: str) -> Any:
    field = Engagement.model_fields[part]
    annotation: Any = field.annotation
    for extra in field.metadata:
        annotation = Annotated[annotation, extra]
    return annotation


def open_engagement(client: str | Path, *, workspace: str | Path | None = None) -> Engagement:
    """Open a client by name in a workspace, or by the path of their folder.

    Raises
    ------
    WorkspaceError
        The folder or the name cannot be used; the message says which would.
    EngagementError
        Files are wrong; `problems` lists every one with its file, line and field.
    """
    folder = client if isinstance(client, Path) else find_workspace(workspace).client_folder(client)
    if not folder.is_dir():
        raise problem(WorkspaceError, "folder_missing", folder=str(folder))
    if not (folder / "client.yaml").is_file():
        raise problem(WorkspaceError, "client_file_missing", folder=str(folder))
    parts, problems = _read_parts(folder)
    if problems:
        ordered = tuple(sorted(problems))
        raise EngagementError("\n".join(str(found) for found in ordered), problems=ordered)
    return Engagement.model_construct(key=folder.name, **parts)


def open_part(folder: Path, part: str) -> Any:
    """One part of a client alone, None where its file is not there: what is wrong in the others does not matter.

    Raises
    ------
    EngagementError
        Its file is wrong.
    """
    path = place_of(folder, part)
    if not path.is_file():
        return None
    value, problems = _read_part(read_yaml(path, f"{_shown(folder)}/{path.relative_to(folder).as_posix()}"), part)
    if problems:
        raise EngagementError("\n".join(map(str, problems)), problems=tuple(sorted(problems)))
    return value


def _shown(folder: Path) -> str:
    return f"{folder.parent.name}/{folder.name}"


def place_of(folder: Path, part: str) -> Path:
    """The file of a part; the mapping may also lie beside the exports that it is about."""
    path, beside = folder / f"{part}.yaml", folder / "exports" / f"{part}.yaml"
    return beside if part == "mapping" and beside.is_file() and not path.is_file() else path


def _read_parts(folder: Path) -> tuple[dict[str, Any], list[Problem]]:
    parts: dict[str, Any] = {}
    problems = list(_stray_files(folder))
    for part in FILES:
        path = place_of(folder, part)
        if path.is_file():
            shown = f"{_shown(folder)}/{path.relative_to(folder).as_posix()}"
            parts[part], found = _read_part(read_yaml(path, shown), part)
            problems += found
    parts["scenarios"], found = _read_scenarios(folder)
    return parts, problems + found


def _read_part(file: YamlFile, part: str) -> tuple[Any, list[Problem]]:
    problems = list(file.problems)
    if file.data is None:
        return None, problems or _required(file, part)
    try:
        value = adapter(part).validate_python(file.data)
    except ValidationError as error:
        tree = compose(file.path.read_bytes().decode("utf-8-sig"))
        annotation = _annotation(part)
        problems += [problem_of(each, name=file.name, annotation=annotation, tree=tree) for each in error.errors()]
        return None, problems + list(repeated_ids(file.data, file.name, tree))
    if any(True for _ in repeated_ids(file.data, file.name, None)):
        problems += repeated_ids(file.data, file.name, compose(file.path.read_bytes().decode("utf-8-sig")))
    return value, problems


def _required(file: YamlFile, part: str) -> list[Problem]:
    return [Problem(file.name, 1, "", "client_filled_in", "nothing")] if part == "client" else []


def _read_scenarios(folder: Path) -> tuple[dict[str, Scenario] | None, list[Problem]]:
    scenarios: dict[str, Scenario] = {}
    problems: list[Problem] = []
    for path in sorted((folder / "scenarios").glob("*.yaml")):
        file = read_yaml(path, f"{_shown(folder)}/scenarios/{path.name}")
        try:
            scenarios[path.stem] = Scenario.model_validate(file.data or {})
        except ValidationError as error:
            tree = compose(path.read_bytes().decode("utf-8-sig")) if not file.problems else None
            problems += file.problems or [
                problem_of(each, name=file.name, annotation=Scenario, tree=tree) for each in error.errors()
            ]
    return scenarios or None, problems


def _stray_files(folder: Path) -> Iterator[Problem]:
    """YAML files that nothing reads: a misspelt name would lose what is in it."""
    known = {f"{part}.yaml" for part in FILES}
    if (folder / "mapping.yaml").is_file() and (folder / "exports" / "mapping.yaml").is_file():
        yield Problem(f"{_shown(folder)}/exports/mapping.yaml", 1, "", "mapping_twice", "mapping.yaml")
    for path in sorted(folder.glob("*.y*ml")):
        if path.name not in known:
            near = get_close_matches(path.name, sorted(known), n=1, cutoff=0.4)
            expected = "known_file_near" if near else "known_file"
            values = (("near", near[0] if near else ""), ("known", ", ".join(sorted(known))))
            yield Problem(f"{_shown(folder)}/{path.name}", 1, "", expected, path.name, values)
