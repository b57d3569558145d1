import pytest

from commplan.sources.web_dimensions import web_dimension

SAME = {
    "channel": [
        "Session primary channel group (Default channel group)",
        "Groupe de canaux principal de la session (Groupe de canaux par défaut)",
        "Sitzung – primäre Channelgruppe (Standard-Channelgruppe)",
        "Default Channel Grouping",
    ],
    "first_user_channel": ["Groupe de canaux principal du premier utilisateur (Groupe de canaux par défaut)"],
    "source_medium": ["Session source / medium", "Source/Support de la session", "Sitzung – Quelle/Medium",
                      "Fuente/medio de la sesión", "Sessiebron/medium"],
    "first_user_source_medium": ["Première combinaison source/support de l'utilisateur", "First user source / medium"],
    "manual_source": ["Source manuelle de la session"],
    "source": ["Session source"],
    "medium": ["Support de la session", "Session medium"],
    "campaign": ["Session campaign"],
    "google_ads_campaign": ["Campagne Google\u00a0Ads de la session"],
    "page": ["Page path and screen class", "Page path + query string", "Seitenpfad und Bildschirmklasse",
             "Ruta de la página y clase de pantalla", "Paginapad en schermklasse"],
    "page_title": ["Titre de la page et classe de l’écran", "Page title and screen class"],
    "landing_page": ["Page de destination + chaîne de requête", "Landing page + query string"],
    "event": ["Event name", "Nom de l'événement", "Ereignisname", "Naam van gebeurtenis"],
    "country": ["Country", "Pays", "Land", "País"],
    "city": ["Ville", "Town/City", "City", "Ciudad"],
    "device": ["Device category", "Catégorie d'appareil", "Gerätekategorie"],
    "audience": ["Nom de l'audience", "Audience name"],
    "platform": ["Plate-forme"],
}  # fmt: skip


@pytest.mark.parametrize(("name", "label"), [(name, label) for name, labels in SAME.items() for label in labels])
def test_one_name_in_all_languages(name, label):
    assert web_dimension(label) == name


def test_what_is_not_known_keeps_its_label():
    assert web_dimension(" Kundennummer ") == "Kundennummer"
