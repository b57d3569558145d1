from typing import Any

from commplan.knowledge import glossary


def test_every_word_is_there_once_in_order(data_of: Any) -> None:
    frame = data_of("terms")
    assert len(frame) == len(glossary())
    french = [term.pick("fr").casefold() for term in frame["term"]]
    assert french == sorted(french)
