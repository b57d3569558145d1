"""The words of Google Ads: the columns of its reports and cards, and what the rows of a report may be about."""

from commplan.sources.label import by_label

__all__ = ["ABOUT", "ALIASES", "DIMENSIONS", "EVERY", "KNOWN", "OTHERS", "OWN_LABELS", "ROLES"]

ALIASES = {
    "day": {
        "en": "Day|Date",
        "fr": "Jour|Date",
        "de": "Tag|Datum",
        "es": "Día|Fecha",
        "nl": "Dag|Datum",
        "it": "Giorno|Data",
        "pt": "Dia|Data",
        "pl": "Dzień|Data",
    },
    "week": {
        "en": "Week",
        "fr": "Semaine",
        "de": "Woche",
        "es": "Semana",
        "nl": "Week",
        "it": "Settimana",
        "pt": "Semana",
        "pl": "Tydzień",
    },
    "month": {
        "en": "Month",
        "fr": "Mois",
        "de": "Monat",
        "es": "Mes",
        "nl": "Maand",
        "it": "Mese",
        "pt": "Mês",
        "pl": "Miesiąc",
    },
    "campaign": {
        "en": "Campaign|Campaign name",
        "fr": "Campagne|Nom de la campagne",
        "de": "Kampagne|Kampagnenname|Name der Kampagne",
        "es": "Campaña|Nombre de la campaña",
        "nl": "Campagne|Campagnenaam|Naam campagne",
        "it": "Campagna|Nome della campagna|Nome campagna",
        "pt": "Campanha|Nome da campanha",
        "pl": "Kampania|Nazwa kampanii",
    },
    "impressions": {
        "en": "Impr.|Impressions",
        "fr": "Impr.|Impressions",
        "de": "Impr.|Impressionen",
        "es": "Impr.|Impresiones",
        "nl": "Vert.|Vertoningen|Impr.",
        "it": "Impr.|Impressioni",
        "pt": "Impr.|Impressões",
        "pl": "Wyśw.|Wyświetlenia",
    },
    "clicks": {
        "en": "Clicks",
        "fr": "Clics",
        "de": "Klicks",
        "es": "Clics",
        "nl": "Klikken",
        "it": "Clic",
        "pt": "Cliques",
        "pl": "Kliknięcia",
    },
    "cost": {
        "en": "Cost",
        "fr": "Coût",
        "de": "Kosten",
        "es": "Coste|Costo",
        "nl": "Kosten",
        "it": "Costo",
        "pt": "Custo",
        "pl": "Koszt",
    },
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
        "it": "Codice valuta|Valuta",
        "pt": "Código da moeda|Código de moeda|Moeda",
        "pl": "Kod waluty|Waluta",
    },
    "conversions": {
        "en": "Conversions",
        "fr": "Conversions",
        "de": "Conversions",
        "es": "Conversiones",
        "nl": "Conversies",
        "it": "Conversioni",
        "pt": "Conversões",
        "pl": "Konwersje",
    },
    "revenue": {
        "en": "Conv. value|Conversion value|Conversions value",
        "fr": "Valeur de conv.|Val. conv.|Valeur conv.|Valeur de conversion|Valeur des conversions",
        "de": "Conv.-Wert|Conversion-Wert|Conversionwert",
        "es": "Valor de conv.|Valor conv.|Valor de conversión",
        "nl": "Conv.waarde|Conv.-waarde|Conversiewaarde",
        "it": "Valore conv.|Valore di conv.|Valore di conversione",
        "pt": "Valor conv.|Valor da conv.|Valor de conv.|Valor da conversão",
        "pl": "Wartość konw.|Wartość konwersji",
    },
}
# What else a row may be about, the finest first; `partial` ones never cover the whole account.
DIMENSIONS = {
    "word": "Word|Mot|Wort|Palabra|Woord|Parola|Palavra|Słowo",
    "search": "Search|Recherche|Suche|Suchanfrage|Búsqueda|Zoekopdracht|Ricerca|Pesquisa|Wyszukiwanie",
    "search_term": "Search term|Terme de recherche|Suchbegriff|Término de búsqueda|Zoekterm|Termine di ricerca|"
    "Termo de pesquisa|Wyszukiwane hasło",
    "keyword": "Keyword|Search keyword|Mot clé|Mot-clé|Mot clé pour le Réseau de Recherche|Palabra clave|"
    "Keyword für Suchnetzwerk|Palabra clave de la red de búsqueda|Zoekwoord|Zoekwoord voor zoeken|Parola chiave|"
    "Parola chiave per la rete di ricerca|Palavra-chave|Palavra-chave da rede de pesquisa|Słowo kluczowe",
    "location": "Location|Matched location|Zone géographique|Zone correspondante|Standort|Ubicación|Locatie|"
    "Località|Local|Localização|Lokalizacja",
    "audience": "Audience|Audience segment|Segment d'audience|Zielgruppe|Zielgruppensegment|Audiencia|Doelgroep|"
    "Segmento di pubblico|Público-alvo|Segmento de público-alvo|Odbiorcy",
    "age": "Age|Âge|Tranche d'âge|Alter|Edad|Leeftijd|Età|Idade|Wiek",
    "gender": "Gender|Sexe|Geschlecht|Sexo|Geslacht|Sesso|Gênero|Płeć",
    "asset": "Asset|Élément|Assetgruppe|Asset group|Groupe de composants|Recurso|Item|Gruppo di asset|"
    "Grupo de recursos|Grupa plików",
    "landing_page": "Landing page|Page de destination|Landingpage|Página de destino|Bestemmingspagina|"
    "Pagina di destinazione|Strona docelowa",
    "conversion_action": "Conversion action|Action de conversion|Conversion-Aktion|Acción de conversión|"
    "Conversieactie|Azione di conversione|Ação de conversão|Działanie powodujące konwersję",
    "ad": "Ad|Ad ID|Annonce|Anzeige|Anuncio|Advertentie|Headline 1|Titre 1|Anzeigentitel 1|Annuncio|Reklama|"
    "Titolo 1|Título 1|Nagłówek 1",
    "ad_group": "Ad group|Groupe d'annonces|Anzeigengruppe|Grupo de anuncios|Advertentiegroep|Gruppo di annunci|"
    "Grupa reklam",
    "device": "Device|Appareil|Gerät|Dispositivo|Apparaat|Urządzenie",
    "network": "Network|Network (with search partners)|Réseau|Werbenetzwerk|Netzwerk|Red|Netwerk|Rete|Rede|Sieć",
    "hour": "Hour|Hour of the day|Heure|Heure de la journée|Stunde|Tageszeit|Hora|Uur|Ora del giorno|"
    "Hora do dia|Godzina",
}
# Labels that only Google Ads writes in this way.
OWN = (
    "Impr.|Vert.|Avg. CPC|CPC moy.|Durchschn. CPC|CPC medio|Gem. CPC|Currency code|Code de la devise|Währungscode|"
    "Código de moneda|Valutacode|Conv. rate|Taux de conv.|Conv.-Rate|Conversion-Rate|Tasa de conv.|"
    "Porcentaje de conv.|"
    "Conv. %|Conv.percentage|Cost / conv.|Coût/conv.|Kosten/Conv.|Coste/conv.|Costo/conv.|Kosten/conv.|Conv. value|"
    "Valeur de conv.|Conv.-Wert|Valor de conv.|Conv.waarde|Campaign status|État de la campagne|Kampagnenstatus|"
    "Estado de la campaña|Campagnestatus|Ad group status|État du groupe d'annonces|Anzeigengruppenstatus|"
    "Estado del grupo de anuncios|Advertentiegroepstatus|Keyword status|État du mot clé|Keyword-Status|"
    "Asset group status|Interaction rate|Taux d'interaction|"
    "Interaktionsrate|Tasa de interacción|Interactiepercentage|Search impr. share|Optimisation score|"
    "Optimization score|Principales requêtes contenant ce mot|Conv. value / cost|Avg. cost|Coût moy.|"
    "CPC med.|CPC méd.|CPC médio|Śr. CPC|Średni CPC|Codice valuta|Código da moeda|Código de moeda|Kod waluty|"
    "Tasso conv.|"
    "Tasso di conv.|Taxa de conv.|Współczynnik konw.|Custo/conv.|Koszt/konw.|Valore conv.|Valore di conv.|"
    "Valor da conv.|"
    "Wartość konw.|Stato della campagna|Stato campagna|Status da campanha|Estado da campanha|Stan kampanii|"
    "Stato gruppo di annunci|Status do grupo de anúncios|Stan grupy reklam|Tasso di interazione|Taxa de interação"
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
