"""The words of Google Ads: the columns of its reports and cards, and what the rows of a report may be about."""

from commplan.sources.label import by_label

__all__ = ["ABOUT", "ALIASES", "DIMENSIONS", "EVERY", "KNOWN", "OTHERS", "OWN_LABELS", "ROLES"]

ALIASES = {
    "day": {"en": "Day|Date", "fr": "Jour|Date", "de": "Tag|Datum", "es": "Día|Fecha", "nl": "Dag|Datum"},
    "week": {"en": "Week", "fr": "Semaine", "de": "Woche", "es": "Semana", "nl": "Week"},
    "month": {"en": "Month", "fr": "Mois", "de": "Monat", "es": "Mes", "nl": "Maand"},
    "campaign": {
        "en": "Campaign|Campaign name",
        "fr": "Campagne|Nom de la campagne",
        "de": "Kampagne|Kampagnenname|Name der Kampagne",
        "es": "Campaña|Nombre de la campaña",
        "nl": "Campagne|Campagnenaam|Naam campagne",
    },
    "impressions": {
        "en": "Impr.|Impressions",
        "fr": "Impr.|Impressions",
        "de": "Impr.|Impressionen",
        "es": "Impr.|Impresiones",
        "nl": "Vert.|Vertoningen|Impr.",
    },
    "clicks": {"en": "Clicks", "fr": "Clics", "de": "Klicks", "es": "Clics", "nl": "Klikken"},
    "cost": {"en": "Cost", "fr": "Coût", "de": "Kosten", "es": "Coste|Costo", "nl": "Kosten"},
    # Accounts managed together may be reported in one currency.
    "converted_cost": {
        "en": "Cost (Converted currency)",
        "fr": "Coût (devise convertie)",
        "de": "Kosten (umgerechnete Währung)",
        "es": "Coste (moneda convertida)",
        "nl": "Kosten (omgerekende valuta)",
    },
    "converted_currency": {
        "en": "Converted currency code",
        "fr": "Code de la devise convertie",
        "de": "Code der umgerechneten Währung",
        "es": "Código de moneda convertida",
        "nl": "Omgerekende valutacode",
    },
    "currency": {
        "en": "Currency code|Currency",
        "fr": "Code de la devise|Code devise|Devise",
        "de": "Währungscode|Währung",
        "es": "Código de moneda|Código de divisa|Moneda|Divisa",
        "nl": "Valutacode|Valuta",
    },
    "conversions": {
        "en": "Conversions",
        "fr": "Conversions",
        "de": "Conversions",
        "es": "Conversiones",
        "nl": "Conversies",
    },
    "revenue": {
        "en": "Conv. value|Conversion value|Conversions value",
        "fr": "Valeur de conv.|Val. conv.|Valeur conv.|Valeur de conversion|Valeur des conversions",
        "de": "Conv.-Wert|Conversion-Wert|Conversionwert",
        "es": "Valor de conv.|Valor conv.|Valor de conversión",
        "nl": "Conv.waarde|Conv.-waarde|Conversiewaarde",
    },
}
# What else a row may be about, the finest first; `partial` ones never cover the whole account.
DIMENSIONS = {
    "word": "Word|Mot|Wort|Palabra|Woord",
    "search": "Search|Recherche|Suche|Suchanfrage|Búsqueda|Zoekopdracht",
    "search_term": "Search term|Terme de recherche|Suchbegriff|Término de búsqueda|Zoekterm",
    "keyword": "Keyword|Search keyword|Mot clé|Mot-clé|Mot clé pour le Réseau de Recherche|Palabra clave|"
    "Keyword für Suchnetzwerk|Palabra clave de la red de búsqueda|Zoekwoord|Zoekwoord voor zoeken",
    "location": "Location|Matched location|Zone géographique|Zone correspondante|Standort|Ubicación|Locatie",
    "audience": "Audience|Audience segment|Segment d'audience|Zielgruppe|Zielgruppensegment|Audiencia|Doelgroep",
    "age": "Age|Âge|Tranche d'âge|Alter|Edad|Leeftijd",
    "gender": "Gender|Sexe|Geschlecht|Sexo|Geslacht",
    "asset": "Asset|Élément|Assetgruppe|Asset group|Groupe de composants|Recurso|Item",
    "landing_page": "Landing page|Page de destination|Landingpage|Página de destino|Bestemmingspagina",
    "conversion_action": "Conversion action|Action de conversion|Conversion-Aktion|Acción de conversión|Conversieactie",
    "ad": "Ad|Ad ID|Annonce|Anzeige|Anuncio|Advertentie|Headline 1|Titre 1|Anzeigentitel 1",
    "ad_group": "Ad group|Groupe d'annonces|Anzeigengruppe|Grupo de anuncios|Advertentiegroep",
    "device": "Device|Appareil|Gerät|Dispositivo|Apparaat",
    "network": "Network|Network (with search partners)|Réseau|Werbenetzwerk|Netzwerk|Red|Netwerk",
    "hour": "Hour|Hour of the day|Heure|Heure de la journée|Stunde|Tageszeit|Hora|Uur",
}
# Labels that only Google Ads writes in this way.
OWN = (
    "Impr.|Vert.|Avg. CPC|CPC moy.|Durchschn. CPC|CPC medio|Gem. CPC|Currency code|Code de la devise|Währungscode|"
    "Código de moneda|Valutacode|Conv. rate|Taux de conv.|Conv.-Rate|Conversion-Rate|Tasa de conv.|Porcentaje de conv.|"
    "Conv. %|Conv.percentage|Cost / conv.|Coût/conv.|Kosten/Conv.|Coste/conv.|Costo/conv.|Kosten/conv.|Conv. value|"
    "Valeur de conv.|Conv.-Wert|Valor de conv.|Conv.waarde|Campaign status|État de la campagne|Kampagnenstatus|"
    "Estado de la campaña|Campagnestatus|Ad group status|État du groupe d'annonces|Anzeigengruppenstatus|"
    "Estado del grupo de anuncios|Advertentiegroepstatus|Keyword status|État du mot clé|Keyword-Status|"
    "Asset group status|Interaction rate|Taux d'interaction|"
    "Interaktionsrate|Tasa de interacción|Interactiepercentage|Search impr. share|Optimisation score|"
    "Optimization score|Principales requêtes contenant ce mot|Conv. value / cost|Avg. cost|Coût moy."
)
BESIDES = (
    "CTR|Interactions|Campaign type|Type de campagne|Kampagnentyp|Tipo de campaña|Campagnetype|Budget|"
    "Budget name|Budget type|Status|Status reasons|Statut|État|Nom du groupe de campagnes|Campaign group name|"
    "Match type|Type de correspondance|Keyword match type|Bid strategy type|Top queries containing this word|"
    "Interaktionen|Interacciones|Interacties|All conv.|View-through conv.|Kampagnengruppenname|CPM moy.|Avg. CPM|"
    "Campaign ID|Account name|Customer ID|Conversion name|Added/Excluded|Ajouté/Exclu|Ajoutés/Exclus|"
    "Hinzugefügt/Ausgeschlossen|Añadido/Excluido|Toegevoegd/Uitgesloten"
)
# Another tool of nearly the same columns writes these.
OTHERS = frozenset({"spend", "gregorian date", "account number", "depense", "ausgaben"})

ROLES = by_label(ALIASES)
ABOUT = by_label({dimension: {"any": written} for dimension, written in DIMENSIONS.items()})
OWN_LABELS = frozenset(by_label({"own": {"any": OWN}}))
KNOWN = frozenset({*ROLES, *ABOUT, *OWN_LABELS, *by_label({"besides": {"any": BESIDES}})})
EVERY = dict.fromkeys(KNOWN, "known") | ABOUT | ROLES
