import pytest

from commplan.sources.meta_titles import gender_of, group_of, metric_of, networks_of


@pytest.mark.parametrize(
    ("title", "metric"),
    [
        ("Facebook visits", "visits"), ("Instagram profile visits", "visits"), ("Instagram reach", "reach"),
        ("Couverture Facebook", "reach"), ("Visites du profil Instagram", "visits"), ("Follows", "follows"),
        ("Instagram follows", "follows"), ("Facebook followers", "followers"), ("Abonnés Instagram", "followers"),
        ("Content interactions", "interactions"), ("Interactions avec le contenu", "interactions"),
        ("Link clicks", "link_clicks"), ("Clics sur un lien", "link_clicks"), ("Views", "views"), ("Vues", "views"),
        ("Viewers", "viewers"), ("Facebook-Besuche", "visits"), ("Alcance de Instagram", "reach"), ("Earnings", None),
    ],
)  # fmt: skip
def test_the_figure_of_a_title(title, metric):
    assert metric_of(title) == metric


@pytest.mark.parametrize(
    ("titles", "networks"),
    [
        (["Follows", "Instagram follows"], ["facebook", "instagram"]),
        (["Facebook reach", "Reach"], ["facebook", "instagram"]),
        (["Reach"], [None]),
        (["Reach", "Instagram follows"], [None, "instagram"]),
        (["Reach", "Reach", "Instagram reach"], [None, None, "instagram"]),
    ],
)
def test_the_network_of_a_title(titles, networks):
    assert networks_of(titles) == networks


def test_groups():
    assert (group_of("Instagram followers by top cities"), group_of("Top countries"), group_of("Reach")) == (
        "city",
        "country",
        None,
    )
    assert (gender_of("Femmes"), gender_of("Men"), gender_of("Andere")) == ("women", "men", "andere")
