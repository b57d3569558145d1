from commplan.sources.ga4_labels import ALIASES, BESIDES, OWN, ROLES
from commplan.sources.label import labels


def test_a_label_has_one_role():
    roles: dict[str, set[str]] = {}
    for role, languages in (ALIASES | BESIDES).items():
        for written in languages.values():
            for label in labels(written):
                roles.setdefault(label, set()).add(role)
    assert {label: found for label, found in roles.items() if len(found) > 1} == {}


def test_what_other_tools_write_too_proves_nothing():
    assert {"users", "conversions", "sessions", "views"}.isdisjoint(OWN)
    assert OWN["active users"] == "users"
    assert ROLES["utenti attivi"] == ROLES["activeusers"] == "users"
