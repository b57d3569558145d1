import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.sources.outcomes import flagged, outcome_of


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            "closedwon|Closed Won|Fermé gagné|Fermée/Gagnée|Gewonnen|Ganada|Devis signé|Vendu|Customer|Client|Kunde",
            "won",
        ),
        ("Closed - Converted|Auftrag erteilt|Commande passée|Facturé|Convertie", "won"),
        ("closedlost|Fermé perdu|Verloren|Perdida|Unqualified|Non qualifié|Sans suite|Refusé|Spam|Absage", "lost"),
        ("Closed - Not Converted|Client perdu|Not interested|Annulé|Descartado", "lost"),
        ("Open - Not Contacted|Nouveau|En cours|Devis envoyé|Working - Contacted|À relancer|Pas encore signé", "open"),
        ("Negotiation/Review|Sales accepted lead|appointmentscheduled|Contract sent|IN_PROGRESS|Offen", "open"),
        ("Zone B||Non signé|Unsigned|Wonder|12", None),
    ],
)
def test_words(texts, expected):
    assert {text: outcome_of(text) for text in texts.split("|")} == dict.fromkeys(texts.split("|"), expected)


@given(st.text(max_size=40))
def test_any_text_has_an_outcome_or_none(text):
    assert outcome_of(text) in {"won", "lost", "open", None}
    assert flagged(text) in {"yes", "no", None}
