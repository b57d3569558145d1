"""What comes with commplan besides its code: notebook templates, demo clients, blank forms, schemas."""

import json
import shutil
from importlib.resources import files
from pathlib import Path

from commplan.engagement.read import FILES, adapter
from commplan.engagement.workspace import Workspace, check_name
from commplan.errors import WorkspaceError
from commplan.knowledge.problem import problem
from commplan.model.text import Lang

PACKAGE = Path(str(files("commplan")))
DEMO_PREFIX = "demo-"
SCHEMAS = Path(".commplan") / "schema"
GITIGNORE = "# clients and reports are nobody else's business\nclient_data/*\nreports/*\n.key\n.ipynb_checkpoints/\n"


def shipped(name: str) -> Path:
    """A folder that an installed wheel carries inside the package and a checkout has at its top."""
    inside = PACKAGE / "shipped" / name
    return inside if inside.is_dir() else PACKAGE.parent / name


def demo_clients() -> list[Path]:
    """The folders of the demo clients."""
    return sorted(path for path in shipped("client_data").glob(f"{DEMO_PREFIX}*") if path.is_dir())


def make_workspace(root: Path) -> list[Path]:
    """Make the folders of a workspace and put the templates in; what is there already is left as it is.

    Returns
    -------
    list of path
        What was written.
    """
    place = Workspace(root)
    try:
        for folder in (place.clients_folder, place.notebooks_folder, place.reports_folder, root / SCHEMAS):
            folder.mkdir(parents=True, exist_ok=True)
        written = [_copy_new(path, place.notebooks_folder / path.name)
                   for path in sorted(shipped("notebooks").glob("*.ipynb"))]  # fmt: skip
        written += [_write_new(root / ".gitignore", GITIGNORE)]
        write_schemas(root / SCHEMAS)
    except OSError as error:
        raise problem(WorkspaceError, "folder_unwritable", folder=str(root), reason=error.strerror or "?") from error
    return [path for path in written if path is not None]


def _copy_new(source: Path, target: Path) -> Path | None:
    if target.exists():
        return None
    shutil.copyfile(source, target)
    return target


def _write_new(path: Path, text: str) -> Path | None:
    if path.exists():
        return None
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def write_schemas(folder: Path) -> None:
    """Write the JSON Schema of every file of a client, for editors that complete and check YAML."""
    for part in FILES:
        schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": part,
                  **adapter(part).json_schema()}  # fmt: skip
        text = json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True)
        (folder / f"{part}.json").write_text(f"{text}\n", encoding="utf-8", newline="\n")


def begin_client(place: Workspace, client: str, *, name: str, currency: str, lang: Lang) -> Path:
    """Write a client's folder with commented files to fill in.

    Parameters
    ----------
    place : Workspace
        Where it goes.
    client : str
        The name of the folder: lower-case letters, digits, hyphens.
    name : str
        The client's name as people write it.
    currency : str
        ISO code.
    lang : {"fr", "en"}
        The language of the comments and of the report.

    Raises
    ------
    WorkspaceError
        The name cannot be used, the client exists already, or the folder cannot be written.
    """
    folder = place.clients_folder / check_name(client)
    if folder.exists():
        raise problem(WorkspaceError, "client_exists", found=client, folder=str(place.clients_folder))
    try:
        (folder / "exports").mkdir(parents=True)
        for blank in sorted((PACKAGE / "knowledge" / "blank" / lang).glob("*.yaml")):
            text = blank.read_text("utf-8")
            if blank.stem == "client":
                text = text.replace("{name}", _inside_quotes(name)).replace("{currency}", currency)
            (folder / blank.name).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise problem(WorkspaceError, "folder_unwritable", folder=str(folder), reason=error.strerror or "?") from error
    return folder


def _inside_quotes(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]
