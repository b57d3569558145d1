import re
from typing import Any

import pytest

from commplan.tables.experiments import lead


def arm(name: str, won: int | None, seen: int | None) -> dict[str, Any]:
    return {"id": name.lower(), "title": name, "conversions": won, "visitors": seen}


def test_of(state: str, *counts: tuple[int | None, int | None], **more: Any) -> dict[str, Any]:
    arms = [arm(name, won, seen) for name, (won, seen) in zip("ABC", counts, strict=False)]
    return {"id": "t", "title": "T", "state": state, "arms": arms, "base_rate": 0.02, "looks": 1,
            "smallest_gain_in_points": 0.004, "visitors_per_week": 900, **more}  # fmt: skip


test_of.__test__ = False  # type: ignore[attr-defined]  # a helper, whatever its name
NONE = ((None, None), (None, None))


@pytest.mark.parametrize(
    ("state", "counts", "advised"),
    [("planned", NONE, True), ("running", ((3, 100), (4, 100)), True), ("done", ((3, 612), (7, 608)), False),
     ("stopped", ((3, 612), (7, 608)), False)],
)  # fmt: skip
def test_only_a_test_that_is_not_over_is_advised_against(data_of: Any, state: str, counts: Any, advised: bool) -> None:
    row = data_of("experiments", experiments=[test_of(state, *counts)]).iloc[0]
    assert "21,109" in row["plan"].en
    assert ("better" in row["plan"].en.lower()) == advised
    assert ("mieux vaut" in row["plan"].fr) == advised


def test_the_difference_is_in_points_with_its_range(data_of: Any) -> None:
    row = data_of("experiments", experiments=[test_of("done", (36, 1552), (61, 1568))]).iloc[0]
    assert row["reading"].en == "1.6, between 0.4 and 2.8 (95% confidence)"
    assert row["reading"].fr == "1,6, entre 0,4 et 2,8 (confiance 95\N{NARROW NO-BREAK SPACE}%)"
    assert row["verdict"].en == "“B” does better."


def test_nothing_is_read_before_the_end(data_of: Any, speak: Any) -> None:
    frame = data_of("experiments", experiments=[test_of("running", (36, 1552), (61, 1568))])
    assert frame["reading"].isna().all()
    assert frame["answer"].tolist() == ["running"]
    assert lead(frame, speak("experiments"))


def test_nine_looks_are_paid_for(data_of: Any) -> None:
    row = data_of("experiments", experiments=[test_of("stopped", (36, 1552), (61, 1568), looks=9)]).iloc[0]
    assert "9" in row["warnings"].fr
    assert "(98.9% confidence)" in row["reading"].en or "(99% confidence)" in row["reading"].en


def test_the_lead_counts_what_is_over_and_what_is_too_long(data_of: Any, speak: Any) -> None:
    over = [test_of("done", (36, 1552), (won, 1568)) for won in (61, 40)]
    tests = [*over, test_of("planned", *NONE), test_of("running", (3, 100), (4, 100))]
    said = lead(data_of("experiments", experiments=tests), speak("experiments"))
    assert re.findall(r"\d+", said) == ["2", "1", "1"]


@pytest.mark.parametrize(
    "missing",
    [
        {"base_rate": None},
        {"smallest_gain_in_points": None},
        {"visitors_per_week": None},
        {"base_rate": 0.9, "smallest_gain_in_points": 0.5},
    ],
)
def test_what_is_missing_for_a_plan_is_said(data_of: Any, missing: dict[str, Any]) -> None:
    row = data_of("experiments", experiments=[test_of("planned", *NONE, **missing)]).iloc[0]
    assert row["plan"].en
    assert "nan" not in row["plan"].en
    assert "None" not in row["plan"].en


def test_no_test_is_an_empty_table(data_of: Any, speak: Any) -> None:
    assert data_of("experiments", experiments="none").empty
    assert speak("experiments")("empty")
