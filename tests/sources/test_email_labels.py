from commplan.sources.email_labels import ALIASES, ROLES
from commplan.sources.label import labels


def test_labels_of_programmes_are_known_too():
    assert ROLES["unique_opens"] == ROLES["unique opens"] == "unique_opens"


def test_a_label_has_one_role():
    roles: dict[str, set[str]] = {}
    for role, languages in ALIASES.items():
        for written in languages.values():
            for label in labels(written):
                roles.setdefault(label, set()).add(role)
    assert {label: found for label, found in roles.items() if len(found) > 1} == {}
