from itertools import combinations

from commplan.sources.label import labels
from commplan.sources.woocommerce_labels import ALIASES, STATES


def test_a_label_plays_one_role():
    roles = {
        role: {label for names in languages.values() for label in labels(names)} for role, languages in ALIASES.items()
    }
    shared = {(one, other): roles[one] & roles[other] for one, other in combinations(roles, 2)}
    assert {pair: found for pair, found in shared.items() if found} == {}


def test_a_word_names_one_state():
    states = {state: set(labels(names)) for state, names in STATES.items()}
    assert not any(states[one] & states[other] for one, other in combinations(states, 2))
    assert all(state in names for state, names in states.items())
