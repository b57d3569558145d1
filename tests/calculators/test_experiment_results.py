"""Each test of a client: its verdict and what forbids believing it."""

from typing import Any

import pytest

from commplan.calculators.experiment_results import Result, experiment_results, has_mismatch, result_of, shares_of
from commplan.model.experiment import Arm, Experiment


def test_of(*counts: tuple[int | None, int | None], **more: Any) -> Result:
    arms = [{"id": f"a{rank}", "title": f"A{rank}", "visitors": seen, "conversions": won, **({"share": share[rank]}
             if (share := more.get("shares")) else {})} for rank, (won, seen) in enumerate(counts)]  # fmt: skip
    known = {"id": "t", "title": "T", "arms": arms, "state": "done", "looks": 1, "base_rate": 0.024,
             "smallest_gain_in_points": 0.016, **{k: v for k, v in more.items() if k != "shares"}}  # fmt: skip
    return result_of(Experiment.model_validate(known))


test_of.__test__ = False  # type: ignore[attr-defined]  # a helper, whatever its name


@pytest.mark.parametrize(
    ("counts", "more", "verdict", "best"),
    [
        (((36, 1552), (61, 1568)), {}, "better", 1),
        (((61, 1552), (36, 1568)), {}, "worse", 1),
        (((36, 1552), (40, 1568)), {"smallest_gain_in_points": 0.05}, "too_small", 1),
        (((36, 1552), (45, 1568)), {}, "open", 1),
        (((3, 612), (7, 608)), {"state": "stopped"}, "too_few", 1),
        (((36, 1552), (61, 1568)), {"state": "running"}, "running", None),
        (((36, 1552), (61, 1568)), {"state": "planned"}, "planned", None),
        (((None, None), (None, None)), {}, "no_data", None),
        (((36, None), (61, 1568)), {}, "no_data", None),
        (((36, 1552), (61, 40)), {}, "invalid", None),
        (((36, 1552), (61, 2568)), {}, "invalid", None),
        (((36, 1552), (40, 1568), (75, 1560), (62, 1550)), {}, "better", 2),
    ],
)
def test_verdicts(counts: Any, more: dict[str, Any], verdict: str, best: int | None) -> None:
    found = test_of(*counts, **more)
    assert (found.verdict, found.best) == (verdict, best)


@pytest.mark.parametrize(
    ("warning", "counts", "more"),
    [
        ("mismatch", ((36, 1552), (61, 2568)), {}),
        ("impossible", ((36, 1552), (61, 40)), {}),
        ("stopped_early", ((3, 612), (7, 608)), {"state": "stopped"}),
        ("short", ((30, 700), (31, 690)), {}),
        ("looks", ((36, 1552), (61, 1568)), {"looks": 9}),
        ("looks_unknown", ((36, 1552), (61, 1568)), {"looks": None}),
        ("several", ((36, 1552), (61, 1568), (40, 1560)), {}),
        ("few", ((3, 1552), (7, 1568)), {}),
        ("no_rate", ((None, None), (None, None)), {"base_rate": None}),
    ],
)
def test_each_warning_is_given_where_it_holds_and_only_there(warning: str, counts: Any, more: dict[str, Any]) -> None:
    assert warning in test_of(*counts, **more).warnings
    assert warning not in test_of((48, 3052), (81, 3068)).warnings


def test_uneven_shares_that_were_meant_are_no_mismatch() -> None:
    assert test_of((36, 1552), (8, 388), shares=(0.8, 0.2)).verdict != "invalid"
    assert test_of((36, 1552), (8, 388)).verdict == "invalid"


def test_shares_that_nobody_said_share_the_rest() -> None:
    arms = [Arm(id="a", title="A", share=0.5), Arm(id="b", title="B"), Arm(id="c", title="C")]
    assert shares_of(arms) == [0.5, 0.25, 0.25]
    assert shares_of([Arm(id="a", title="A", share=1), Arm(id="b", title="B")]) == [1.0, 1.0]
    assert not has_mismatch([Arm(id=name, title=name, visitors=10) for name in "ab"])


def test_a_rate_that_nobody_wrote_is_that_of_the_present_version() -> None:
    known, left_out = test_of((24, 1000), (61, 1010)), test_of((24, 1000), (61, 1010), base_rate=None)
    assert left_out.plan.per_arm == known.plan.per_arm


def test_a_test_without_versions_is_only_planned_or_without_data() -> None:
    planned, done = experiment_results([Experiment(id="p", title="P"), Experiment(id="d", title="D", state="done")])
    assert (planned.verdict, planned.plan.advice, done.verdict) == ("planned", "no_rate", "no_data")
    assert planned.smallest is None
