from itertools import combinations

from commplan.sources.label import labels
from commplan.sources.shopify_labels import ALIASES, DIMENSIONS


def test_a_label_plays_one_role():
    every = dict(ALIASES) | dict(DIMENSIONS)
    roles = {
        role: {label for names in languages.values() for label in labels(names)} for role, languages in every.items()
    }
    assert not [pair for pair in combinations(roles, 2) if roles[pair[0]] & roles[pair[1]]]
    assert len(every) == len(ALIASES) + len(DIMENSIONS)
