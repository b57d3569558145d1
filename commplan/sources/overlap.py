"""Exports of one tool that cover the same days: which rows are used, so that nothing is counted twice.

The rules, in this order:

1. Rows that say their channel are worth more than rows that say their day, and those more than the sum of a period.
2. Of two files with the same step (day, week, month), the later one replaces the days that it covers: late
   conversions and corrections are in it. What changed is told.
3. Of two files that share a figure and a period otherwise (another step, another breakdown), one is used: the one
   that covers more days, and between equals the one with the finer step. A file that sums several months never takes
   the place of one whose rows belong to a month.

Later means: by the end of the period, then its start, then the name.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from commplan.sources.kinds import ALIKE, KINDS
from commplan.sources.when import GRAINS

__all__ = ["Candidate", "settle"]

Mask = npt.NDArray[np.bool_]

STEPS = (*GRAINS, "within_month", "period")
WITHIN_MONTH, PERIOD = STEPS.index("within_month"), STEPS.index("period")
# A coarser file is worth more only when it covers clearly more days.
CLEARLY = 1.1
# The figures of which a change is told, where not all are.
TOLD = {"performance": ("cost", "conversions", "revenue", "sessions")}
# Breakdowns of an advertising account, the most complete first.
COMPLETE = ("account", "campaign", "ad_group", "ad_set", "ad")


@dataclass
class Candidate:
    """One file that was read, and what becomes of its rows."""

    frame: pd.DataFrame
    file: str
    used: Mask = field(init=False)
    reason: str | None = None
    by: str | None = None

    def __post_init__(self) -> None:
        self.used = np.ones(len(self.frame), dtype=bool)

    @property
    def kind(self) -> str:
        """The kind of table that it is."""
        return str(self.frame.attrs.get("kind", "performance"))

    @property
    def span(self) -> tuple[date, date] | None:
        """First and last day that the file covers."""
        start, end = self.frame.attrs["period"]
        return (date.fromisoformat(start), date.fromisoformat(end)) if start and end else None

    @property
    def days(self) -> int:
        """How many days it covers."""
        return 0 if self.span is None else (self.span[1] - self.span[0]).days + 1

    @property
    def step(self) -> int:
        """How fine its rows are in time, 0 for days; the sum of a stretch within one month still belongs to it."""
        if self.frame.attrs["grain"] == "period" and self.span and f"{self.span[0]:%Y-%m}" == f"{self.span[1]:%Y-%m}":
            return WITHIN_MONTH
        return STEPS.index(self.frame.attrs["grain"])

    @property
    def order(self) -> tuple[str, str, int, str]:
        """The later the greater; of two equal periods the more complete breakdown wins."""
        start, end = self.frame.attrs["period"]
        dimension = self.frame.attrs["dimension"].partition("+")[0]
        rank = -COMPLETE.index(dimension) if dimension in COMPLETE else -len(COMPLETE)
        return (end or "", start or "", rank, self.file)

    @property
    def figures(self) -> frozenset[str]:
        """What it tells: the columns that it fills, and in social media the measures of each network."""
        if self.kind == "social":
            return frozenset(measures(self.frame))
        return frozenset(name for name in KINDS[self.kind].amounts if self.frame[name].notna().any())

    def drop(self, reason: str, by: str) -> None:
        """Use none of its rows, since those of another file are used."""
        self.used[:] = False
        self.reason, self.by = reason, by


def settle(candidates: list[Candidate]) -> list[dict[str, Any]]:
    """Decide which rows of the files of one tool are used; what a later file changed is returned."""
    restated: list[dict[str, Any]] = []
    accepted: list[Candidate] = []
    for group in groups(candidates):
        remaining = [candidate for candidate in group if free(candidate, accepted)]
        if group[0].step < WITHIN_MONTH:
            restated += replace_days(remaining)
        else:
            restated += keep_longest(remaining)
        accepted += [candidate for candidate in remaining if candidate.used.any()]
    return restated


def groups(candidates: list[Candidate]) -> list[list[Candidate]]:
    """The files that may complete each other, the most useful first, each group in the order of time."""
    found: dict[tuple[bool, int], list[Candidate]] = {}
    for candidate in sorted(candidates, key=lambda one: one.order):
        channel = "channel" in candidate.frame and bool(candidate.frame["channel"].notna().any())
        found.setdefault((channel, candidate.step), []).append(candidate)
    covered = {key: coverage(group) for key, group in found.items()}
    most = max(covered.values(), default=0)

    def worth(key: tuple[bool, int]) -> tuple[bool, int, bool, int]:
        channel, step = key
        return (not channel, max(step, WITHIN_MONTH - 1), covered[key] * CLEARLY < most, step)

    return [found[key] for key in sorted(found, key=worth)]


def coverage(group: list[Candidate]) -> int:
    """How many days the files of a group cover together."""
    spans = [candidate.span for candidate in group]
    return len({start.toordinal() + day for start, end in filter(None, spans) for day in range((end - start).days + 1)})


def free(candidate: Candidate, accepted: list[Candidate]) -> bool:
    """Whether nothing accepted tells the same figure about the same time; if not, the file is not used."""
    rival = next((other for other in accepted if conflict(candidate, other)), None)
    if rival is not None:
        candidate.drop(why(candidate, rival), rival.file)
    return rival is None


def why(candidate: Candidate, rival: Candidate) -> str:
    """The reason for which a file gives way to another one."""
    if candidate.span is None or rival.span is None:
        return "period_unknown"
    if candidate.step != rival.step or candidate.frame.attrs["dimension"] != rival.frame.attrs["dimension"]:
        return "other_breakdown"
    return "replaced_by_later" if candidate.span == rival.span else "overlaps_longer"


def conflict(one: Candidate, other: Candidate) -> bool:
    """Whether two files tell the same figure about the same time; an unknown period may be any."""
    if not one.figures & other.figures:
        return False
    if one.span is None or other.span is None:
        return True
    return one.span[0] <= other.span[1] and other.span[0] <= one.span[1]


def replace_days(group: list[Candidate]) -> list[dict[str, Any]]:
    """Let each later file replace the days that it covers in the earlier ones."""
    restated = []
    for rank, later in enumerate(group):
        for earlier in group[:rank]:
            if not conflict(later, earlier) or later.span is None:
                continue
            covered = within(earlier, later.span) & told_by(later, earlier)
            if (covered & earlier.used).any():
                restated.append(restatement(earlier, later, covered & earlier.used))
                earlier.used &= ~covered
                if not earlier.used.any():
                    earlier.drop("replaced_by_later", later.file)
    return restated


def within(candidate: Candidate, span: tuple[date, date]) -> Mask:
    """The rows of a file whose step begins in a period, or reaches into it."""
    days = candidate.frame["date"].to_numpy().astype("datetime64[D]")
    reach = {"day": 0, "week": 6, "month": 27}[candidate.frame.attrs["grain"]]
    first = np.datetime64(span[0] - timedelta(days=reach), "D")
    return np.asarray((days >= first) & (days <= np.datetime64(span[1], "D")))


def told_by(later: Candidate, earlier: Candidate) -> Mask:
    """The rows of a file about which a later one may tell something: in social media, those of the same measures."""
    if later.kind != "social":
        return np.ones(len(earlier.frame), dtype=bool)
    return np.asarray(measures(earlier.frame).isin(later.figures))


def measures(frame: pd.DataFrame) -> "pd.Series[str]":
    """The network and the measure of each row."""
    return frame["network"].fillna("").astype(str) + ":" + frame["metric"].fillna("").astype(str)


def restatement(earlier: Candidate, later: Candidate, covered: Mask) -> dict[str, Any]:
    """What the later file says otherwise about the days that it replaces."""
    old = earlier.frame[covered]
    start, end = old["date"].min(), old["date"].max()
    new = later.frame[(later.frame["date"] >= start) & (later.frame["date"] <= end)]
    return compared(earlier, later, old, new) | {"start": start.date().isoformat(), "end": end.date().isoformat()}


def compared(earlier: Candidate, later: Candidate, old: pd.DataFrame, new: pd.DataFrame) -> dict[str, Any]:
    """The sums of two files over the same days; campaigns in common tell whether it is the same account."""
    names = [set(frame["campaign"].dropna()) if "campaign" in frame else set() for frame in (old, new)]
    return {
        "tool": earlier.frame.attrs["tool"],
        "kind": earlier.kind,
        "file": later.file,
        "replaces": earlier.file,
        "rows": (len(old), len(new)),
        **{name: (total(old, name), total(new, name)) for name in TOLD.get(earlier.kind, summed(earlier.kind))},
        "campaigns_in_common": len(set.intersection(*names)),
    }


def summed(kind: str) -> tuple[str, ...]:
    """The figures of a kind of which a total means something."""
    return tuple(name for name in KINDS[kind].amounts if name not in ALIKE)


def total(frame: pd.DataFrame, name: str) -> float | None:
    """The sum of a column to the cent, None when nothing is in it."""
    return round(float(frame[name].sum()), 2) if frame[name].notna().any() else None


def keep_longest(group: list[Candidate]) -> list[dict[str, Any]]:
    """Of files that sum a period, use those that cover most days without meeting each other."""
    restated, kept = [], list[Candidate]()
    for candidate in sorted(group, key=lambda one: (one.days, one.order), reverse=True):
        rival = next((other for other in kept if conflict(candidate, other)), None)
        if rival is None:
            kept.append(candidate)
            continue
        candidate.drop(why(candidate, rival), rival.file)
        if candidate.reason == "replaced_by_later":
            ends = dict(zip(("start", "end"), candidate.frame.attrs["period"], strict=True))
            restated.append(compared(candidate, rival, candidate.frame, rival.frame) | ends)
    return restated
