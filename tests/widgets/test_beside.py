from pathlib import Path

from commplan.widgets.beside import smart_of
from commplan.widgets.session import Session
from tests.widgets.case import copied


def test_letters_in_either_language_and_none_while_it_cannot_be_read(tmp_path: Path) -> None:
    session = Session(copied(tmp_path), "objectives")
    french, english = (smart_of(session, 0, lang) for lang in ("fr", "en"))
    assert french.count("<li>") == english.count("<li>") == 5
    assert french != english
    session.set((0, "target"), "many")
    assert smart_of(session, 0, "en") == ""
    assert smart_of(session, 99, "en") == ""
