"""Plugins that code remarks: somebody else's code, whose failure is no tone and never a traceback."""

from typing import Any

import pytest

from commplan.knowledge import tone
from commplan.knowledge.tone import code_tones, tone_backend, tone_backends


class Point:
    def __init__(self, found: Any) -> None:
        self.name, self.found = "p", found

    def load(self) -> Any:
        if isinstance(self.found, Exception):
            raise self.found
        return self.found


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (["positive", "negative"], ["positive", "negative"]),
        (["great", None], [None, None]),
        (["positive"], [None, None]),
    ],
)
def test_only_tones_are_taken_over(answers: Any, expected: Any) -> None:
    assert code_tones(["a", "b"], backend=lambda _texts, _lang: answers, lang="fr") == expected


def test_a_plugin_that_fails_codes_nothing() -> None:
    def broken(_texts: Any, _lang: str) -> list[str]:
        raise ValueError

    assert code_tones(["a"], backend=broken, lang="en") == [None]


@pytest.mark.parametrize(("found", "is_there"), [(len, True), (ImportError("no model"), False)])
def test_a_plugin_is_found_by_its_name(monkeypatch: pytest.MonkeyPatch, found: Any, is_there: bool) -> None:
    points = [Point(found)]
    monkeypatch.setattr(
        tone, "entry_points", lambda group, name="p": points if (group, name) == (tone.GROUP, "p") else []
    )
    assert tone_backends() == ("p",)
    assert (tone_backend("p") is not None) == is_there
    assert tone_backend("other") is None
