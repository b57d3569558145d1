"""The words of Universal Analytics, which counted until 2023: figures, what rows are about, and its series of days."""

import re
from collections.abc import Iterable

from commplan.sources.label import by_label, plain

__all__ = ["ALIASES", "INDEXES", "KNOWN", "ROLES", "is_universal", "role_of"]

ALIASES = {
    "sessions": {"en": "Sessions", "fr": "Sessions", "de": "Sitzungen", "es": "Sesiones", "nl": "Sessies"},
    "users": {"en": "Users", "fr": "Utilisateurs", "de": "Nutzer", "es": "Usuarios", "nl": "Gebruikers"},
    "new_users": {
        "en": "New Users",
        "fr": "Nouveaux utilisateurs",
        "de": "Neue Nutzer",
        "es": "Usuarios nuevos|Nuevos usuarios",
        "nl": "Nieuwe gebruikers",
    },
    "views": {
        "en": "Pageviews",
        "fr": "Pages vues|Vues de page",
        "de": "Seitenaufrufe",
        "es": "Número de visitas a páginas|Visitas a páginas|Páginas vistas",
        "nl": "Paginaweergaven|Paginaweergaves",
    },
    "events": {
        "en": "Total Events",
        "fr": "Nombre total d'événements|Total des événements",
        "de": "Ereignisse gesamt|Gesamtzahl der Ereignisse",
        "es": "Total de eventos|Eventos totales",
        "nl": "Totaal aantal gebeurtenissen",
    },
    "key_events": {
        "en": "Goal Completions",
        "fr": "Objectifs réalisés|Réalisation des objectifs|Réalisations d'objectifs",
        "de": "Abschlüsse für Zielvorhaben|Zielvorhaben-Abschlüsse|Zielabschlüsse",
        "es": "Objetivos cumplidos|Consecuciones de objetivos|Objetivos conseguidos",
        "nl": "Behaalde doelen|Doelvoltooiingen",
    },
    "transactions": {
        "en": "Transactions",
        "fr": "Transactions",
        "de": "Transaktionen",
        "es": "Transacciones",
        "nl": "Transacties",
    },
    "revenue": {
        "en": "Revenue|Product Revenue",
        "fr": "Revenus|Chiffre d'affaires|Revenu",
        "de": "Umsatz|Einnahmen",
        "es": "Ingresos",
        "nl": "Opbrengst|Inkomsten",
    },
    "bounce_rate": {
        "en": "Bounce Rate",
        "fr": "Taux de rebond",
        "de": "Absprungrate",
        "es": "Porcentaje de rebote",
        "nl": "Bouncepercentage",
    },
    "session_duration": {
        "en": "Avg. Session Duration|Average Session Duration",
        "fr": "Durée moyenne des sessions|Durée moyenne de la session",
        "de": "Durchschnittl. Sitzungsdauer|Durchschn. Sitzungsdauer|Durchschnittliche Sitzungsdauer",
        "es": "Duración media de la sesión|Duración promedio de la sesión",
        "nl": "Gem. sessieduur|Gemiddelde sessieduur",
    },
}
# Figures that no other tool writes in this way, Google Analytics 4 among them.
OWN = frozenset(
    by_label(
        {
            "own": {
                "any": "Pages / Session|Pages par session|Seiten/Sitzung|Páginas/sesión|Pagina's/sessie|% New Sessions|"
                "% nouvelles sessions|% de nouvelles sessions|% neue Sitzungen|% de nuevas sesiones|"
                "% de sesiones nuevas|% nieuwe sessies|Avg. Session Duration|Durchschnittl. Sitzungsdauer|"
                "Durchschn. Sitzungsdauer|Gem. sessieduur|Durée moyenne des sessions|Pageviews|Pages vues|"
                "Seitenaufrufe|Número de visitas a páginas|Unique Pageviews|Vues uniques|Consultations uniques|"
                "Eindeutige Seitenaufrufe|Número de páginas vistas únicas|Unieke paginaweergaven|"
                "Avg. Time on Page|Temps moyen passé sur la page|Durchschn. Zeit auf der Seite|"
                "Durchschn. Besuchszeit auf Seite|Tiempo medio en la página|Promedio de tiempo en la página|"
                "Gem. tijd op pagina|% Exit|% Sorties|Sorties (%)|% Ausstiege|% de salidas|Porcentaje de salidas|"
                "% uitstappunten|Page Value|Valeur de la page|Seitenwert|Valor de la página|Paginawaarde|"
                "Goal Conversion Rate|Goal Completions|Goal Value|Taux de conversion par objectif|"
                "Objectifs réalisés|Valeur de l'objectif|Ziel-Conversion-Rate|Zielvorhaben-Conversion-Rate|"
                "Abschlüsse für Zielvorhaben|Zielwert|Zielvorhabenwert|Porcentaje de conversiones del objetivo|"
                "Objetivos cumplidos|Consecuciones de objetivos|Valor del objetivo|Doelconversieratio|"
                "Behaalde doelen|Doelwaarde|Ecommerce Conversion Rate|Taux de conversion e-commerce|"
                "E-Commerce-Conversion-Rate|Tasa de conversión de comercio electrónico|"
                "E-commerceconversieratio|Unique Events|Événements uniques|Avg. Value|Event Value"
            }
        }
    )
)
BESIDES = (
    "Entrances|Entrées|Einstiege|Entradas|Instappunten|Clicks|Clics|Klicks|Cost|Coût|Kosten|CPC|Exits|Sorties|"
    "Impressions|CTR|Average Position|Quantity|Unique Purchases|Avg. Price|Avg. QTY"
)
ROLES = by_label(ALIASES)
KNOWN = frozenset({*ROLES, *OWN, *by_label({"besides": {"any": BESIDES}})})
# A series stands below the table of a report, one row a day, week, month or hour.
INDEXES = by_label({
    "day": {"any": "Day Index|Index des jours|Index de jour|Tagesindex|Index Tag|Índice de días|Índice de día|"
            "Dagindex|Date|Datum|Fecha"},
    "week": {"any": "Week Index|Index des semaines|Index de semaine|Wochenindex|Índice de semanas|Weekindex"},
    "month": {"any": "Month Index|Index des mois|Index de mois|Monatsindex|Índice de meses|Maandindex"},
    "hour": {"any": "Hour Index|Index des heures|Index d'heure|Stundenindex|Índice de horas|Uurindex"},
})  # fmt: skip
SERIES = frozenset(label for label in INDEXES if label not in {"date", "datum", "fecha"})
# A report of mailings repeats the figures of the visits that they brought.
MAILED = frozenset({"total recipients", "unique opens", "abuse complaints", "successful deliveries"})
# `Form sent (Goal 1 Completions)`
GOAL = re.compile(r".+\((?:goal \d+ completions|objectif \d+.*realis.*|ziel(?:vorhaben)? \d+.*abschlusse.*|"
                  r".*objetivo \d+.*|doel \d+.*)\)")  # fmt: skip


def role_of(label: str) -> str | None:
    """The role of a label in the form of `plain`; the completions of one goal are key events too."""
    return ROLES.get(label) or ("goal" if GOAL.fullmatch(label) else None)


def is_universal(header: Iterable[str], *, least: int = 1) -> bool:
    """Whether a header has a series or figures in the words of this tool."""
    labels = [plain(cell) for cell in header if cell.strip()]
    if MAILED & set(labels):
        return False
    if labels and labels[0] in SERIES and len(labels) > 1:
        return True
    return sum(label in OWN or GOAL.fullmatch(label) is not None for label in labels) >= least
