from commplan.sources.label import labels
from commplan.sources.lead_labels import ALIASES


def test_a_label_has_one_role_in_a_language():
    for language in ("en", "fr", "de", "es"):
        seen = [label for roles in ALIASES.values() for label in labels(roles.get(language, "")) if label]
        assert sorted(set(seen)) == sorted(seen)
