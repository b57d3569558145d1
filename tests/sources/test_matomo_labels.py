import pytest

from commplan.sources.matomo_labels import EVERY, ROLES, breakdown, channels


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Page URLs", "page"),
        ("Entry page titles", "landing_page_title"),
        ("Exit pages", "exit_page"),
        ("Type de canal", "channel"),
        ("Pays", "country"),
        ("getWebsites", "referrer"),
        ("getKeywords", "keyword"),
        ("Pages Following a Site Search", "Pages Following a Site Search"),
        ("Length of visits", "Length of visits"),
    ],
)
def test_what_a_report_is_about(title, name):
    assert breakdown(title) == name


def test_channels_only_where_every_row_is_one():
    assert channels(["Entrée directe", "Moteurs de recherche", "Campagnes"]) == [
        "direct",
        "organic_search",
        "campaigns",
    ]
    assert channels(["Entrée directe", "example.com"]) is None
    assert channels([]) is None


def test_people_who_signed_in_are_not_the_visitors():
    assert "users" not in ROLES
    assert "nb_users" not in ROLES
    assert EVERY["nb_actions"] == "known"
