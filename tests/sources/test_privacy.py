import os
import stat
import subprocess
import sys

import pytest

from commplan.sources.privacy import KEY_FILE, key_of, keyed, make_key, pseudonyms


def test_a_customer_is_the_same_whatever_the_capitals():
    one, two, three = pseudonyms(emails=["Anne@Example.com ", "anne@example.com", "zoe@example.com"])
    assert one == two != three
    assert "anne" not in one


def test_the_telephone_stands_in_for_the_address_and_the_name_for_both():
    found = pseudonyms(
        emails=["a@example.com", "", None, ""],
        phones=["", "+33 6 12", "0033 6 12", ""],
        names=["Anne", "Anne", "Anne", "Zoé"],
        postcodes=["29000", "29000", "29000", "75001"],
    )
    assert found[1] == found[2]
    assert len(set(found)) == 3
    assert pseudonyms(names=["Zoé"], postcodes=["75001"]) == found[3:]
    assert pseudonyms(names=["Zoé"], postcodes=["75002"]) != found[3:]


def test_nothing_tells_nobody():
    assert pseudonyms(emails=["", "x@example.com"])[0] is None
    assert pseudonyms(names=[""], postcodes=["75001"]) == [None]
    assert pseudonyms() is None


def test_each_client_has_a_key_of_its_own(tmp_path):
    made = {}
    for client in ("one", "two"):
        (tmp_path / client / "exports").mkdir(parents=True)
        make_key(tmp_path / client)
        with keyed(tmp_path / client / "exports" / "orders.csv"):
            made[client] = pseudonyms(emails=["a@example.com"])
    assert made["one"] != made["two"] != pseudonyms(emails=["a@example.com"])
    with keyed(tmp_path / "one" / "exports" / "later" / "orders.csv"):
        assert pseudonyms(emails=["a@example.com"]) == made["one"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_the_key_is_its_owners_and_is_kept(tmp_path):
    make_key(tmp_path)
    key = key_of(tmp_path)
    make_key(tmp_path)
    assert key_of(tmp_path) == key
    assert stat.S_IMODE((tmp_path / KEY_FILE).stat().st_mode) == 0o600


def test_reading_writes_nothing_and_a_broken_key_is_none(tmp_path):
    key = key_of(tmp_path)
    assert not list(tmp_path.iterdir())
    (tmp_path / KEY_FILE).write_bytes(b"short")
    assert key_of(tmp_path) == key


def test_without_a_file_the_hash_ends_with_the_process():
    program = "from commplan.sources.privacy import pseudonyms; print(pseudonyms(emails=['a@example.com'])[0])"
    runs = {subprocess.run([sys.executable, "-c", program], capture_output=True, check=True).stdout for _ in range(2)}
    assert len(runs) == 2
