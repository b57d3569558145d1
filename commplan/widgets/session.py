"""One part of a client being edited: what is typed, what is wrong with it, the draft and the file."""

import dataclasses
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from commplan.engagement.problem import Problem
from commplan.engagement.read import adapter, open_part, place_of
from commplan.engagement.save import Opened, open_file, save
from commplan.engagement.validate import problem_of
from commplan.knowledge.words import Words
from commplan.model.base import is_none_word
from commplan.model.engagement import Engagement
from commplan.widgets.content import Place, at, merge, plain, put
from commplan.widgets.draft import Draft, drop_draft, read_draft, write_draft
from commplan.widgets.shape import Shape, shape_at, shape_of, typed

Wrong = Mapping[Place, str]


class Session:
    """A part being edited. Nothing here draws: the form asks it and tells it.

    Parameters
    ----------
    client : path
        The client's folder.
    part : str
        Such as `objectives`.

    Raises
    ------
    EngagementError
        The file cannot be read as it is; the problems say where, and no form is offered over it.
    """

    def __init__(self, client: Path, part: str) -> None:
        open_part(client, part)
        self.client, self.part = client, part
        self.shape: Shape = shape_of(part)
        self._open()

    def _open(self) -> None:
        self.opened: Opened = open_file(place_of(self.client, self.part))
        loaded = YAML(typ="safe").load(self.opened.text)
        self.saved: Any = self._empty() if loaded is None or is_none_word(loaded) else plain(loaded)
        self.content: Any = self.saved
        found = read_draft(self.client, self.part)
        self.draft = found if found is not None and found.content != self.saved else None

    def _empty(self) -> Any:
        return [] if self.shape.kind == "list" else {}

    @property
    def is_changed(self) -> bool:
        """Whether something was typed that is not in the file."""
        return bool(self.content != self.saved)

    def set(self, place: Place, value: Any) -> None:
        """Take what was typed; it is in the draft before this returns."""
        known = shape_at(self.shape, place)
        self._take(put(self.content, place, typed(known, value) if isinstance(value, str) else value))

    def add(self, place: Place) -> int:
        """Begin a record at the end of a list; its rank."""
        found = list(at(self.content, place) or [])
        self._take(put(self.content, place, [*found, {}]) if place else [*found, {}])
        return len(found)

    def remove(self, place: Place, rank: int) -> None:
        """Take a record out of a list."""
        found = [each for number, each in enumerate(at(self.content, place) or []) if number != rank]
        self._take(put(self.content, place, found) if place else found)

    def move(self, place: Place, rank: int, by: int) -> int:
        """Move a record up or down in its list; its new rank."""
        found = list(at(self.content, place) or [])
        to = min(max(rank + by, 0), len(found) - 1)
        found.insert(to, found.pop(rank))
        self._take(put(self.content, place, found) if place else found)
        return to

    def move_to(self, place: Place, rank: int, other: Place) -> None:
        """Move a record into another list of the same part."""
        record = (at(self.content, place) or [])[rank]
        self.remove(place, rank)
        self._take(put(self.content, other, [*(at(self.content, other) or []), record]))

    def _take(self, content: Any) -> None:
        self.content = content
        self.keeps_draft = write_draft(self.client, self.part, Draft(content, self.opened.digest))

    keeps_draft: bool = True
    """False once the folder could not be written: what is typed is then only here."""

    def wrong(self, words: Words) -> Wrong:
        """What cannot be saved, each at its place, in the consultant's language."""
        found: dict[Place, str] = {}
        try:
            adapter(self.part).validate_python(without_blanks(self.content))
        except ValidationError as error:
            for each in error.errors():
                place: Place = tuple(step for step in each["loc"] if step not in ("[key]",))
                problem = problem_of(each, name=self.part, annotation=self._annotation(), tree=None)
                found.setdefault(self._shown_at(place), _beside_field(problem, words))
        return found | {place: words("form.id_twice") for place in self._twice()}

    def _annotation(self) -> Any:
        return Engagement.model_fields[self.part].annotation

    def _shown_at(self, place: Place) -> Place:
        """The field on the form that a problem belongs to: steps that only name a type are left out."""
        kept: Place = ()
        shape: Shape | None = self.shape
        for step in place:
            if shape is None:
                break
            if shape.kind == "kept":  # a mapping: a form of its own knows its keys
                kept = (*kept, step)
                continue
            if shape.kind == "list" and isinstance(step, int):
                kept, shape = (*kept, step), shape.item
            elif shape.kind == "group" and step in shape.fields:
                kept, shape = (*kept, step), shape.fields[str(step)]
        return kept

    def _twice(self) -> list[Place]:
        ranks: dict[str, list[int]] = defaultdict(list)
        for rank, each in enumerate(self.content if isinstance(self.content, list) else []):
            if isinstance(each, dict) and each.get("id"):
                ranks[str(each["id"])].append(rank)
        return [(rank, "id") for same in ranks.values() for rank in same[1:]]

    def save(self, words: Words) -> bool:
        """Put it into the file, whole or not at all; False where something is wrong with it.

        Raises
        ------
        WorkspaceError
            Somebody else changed the file meanwhile (`is_changed_elsewhere` tells), or it cannot be written. What was
            typed is still here and in the draft.
        """
        if self.wrong(words):
            return False
        wanted = without_blanks(self.content)
        kind = CommentedSeq if self.shape.kind == "list" else CommentedMap
        self.opened = save(self.opened, lambda content: merge(content, wanted), empty=kind)
        self.saved = self.content = wanted
        self.draft = None
        drop_draft(self.client, self.part)
        return True

    @property
    def is_changed_elsewhere(self) -> bool:
        """Whether the file is another one than when it was opened."""
        return open_file(self.opened.path).digest != self.opened.digest

    def keep_mine(self, words: Words) -> bool:
        """Save what was typed here over what somebody else wrote meanwhile."""
        self.opened = open_file(self.opened.path)
        return self.save(words)

    def take_theirs(self) -> None:
        """Leave what was typed here and go on with what stands in the file."""
        drop_draft(self.client, self.part)
        self._open()

    def restore(self) -> None:
        """Go on with the draft that an earlier session left."""
        if self.draft is not None:
            self._take(self.draft.content)
            self.draft = None

    def discard(self) -> None:
        """Forget the draft that an earlier session left."""
        drop_draft(self.client, self.part)
        self.draft = None


def _beside_field(problem: Problem, words: Words) -> str:
    """What was expected and found; which field it is shows from where it stands."""
    bare = dataclasses.replace(problem, field="")
    return bare.phrase(words).removeprefix(f"{problem.file}:{problem.line}: ")


def without_blanks(content: Any) -> Any:
    """Without records in which nothing was typed yet, and without what was left empty."""
    if isinstance(content, list):
        return [found for each in content if (found := without_blanks(each)) not in (None, "", {}, [])]
    if isinstance(content, dict):
        return {
            key: found for key, each in content.items() if (found := without_blanks(each)) not in (None, "", {}, [])
        }
    return content
