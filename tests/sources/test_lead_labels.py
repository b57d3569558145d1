from commplan.sources.label import labels
from commplan.sources.lead_labels import ALIASES


def test_a_label_has_one_role():
    roles: dict[str, set[str]] = {}
    for role, languages in ALIASES.items():
        for written in languages.values():
            for label in labels(written):
                roles.setdefault(label, set()).add(role)
    assert {label: found for label, found in roles.items() if len(found) > 1} == {}
