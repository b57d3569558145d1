import re
from typing import Any

from bs4 import BeautifulSoup

from commplan.reporting.portfolio.index import page_of, script

HOSTILE = "</table><script>alert(1)</script>\"'&"


def line(name: str, **more: Any) -> dict[str, Any]:
    return {
        "name": {"fr": name, "en": name}, "month": "2026-10", "lang": "en", "state": "behind", "score": 0.5,
        "findings": {"blocker": 1, "major": 2, "minor": 3, "question": 4}, "risk": [{"fr": "But", "en": "Goal"}],
        "decision": {"title": {"fr": "Oui", "en": "Yes"}, "month": "2026-09"}, "page": "a/2026-10/index.html", **more,
    }  # fmt: skip


def rows(page: str) -> list[list[str]]:
    table = BeautifulSoup(page, "html.parser").find("tbody")
    assert table is not None
    return [[cell.get_text(" ") for cell in row.find_all(["th", "td"])] for row in table.find_all("tr")]


def test_one_row_per_client_with_all_that_is_asked() -> None:
    (row,) = rows(page_of({"a": line("Acme")}))
    assert row == ["Acme", "October 2026", "behind", "50%", "3 grave, 7\xa0others", "1 Goal", "Yes September 2026"]


def test_who_is_behind_comes_first_then_by_name() -> None:
    known = {"a": line("Zed"), "b": line("Ann", state="on_course"), "c": line("Bob", state="unknown"), "d": line("Cid")}
    assert [row[0] for row in rows(page_of(known))] == ["Cid", "Zed", "Bob", "Ann"]


def test_what_is_not_known_is_a_dash() -> None:
    (row,) = rows(page_of({"a": line("Acme", score=None, risk=[], decision=None)}))
    assert (row[3], row[5], row[6]) == ("–", "–", "–")


def test_the_language_is_that_of_most() -> None:
    french = {key: line("A", lang="fr") for key in ("a", "b")}
    assert "Tous les clients" in page_of({**french, "c": line("C")})


def test_texts_of_clients_stay_texts() -> None:
    page = page_of({"a": line(HOSTILE, risk=[{"fr": HOSTILE, "en": HOSTILE}], page="a/b.html")})
    assert page.count("<script") == 1
    assert len(rows(page)) == 1
    assert "unsafe" not in page
    policy = BeautifulSoup(page, "html.parser").select_one("meta[http-equiv]")
    assert policy is not None
    assert re.search(r"script-src 'sha256-[^']+'", str(policy["content"]))


def test_a_thousand_clients_make_a_page_that_opens() -> None:
    assert len(page_of({f"c{rank}": line(f"Client {rank}") for rank in range(1000)})) < 1_500_000
    assert "</" not in script()
