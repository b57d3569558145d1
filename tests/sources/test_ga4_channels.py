import pytest

from commplan.sources.ga4_channels import channel_id


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Organic Search", "organic_search"),
        ("Recherche naturelle", "organic_search"),
        ("Organische Suche", "organic_search"),
        ("Búsqueda orgánica", "organic_search"),
        ("Organisch zoeken", "organic_search"),
        ("Cross-network", "cross_network"),
        ("Cross‑network", "cross_network"),
        ("E-mail", "email"),
        ("Unassigned", "unassigned"),
        ("(not set)", "unassigned"),
        ("Paid Other", "paid_other"),
        ("Salon de l’habitat", "salon_de_l_habitat"),
        ("", None),
        ("展会", "展会"),
    ],
)
def test_a_channel_has_one_id_in_every_language(name, expected):
    assert channel_id(name) == expected
