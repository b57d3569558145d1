import pytest

from commplan.sources.google_ads_labels import ABOUT, DIMENSIONS, EVERY, KNOWN, OTHERS, OWN_LABELS, ROLES
from commplan.sources.label import plain


@pytest.mark.parametrize(
    ("label", "dimension"),
    [
        ("Terme de recherche", "search_term"),
        ("Suchbegriff", "search_term"),
        ("Mot clé pour le Réseau de Recherche", "keyword"),
        ("Palabra clave", "keyword"),
        ("Mot", "word"),
    ],
)
def test_what_rows_are_about(label, dimension):
    assert ABOUT[plain(label)] == dimension
    assert dimension in DIMENSIONS


def test_every_label_is_known_once():
    assert EVERY.keys() == KNOWN
    assert EVERY[plain("Coût")] == ROLES[plain("Coût")] == "cost"
    assert not OTHERS & OWN_LABELS
