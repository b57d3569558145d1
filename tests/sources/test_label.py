import pytest

from commplan.sources.label import by_label, labels, language_of, plain, stripped

ALIASES = {
    "cost": {"en": "Cost", "fr": "Coût|Dépense"},
    "clicks": {"en": "Clicks", "fr": "Clics"},
    "ctr": {"en": "CTR", "fr": "CTR"},
}


@pytest.mark.parametrize(
    "label",
    [
        "Coût (Comparaison)",
        "Coût(Comparaison)",
        " coût\u00a0( comparaison )",
        "\ufeffCOÛT (COMPARAISON)",
        "Cou\u0302t (Comparaison)",
    ],
)
def test_a_label_is_the_same_whatever_the_eye_does_not_see(label):
    assert plain(label) == "cout(comparaison)"


def test_apostrophes_dashes_and_currency():
    assert plain("Nom de l’ensemble") == plain("Nom de l'ensemble")
    assert plain("Cross‑network") == plain("Cross - network") == "cross-network"
    assert plain("Amount spent (EUR)") == plain("Amount spent") == "amount spent"
    assert plain("Clicks (all)") == "clicks(all)"


def test_each_label_has_its_role():
    assert by_label(ALIASES) == {
        "cost": "cost",
        "cout": "cost",
        "depense": "cost",
        "clicks": "clicks",
        "clics": "clicks",
        "ctr": "ctr",
    }
    assert labels("Coût|Dépense") == ["cout", "depense"]


@pytest.mark.parametrize(
    ("header", "language"),
    [
        (["Coût", "Clics"], "fr"),
        (["Cost", "CTR"], "en"),
        (["CTR"], None),
        (["x"], None),
        ([], None),
        (["Cost", "Clics"], None),
    ],
)
def test_the_language_of_a_header(header, language):
    assert language_of(header, ALIASES) == language


@pytest.mark.parametrize(
    "cells",
    [[], ["a", "b c"], [" a", "b"], ["a", "b "], ["a\t", "b"], ["a\nb", " c"], ["\x1fa"], ["é ", "\u00a0b"], ["", ""]],
)
def test_a_column_is_stripped_as_cell_by_cell(cells):
    assert stripped(cells) == [cell.strip() for cell in cells]
