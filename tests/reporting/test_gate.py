"""Nothing of a person in the exports, and no key, gets into a report; what is meant to be there says why."""

import json
from pathlib import Path
from typing import Any

import pytest

from commplan.errors import ReportError
from commplan.knowledge import words
from commplan.knowledge.problem import phrase
from commplan.reporting.gate import refuse, search
from commplan.reporting.run import run
from commplan.sources.persons import Persons
from tests.sources.test_persons import ORDERS

PERSONS = Persons({"odile.quarne@example.org"}, {"612345678"}, {"Odile Quarnévale", "12 rue des Tilleuls"})
LEAKS = {
    "email": "<p>write to ODILE.quarne@example.org</p>",
    "in a link": '<a href="mailto:odile.quarne%40example.org">write</a>',
    "phone": "<td>+33 6 12 34 56 78</td>",
    "phone in parts": "<td><b>06</b> 12 34 56 78</td>",
    "name": "<svg><text>odile   QUARNEVALE</text></svg>",
    "name in parts": "<td>Odile</td><td>Quarnévale</td>",
    "in an alternative text": '<img alt="The order of Odile Quarn&eacute;vale">',
    "street": "<p>12, rue des Tilleuls</p>",
}
# Put together here, so that nobody's scanner takes this file for a leak.
SECRETS = {
    "amazon": "AK" + "IA" + "Q" * 16,
    "google": "AI" + "za" + "x" * 35,
    "github": "gh" + "p_" + "a1" * 18,
    "stripe": "sk_" + "live_" + "Z9" * 10,
    "private_key": "-----BEGIN " + "RSA PRIVATE KEY-----",
    "mailchimp": "0123456789abcdef" * 2 + "-us" + "12",
    "web_token": "ey" + "J" + "a" * 12 + ".ey" + "J" + "b" * 12 + "." + "c" * 12,
    "address_with_password": "https://me:" + "hunter22@example.org/x",
    "password": "Mot de passe : " + "tulipe-44",
}


@pytest.mark.parametrize("leak", LEAKS.values(), ids=LEAKS)
def test_a_person_of_the_exports_is_found(leak: str) -> None:
    (hit, *_) = search({"index.html": f"<h1>A</h1><p>x</p><h2>Orders &amp; co</h2>{leak}"}, PERSONS)
    assert (hit.page, hit.heading) == ("index.html", "Orders & co")
    assert len(hit.hint) <= 6, "the hint must not give away what was found"


@pytest.mark.parametrize("kind", SECRETS)
def test_keys_and_passwords_are_found(kind: str) -> None:
    hits = search({"page.html": f"<p>{SECRETS[kind]}</p>"}, Persons())
    assert [hit.hint.split(":")[0] for hit in hits if hit.hint.startswith(kind)] == [kind]


CLEAN = (
    "<p>Odile is a first name; quarnévale a village; rue des Tilleuls 14</p>",
    "<p>612 345 678 visits, order 0612345678901</p>",
    "<p>The password policy: change it yearly. Access tokens: two.</p>",
    "<p>sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=</p>",
    "<style>.odile.quarne@example.org{}</style>",
    "<p>https://example.org:8080/a@b</p>",
)


@pytest.mark.parametrize("text", CLEAN)
def test_nothing_is_cried_over(text: str) -> None:
    assert search({"page.html": text}, PERSONS) == ()


def test_who_is_named_in_the_clients_own_files_is_there_on_purpose() -> None:
    page = {"index.html": "<p>Odile Quarnévale, odile.quarne@example.org, 06 12 34 56 78</p>"}
    typed = "team:\n- name: Odile Quarnévale\n  email: odile.quarne@example.org\n  phone: 06 12 34 56 78\n"
    assert search(page, PERSONS, typed=typed) == ()


def test_many_are_told_in_few_words_and_in_both_languages() -> None:
    hits = search({f"p{n}.html": "<p>Odile Quarnévale</p>" for n in range(30)}, PERSONS)
    error = refuse(hits)
    for lang, more in (("fr", "20"), ("en", "20")):
        told = phrase(error, words("fr" if lang == "fr" else "en"))
        assert more in told
        assert "Quarn" not in told
        assert "--allow" in told


def leaking(make: Any) -> Path:
    raw = 'import csv\nprint(list(csv.reader(open(f"{workspace}/client_data/{client}/exports/orders.csv")))[1][1])'
    root: Path = make(raw)
    (root / "client_data" / "acme" / "exports" / "orders.csv").write_text(ORDERS, encoding="utf-8")
    return root


def test_a_notebook_that_shows_a_customer_stops_its_report(make: Any) -> None:
    root = leaking(make)
    with pytest.raises(ReportError, match=r"index\.html"):
        run("acme", workspace=root)
    assert not (root / "reports" / "acme" / "2026-10").exists()
    report = run("acme", workspace=root, allow="Agreed with the customer on 2 October")
    allowed = json.loads((report.folder / "manifest.json").read_text("utf-8"))["allowed"]
    assert allowed["reason"] == "Agreed with the customer on 2 October"
    assert [hit["kind"] for hit in allowed["hits"]] == ["email"]
    assert "odile" not in json.dumps(allowed)
