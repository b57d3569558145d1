"""Each test of a client: what it takes, what it showed, and what forbids believing it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from commplan.calculators.experiment_plan import Plan, experiment_plan
from commplan.calculators.experiment_reading import Reading, read_experiment
from commplan.calculators.sample_ratio import SUSPECT, sample_ratio_test
from commplan.model.experiment import Arm, Experiment

Warned = Literal["mismatch", "impossible", "stopped_early", "short", "looks", "looks_unknown", "several", "few",
                 "no_rate"]  # fmt: skip
Verdict = Literal["planned", "running", "no_data", "invalid", "too_few", "open", "too_small", "better", "worse"]


@dataclass(frozen=True, slots=True)
class Result:
    """One test.

    Parameters
    ----------
    experiment : Experiment
        The record.
    plan : Plan
        What it takes at the rate of today; at the rate of the present version where nobody wrote one.
    reading : Reading or None
        What it showed; None where fewer than two versions were counted, or more converted than came.
    best : int or None
        Rank in `arms` of the version that the verdict speaks of; the first is the present one.
    verdict : str
        `planned`, `running` (not to be read yet), `no_data`, `invalid` (visitors were not shared out as meant, or the
        counts cannot be), `too_few`, `open`, `too_small`, `better` (a version is surely better), `worse` (all are
        surely worse).
    warnings : tuple of str
        What forbids believing it, or asks for care.
    smallest : int or None
        Visitors of the version that had fewest [count].
    """

    experiment: Experiment
    plan: Plan
    reading: Reading | None
    best: int | None
    verdict: Verdict
    warnings: tuple[Warned, ...]
    smallest: int | None


def experiment_results(experiments: Sequence[Experiment]) -> tuple[Result, ...]:
    """Plan and read every test.

    Parameters
    ----------
    experiments : sequence of Experiment
        The client's tests.

    Returns
    -------
    tuple of Result
        In the client's order.
    """
    return tuple(result_of(each) for each in experiments)


def result_of(experiment: Experiment) -> Result:
    """Plan and read one test.

    Parameters
    ----------
    experiment : Experiment
        Its first version is the present one.

    Returns
    -------
    Result
    """
    arms = tuple(experiment.arms or ())
    counted = [(arm.conversions, arm.visitors) for arm in arms if arm.visitors and arm.conversions is not None]
    whole = len(counted) == len(arms) and len(arms) > 1
    impossible = any(won > seen for won, seen in counted)
    plan = plan_of(experiment)
    reading = _reading(experiment, counted) if whole and not impossible else None
    smallest = min((seen for _, seen in counted), default=None)
    mismatch = whole and has_mismatch(arms)
    verdict, best = _verdict(experiment, reading, is_invalid=mismatch or impossible)
    warnings = _warnings(experiment, plan, reading, smallest, mismatch=mismatch, impossible=impossible)
    return Result(experiment, plan, reading, best, verdict, warnings, smallest)


def shares_of(arms: Sequence[Arm]) -> list[float]:
    """What each version is meant to get of the visitors; those for which nobody said share the rest equally.

    Parameters
    ----------
    arms : sequence of Arm
        The versions.

    Returns
    -------
    list of float
        One share above 0 per version.
    """
    said = [arm.share for arm in arms]
    left = max(1 - sum(share or 0.0 for share in said), 0.0)
    silent = said.count(None)
    shares = [left / silent if share is None else share for share in said]
    return shares if all(share > 0 for share in shares) else [1.0] * len(arms)


def has_mismatch(arms: Sequence[Arm]) -> bool:
    """Whether visitors were surely not shared out as meant.

    Parameters
    ----------
    arms : sequence of Arm
        Two versions or more, each with its visitors.

    Returns
    -------
    bool
    """
    visitors = [float(arm.visitors or 0) for arm in arms]
    return sample_ratio_test(visitors, shares=shares_of(arms)).p_value < SUSPECT


def plan_of(experiment: Experiment) -> Plan:
    """What a test takes, at the rate of the present version where nobody wrote one."""
    arms, base = tuple(experiment.arms or ()), experiment.base_rate
    if base is None and arms and arms[0].visitors and arms[0].conversions:
        base = min(arms[0].conversions / arms[0].visitors, 1.0)
    shares = shares_of(arms) if len(arms) > 1 else (1.0, 1.0)
    return experiment_plan(base, gain=experiment.smallest_gain_in_points, shares=shares,
                           visitors_per_week=experiment.visitors_per_week)  # fmt: skip


def _reading(experiment: Experiment, counted: Sequence[tuple[int, int]]) -> Reading:
    return read_experiment([won for won, _ in counted], visitors=[seen for _, seen in counted],
                           looks=experiment.looks or 1, gain=experiment.smallest_gain_in_points)  # fmt: skip


def _verdict(experiment: Experiment, reading: Reading | None, *, is_invalid: bool) -> tuple[Verdict, int | None]:
    if is_invalid:
        return "invalid", None
    if reading is None or experiment.state == "planned":
        return ("planned" if experiment.state == "planned" else "no_data"), None
    if experiment.state == "running":
        return "running", None
    states = [comparison.state for comparison in reading.comparisons]
    gains = [comparison.difference.likely or 0.0 for comparison in reading.comparisons]
    for verdict in ("better", "open", "too_few", "too_small", "worse"):
        ranks = [rank for rank, state in enumerate(states) if state == verdict]
        if ranks:
            return verdict, max(ranks, key=lambda rank: gains[rank]) + 1
    return "no_data", None


def _warnings(
    experiment: Experiment, plan: Plan, reading: Reading | None, smallest: int | None, *, mismatch: bool,
    impossible: bool,
) -> tuple[Warned, ...]:  # fmt: skip
    is_short = smallest is not None and plan.per_arm is not None and smallest < plan.per_arm
    looks, is_over = experiment.looks, experiment.state in ("stopped", "done")
    found: dict[Warned, bool] = {
        "impossible": impossible,
        "mismatch": mismatch,
        "stopped_early": experiment.state == "stopped" and (is_short or plan.per_arm is None),
        "short": experiment.state == "done" and is_short,
        "looks": looks is not None and looks > 1,
        "looks_unknown": looks is None and is_over and reading is not None,
        "several": plan.comparisons > 1,
        "few": reading is not None and any(each.state == "too_few" for each in reading.comparisons),
        "no_rate": plan.advice == "no_rate",
    }
    return tuple(name for name, holds in found.items() if holds)
