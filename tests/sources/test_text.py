import pytest

from commplan.sources.problem import DamagedFile
from commplan.sources.text import decode

FRENCH = "Campagne,Coût\nNoël été à l’hôtel,12 345,67 €\n"
BULGARIAN = "Възраст;Жени\n18-24;3.апр\nМъже;Общо население\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_encodings_that_prove_themselves(encoding):
    text = decode(FRENCH.encode(encoding))
    assert text.content == FRENCH
    assert not text.guessed


def test_what_excel_writes_in_western_and_eastern_europe_is_guessed():
    western = decode(FRENCH.encode("cp1252"))
    assert (western.content, western.encoding, western.guessed) == (FRENCH, "cp1252", True)
    eastern = decode(BULGARIAN.encode("cp1251"))
    assert (eastern.content, eastern.encoding, eastern.guessed) == (BULGARIAN, "cp1251", True)


def test_utf8_that_was_encoded_twice_is_put_right():
    assert decode(FRENCH.encode("utf-8").decode("cp1252").encode("utf-8")).content == FRENCH


def test_a_name_that_only_looks_encoded_twice_is_kept():
    assert decode("Ã©,→\n".encode()).content == "Ã©,→\n"


def test_a_file_cut_inside_a_character_is_still_read():
    assert decode("Coût é".encode()[:-1]).content.startswith("Coût")
    assert decode("Coût".encode("utf-16")[:-1]).content.startswith("\ufeffCoû".lstrip("\ufeff"))


@pytest.mark.parametrize("data", [bytes(range(256)) * 4, b"abc\0\0\0def\0\1\2\3" * 10, b"\x7fELF\2\1\1\0\0\0\0\0"])
def test_what_is_no_text_is_refused(data):
    with pytest.raises(DamagedFile) as caught:
        decode(data)
    assert caught.value.key == "not_text"
