"""An agency of many fictional clients, each with figures of its own: for trying a batch, and for measuring it."""

import math
import os
import random
import re
import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from commplan.demo.exports import exports_of
from commplan.demo.story import Campaign, Group, Story, read_story
from commplan.engagement.shipped import demo_clients, make_workspace
from commplan.engagement.workspace import Workspace
from commplan.errors import WorkspaceError
from commplan.knowledge.problem import problem

BEGIN = (
    "Bri",
    "Cal",
    "Dor",
    "Fen",
    "Gal",
    "Hel",
    "Jov",
    "Kes",
    "Lan",
    "Mer",
    "Nor",
    "Ost",
    "Pen",
    "Quil",
    "Ros",
    "Sel",
)
MIDDLE = ("van", "mon", "dri", "lac", "ber", "tis", "nor", "gue", "wen", "ram")
END = {"fr": ("dière", "court", "val", "ronne", "sac", "mont", "lieu", "gny"),
       "en": ("wick", "ford", "combe", "leigh", "stead", "mere", "thorpe", "dale")}  # fmt: skip
KIND = {"fr": ("Menuiserie", "Agencement", "Ébénisterie", "Ateliers"), "en": ("Shop", "& Co.", "Makers", "Trading")}
SPARE = ("experiments", "feedback", "journey", "content", "market", "tools")
"""Parts that not every client has filled in yet."""
MOST = 4 * len(BEGIN) * len(MIDDLE) * 8
"""As many clients as there are names in one language [count]."""
LACKING = 0.25
"""How often each of them is missing [ratio]."""
COLOURS = ("#1F4E5F", "#7A2E39", "#2E5E3E", "#5A3E85", "#8A4B08", "#204080", "#93264B", "#3D4F2F")


@dataclass(frozen=True)
class Member:
    """A client of the agency: its folder, its name, and whose story its own is a variation of."""

    key: str
    name: str
    model: Path
    seed: int


def make_agency(root: Path, count: int, *, jobs: int = 0) -> list[str]:
    """Make a workspace with so many clients; the same number gives the same bytes.

    Parameters
    ----------
    root : path
        A new folder, or an empty one.
    count : int
        How many clients, at most 5,120.
    jobs : int
        How many are written at a time; as many as there are cores where it is 0.

    Returns
    -------
    list of str
        The names of their folders.

    Raises
    ------
    WorkspaceError
        There are files in the folder already, or it cannot be written.
    """
    if root.exists() and any(root.iterdir()):
        raise problem(WorkspaceError, "folder_not_empty", folder=str(root))
    if not 1 <= count <= MOST:
        raise problem(WorkspaceError, "too_many_clients", found=count, most=MOST)
    make_workspace(root)
    members = list(members_of(count))
    with ProcessPoolExecutor(jobs or len(os.sched_getaffinity(0))) as pool:
        list(pool.map(_write, [Workspace(root).clients_folder] * count, members, chunksize=8))
    return [member.key for member in members]


def members_of(count: int) -> Iterator[Member]:
    """The first clients of the agency, in the order of their numbers: one French, one English, and so on."""
    models = demo_clients()
    names = {lang: _names(lang) for lang in END}
    for rank in range(count):
        model = models[rank % len(models)]
        lang = read_story(model.name).language
        name = names[lang][rank // len(models)]
        yield Member(f"client-{rank + 1:04d}", name, model, 7_919 * (rank + 1))


def _names(lang: str) -> Sequence[str]:
    """All names of a language, no two alike, mixed so that neighbours differ."""
    found = [f"{kind} {begin}{middle}{end}" if lang == "fr" else f"{begin}{middle}{end} {kind}"
             for kind, begin, middle, end in product(KIND[lang], BEGIN, MIDDLE, END[lang])]  # fmt: skip
    random.Random(lang).shuffle(found)  # noqa: S311 (an order that is always the same)
    return found


def _write(folder: Path, member: Member) -> None:
    chance = random.Random(member.seed)  # noqa: S311 (a variation that is always the same)
    size = math.exp(chance.gauss(0, 0.4))
    own = folder / member.key
    shutil.copytree(member.model, own, ignore=shutil.ignore_patterns("exports", "accepted.yaml"))
    for part in SPARE:
        if chance.random() < LACKING:
            (own / f"{part}.yaml").unlink(missing_ok=True)
    _rewrite(own / "client.yaml", _client(member, size, chance))
    _rewrite(own / "indicators.yaml", [(r"(own_count: true\n  readings: )(\{.*\})", _scaled(size))])
    (own / "exports").mkdir()
    for name, content in exports_of(variation(read_story(member.model.name), member, size, chance)).items():
        (own / "exports" / name).write_bytes(content)


def _client(member: Member, size: float, chance: random.Random) -> list[tuple[str, object]]:
    margin, order = chance.uniform(0.22, 0.5), chance.uniform(0.75, 1.35)
    return [
        (r"\A(?:#.*\n)+", "# Client fictif / fictional client.\n"), (r"^name: .*$", f"name: {member.name}"),
        (r"^margin: .*$", f"margin: {margin:.0%}"),
        (r"^brand_colour: .*$", f'brand_colour: "{chance.choice(COLOURS)}"'),
        (r"^(average_order: )(\d+)", lambda found: f"{found[1]}{round(int(found[2]) * order)}"),
        (r"^(revenue: )(\d+)", lambda found: f"{found[1]}{round(int(found[2]) * size, -3)}"),
    ]  # fmt: skip


def _scaled(size: float) -> object:
    return lambda found: found[1] + re.sub(r": (\d+)", lambda figure: f": {round(int(figure[1]) * size)}", found[2])


def _rewrite(path: Path, changes: Sequence[tuple[str, object]]) -> None:
    text = path.read_text("utf-8")
    for pattern, change in changes:
        text = re.sub(pattern, change, text, flags=re.MULTILINE)  # type: ignore[call-overload]
    path.write_text(text, encoding="utf-8", newline="\n")


def variation(story: Story, member: Member, size: float, chance: random.Random) -> Story:
    """A story of one's own: everything larger or smaller, each campaign and month a little different again."""
    changed = {"seed": member.seed % 100_000, "account": member.name,
               "campaigns": tuple(_campaign(each, size, chance) for each in story.campaigns),
               "groups": tuple(_group(each, size) for each in story.groups)}  # fmt: skip
    return story.model_copy(update=changed)


def _campaign(campaign: Campaign, size: float, chance: random.Random) -> Campaign:
    luck, price = math.exp(chance.gauss(0, 0.3)), math.exp(chance.gauss(0, 0.15))
    cost = tuple(round(value * size * chance.uniform(0.85, 1.15), 2) for value in campaign.cost)
    conversions = tuple(round(value * size * luck * chance.uniform(0.7, 1.3)) for value in campaign.conversions)
    return campaign.model_copy(
        update={"cost": cost, "conversions": conversions, "click": round(campaign.click * price, 2)}
    )


def _group(group: Group, size: float) -> Group:
    sessions = None if group.sessions is None else tuple(round(value * size) for value in group.sessions)
    return group.model_copy(
        update={"sessions": sessions, "key_events": tuple(round(value * size) for value in group.key_events)}
    )
