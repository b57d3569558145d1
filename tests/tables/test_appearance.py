from typing import Any

import pytest

from commplan.tables.appearance import lead

CLIENT = {"name": "A", "currency": "EUR"}


def frame_of(data_of: Any, problem: str = "", **client: Any) -> Any:
    return data_of("appearance", client={**CLIENT, **client}, extra={"extras": {"logo": problem}})


def test_a_colour_that_can_be_read_is_kept_and_another_one_is_said_to_be_changed(data_of: Any, speak: Any) -> None:
    assert lead(frame_of(data_of, brand_colour="#1F4E5F"), speak("appearance")).count("#") == 1
    assert lead(frame_of(data_of, brand_colour="#F2C94C"), speak("appearance")).count("#") == 2


@pytest.mark.parametrize("problem", ["", "absent", "large", "unknown", "unsafe"])
def test_the_logo_is_shown_or_the_reason_is_given(data_of: Any, speak: Any, problem: str) -> None:
    frame = frame_of(data_of, problem, logo="a.png")
    assert frame.iloc[0]["logo"] == (problem or "shown")
    assert lead(frame, speak("appearance")).endswith(".")


def test_nothing_given_is_no_row(data_of: Any) -> None:
    assert frame_of(data_of).empty
