"""What Meta Ads calls its columns, its breakdowns and its rows of totals, in five languages."""

from commplan.sources.label import labels

__all__ = ["ALIASES", "BREAKDOWNS", "TOTALS"]

ALIASES = {
    "start": {
        "en": "Reporting starts",
        "fr": "Début des rapports|Début du rapport",
        "de": "Berichtsstart|Berichtsbeginn|Beginn des Berichts|Start der Berichterstattung",
        "es": "Inicio del informe",
        "nl": "Start rapportage|Begin rapportage|Start van rapportage",
    },
    "end": {
        "en": "Reporting ends",
        "fr": "Fin des rapports|Fin du rapport",
        "de": "Berichtsende|Ende des Berichts|Ende der Berichterstattung",
        "es": "Fin del informe",
        "nl": "Einde rapportage|Einde van rapportage",
    },
    "day": {"en": "Day|Date", "fr": "Jour", "de": "Tag", "es": "Día", "nl": "Dag"},
    "week": {"en": "Week", "fr": "Semaine", "de": "Woche", "es": "Semana", "nl": "Week"},
    "month": {"en": "Month", "fr": "Mois", "de": "Monat", "es": "Mes", "nl": "Maand"},
    "campaign": {
        "en": "Campaign name|Campaign",
        "fr": "Nom de la campagne",
        "de": "Kampagnenname|Name der Kampagne",
        "es": "Nombre de la campaña",
        "nl": "Campagnenaam|Naam campagne",
    },
    "ad_set": {
        "en": "Ad set name",
        "fr": "Nom de l'ensemble de publicités",
        "de": "Anzeigengruppenname|Name der Anzeigengruppe",
        "es": "Nombre del conjunto de anuncios",
        "nl": "Naam advertentieset|Advertentiesetnaam",
    },
    "ad": {
        "en": "Ad name",
        "fr": "Nom de la publicité",
        "de": "Anzeigenname|Name der Anzeige",
        "es": "Nombre del anuncio",
        "nl": "Advertentienaam|Naam advertentie",
    },
    "cost": {
        "en": "Amount spent",
        "fr": "Montant dépensé",
        "de": "Ausgegebener Betrag",
        "es": "Importe gastado",
        "nl": "Besteed bedrag",
    },
    "currency": {"en": "Currency", "fr": "Devise", "de": "Währung", "es": "Divisa|Moneda", "nl": "Valuta"},
    "impressions": {
        "en": "Impressions",
        "fr": "Impressions",
        "de": "Impressionen",
        "es": "Impresiones",
        "nl": "Weergaven|Vertoningen",
    },
    "link_clicks": {
        "en": "Link clicks",
        "fr": "Clics sur un lien|Clics sur le lien|Clics sur lien",
        "de": "Link-Klicks|Linkklicks",
        "es": "Clics en el enlace",
        "nl": "Klikken op links|Klikken op link|Linkklikken",
    },
    "all_clicks": {
        "en": "Clicks (all)",
        "fr": "Clics (tous)",
        "de": "Klicks (alle)",
        "es": "Clics (todos)",
        "nl": "Klikken (alle)",
    },
    "purchases": {"en": "Purchases", "fr": "Achats", "de": "Käufe", "es": "Compras", "nl": "Aankopen"},
    # Older forms count the purchases on the site alone.
    "site_purchases": {
        "en": "Website purchases",
        "fr": "Achats sur le site web",
        "de": "Website-Käufe|Käufe auf der Website",
        "es": "Compras en el sitio web",
        "nl": "Websiteaankopen|Aankopen op website",
    },
    "leads": {"en": "Leads", "fr": "Prospects", "de": "Leads", "es": "Clientes potenciales", "nl": "Leads"},
    "revenue": {
        "en": "Purchases conversion value|Purchase conversion value|Purchases value",
        "fr": "Valeur de conversion des achats|Valeur de conversion d'achat",
        "de": "Conversion-Wert von Käufen|Conversion-Wert für Käufe|Kauf-Conversion-Wert",
        "es": "Valor de conversión de compras|Valor de conversión de la compra",
        "nl": "Conversiewaarde van aankopen|Conversiewaarde aankopen|Aankoopconversiewaarde",
    },
    "site_revenue": {
        "en": "Website purchases conversion value|Website purchase conversion value",
        "fr": "Valeur de conversion des achats sur le site web",
        "de": "Conversion-Wert von Website-Käufen|Conversion-Wert der Website-Käufe",
        "es": "Valor de conversión de compras en el sitio web",
        "nl": "Conversiewaarde van websiteaankopen",
    },
    "results": {"en": "Results", "fr": "Résultats", "de": "Ergebnisse", "es": "Resultados", "nl": "Resultaten"},
    "indicator": {
        "en": "Result indicator|Result type|Result Type",
        "fr": "Indicateur de résultats|Type de résultat",
        "de": "Ergebnisindikator|Ergebnistyp|Ergebnis-Indikator",
        "es": "Indicador de resultado|Indicador de resultados|Tipo de resultado",
        "nl": "Resultatenindicator|Resultaatindicator|Resultaattype",
    },
    "reach": {"en": "Reach", "fr": "Couverture|Portée", "de": "Reichweite", "es": "Alcance", "nl": "Bereik"},
}
# Columns that part the same figures once more.
BREAKDOWNS = {
    "age": "Age|Âge|Alter|Edad|Leeftijd",
    "gender": "Gender|Sexe|Genre|Geschlecht|Sexo|Género|Geslacht",
    "platform": "Platform|Plateforme|Plattform|Plataforma|Publisher platform",
    "placement": "Placement|Platzierung|Ubicación|Plaatsing",
    "device": "Device platform|Impression device|Appareil|Gerät|Dispositivo de impresión|Impressieapparaat",
    "country": "Country|Pays|Land|País",
    "region": "Region|Région|Región|Regio",
}
# Some exports name their row of totals, in the place of a campaign or an ad.
TOTALS = frozenset({""}).union(
    label
    for words in ("Total results|Total", "Résultats totaux", "Gesamtergebnisse|Gesamt", "Resultados totales", "Totaal")
    for label in labels(words)
)
