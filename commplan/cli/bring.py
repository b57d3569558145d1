"""The steps of `commplan import`: whose files they are, what each is, and what becomes of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import typer

from commplan.cli.recognised import copy_in, print_recognised, recognise_all
from commplan.cli.terminal import language
from commplan.cli.unknown import offer
from commplan.engagement.read import open_part
from commplan.engagement.workspace import find_workspace
from commplan.errors import WorkspaceError
from commplan.knowledge import words
from commplan.knowledge.problem import problem
from commplan.model.mapping import MappedFile
from commplan.model.recognised import Recognised
from commplan.model.text import Lang
from commplan.sources.privacy import make_key

NO_CLIENT_CURRENCY = "EUR"


@dataclass(frozen=True)
class Owner:
    """The client whose files they are; nobody where files are only looked at."""

    folder: Path | None
    mapping: tuple[MappedFile, ...]
    currency: str
    lang: Lang


def bring(names: Sequence[str], *, dry_run: bool, as_json: bool, lang: str | None, workspace: str | None) -> bool:
    """Read files, say what they are and copy them in; True where every one could be read."""
    owner, files = whose(names, dry_run=dry_run, lang=lang, workspace=workspace)
    found = recognise_all(files, owner.mapping)
    if as_json:
        typer.echo(Recognised(files=tuple(each for _, each in found)).model_dump_json(indent=2))
        return all(each.recognised for _, each in found)
    say = words(language(lang) if lang or owner.folder is None else owner.lang)
    if owner.folder is not None and not dry_run:
        make_key(owner.folder)
    for path, each in found:
        if each.recognised and owner.folder is not None and not dry_run:
            copy_in(path, owner.folder / "exports")
        print_recognised(each, say)
        offer(path, each, say, folder=owner.folder, currency=owner.currency, write=not dry_run)
    return all(each.recognised for _, each in found)


def whose(names: Sequence[str], *, dry_run: bool, lang: str | None, workspace: str | None) -> tuple[Owner, list[Path]]:
    """The client and the files; a first word that is a file is none where nothing is to be copied."""
    first, *others = names
    if dry_run and Path(first).is_file():
        return Owner(None, (), NO_CLIENT_CURRENCY, language(lang)), [Path(name) for name in names]
    folder = find_workspace(workspace).client_folder(first)
    if not others:
        raise problem(WorkspaceError, "files_missing", found=first)
    client, mapping = open_part(folder, "client"), open_part(folder, "mapping")
    currency, spoken = (client.currency, client.lang) if client else (NO_CLIENT_CURRENCY, language(lang))
    return Owner(folder, mapping or (), currency, spoken), [Path(name) for name in others]
