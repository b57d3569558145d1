from collections import Counter

from commplan.sources.label import labels
from commplan.sources.meta_labels import ALIASES, BREAKDOWNS, TOTALS

EVERY = {
    role: {label for written in languages.values() for label in labels(written)} for role, languages in ALIASES.items()
}


def test_no_label_plays_two_roles():
    seen = Counter(label for found in EVERY.values() for label in found)
    assert [label for label, times in seen.items() if times > 1] == []


def test_no_breakdown_is_a_figure():
    parts = {label for written in BREAKDOWNS.values() for label in labels(written)}
    assert parts & {label for found in EVERY.values() for label in found} == set()


def test_a_blank_name_is_a_total():
    assert {"", "total results", "resultados totales"} <= TOTALS
