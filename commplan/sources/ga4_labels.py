"""The words of Google Analytics 4 for its figures: those of performance, and what it counts of visits besides."""

from commplan.sources.label import by_label

__all__ = ["ALIASES", "BESIDES", "KNOWN", "OWN", "ROLES"]

ALIASES = {
    "sessions": {
        "en": "Sessions",
        "fr": "Sessions",
        "de": "Sitzungen",
        "es": "Sesiones",
        "nl": "Sessies",
        "it": "Sessioni",
        "pt": "Sessões",
        "pl": "Sesje",
    },
    "users": {
        "en": "Active users|activeUsers",
        "fr": "Utilisateurs actifs",
        "de": "Aktive Nutzer",
        "es": "Usuarios activos",
        "nl": "Actieve gebruikers",
        "it": "Utenti attivi",
        "pt": "Usuários ativos|Utilizadores ativos",
        "pl": "Aktywni użytkownicy",
    },
    "total_users": {
        "en": "Total users|Users|totalUsers",
        "fr": "Nombre total d'utilisateurs|Total des utilisateurs|Total d'utilisateurs|Utilisateurs",
        "de": "Nutzer insgesamt|Gesamtzahl der Nutzer|Nutzer gesamt|Nutzer",
        "es": "Total de usuarios|Usuarios totales|Usuarios",
        "nl": "Totaal aantal gebruikers|Totale gebruikers|Gebruikers",
        "it": "Utenti totali|Totale utenti|Utenti",
        "pt": "Total de usuários|Total de utilizadores|Usuários|Utilizadores",
        "pl": "Wszyscy użytkownicy|Łączna liczba użytkowników|Użytkownicy",
    },
    "conversions": {
        "en": "Key events|Conversions|keyEvents",
        "fr": "Événements clés|Conversions",
        "de": "Schlüsselereignisse|Conversions",
        "es": "Eventos clave|Conversiones",
        "nl": "Belangrijke gebeurtenissen|Conversies",
        "it": "Eventi chiave|Conversioni",
        "pt": "Eventos principais|Eventos-chave|Eventos importantes|Conversões",
        "pl": "Kluczowe zdarzenia|Konwersje",
    },
    "revenue": {
        "en": "Total revenue|totalRevenue|purchaseRevenue",
        "fr": "Revenu total|Revenus totaux|Total des revenus",
        "de": "Gesamtumsatz|Umsatz insgesamt",
        "es": "Ingresos totales|Total de ingresos",
        "nl": "Totale opbrengst|Totale inkomsten",
        "it": "Entrate totali",
        "pt": "Receita total|Total de receitas",
        "pl": "Łączne przychody|Łączny przychód",
    },
}
BESIDES: dict[str, dict[str, str]] = {
    "views": {
        "en": "Views|screenPageViews",
        "fr": "Vues",
        "de": "Aufrufe",
        "es": "Vistas|Visualizaciones",
        "nl": "Weergaven",
        "it": "Visualizzazioni",
        "pt": "Visualizações",
        "pl": "Wyświetlenia",
    },
    "new_users": {
        "en": "New users|newUsers",
        "fr": "Nouveaux utilisateurs",
        "de": "Neue Nutzer",
        "es": "Usuarios nuevos|Nuevos usuarios",
        "nl": "Nieuwe gebruikers",
        "it": "Nuovi utenti",
        "pt": "Novos usuários",
        "pl": "Nowi użytkownicy",
    },
    "events": {
        "en": "Event count|eventCount",
        "fr": "Nombre d'événements",
        "de": "Ereignisanzahl|Anzahl Ereignisse",
        "es": "Número de eventos|Recuento de eventos",
        "nl": "Aantal gebeurtenissen",
        "it": "Conteggio eventi",
        "pt": "Contagem de eventos",
        "pl": "Liczba zdarzeń",
    },
    "engaged_sessions": {
        "en": "Engaged sessions|engagedSessions",
        "fr": "Sessions avec engagement",
        "de": "Sitzungen mit Interaktionen",
        "es": "Sesiones con interacción",
        "nl": "Betrokken sessies|Sessies met engagement",
        "it": "Sessioni con coinvolgimento",
        "pt": "Sessões engajadas",
        "pl": "Sesje z zaangażowaniem|Zaangażowane sesje",
    },
    "engagement_rate": {
        "en": "Engagement rate|engagementRate",
        "fr": "Taux d'engagement",
        "de": "Engagement-Rate|Interaktionsrate",
        "es": "Tasa de interacción|Porcentaje de interacciones",
        "nl": "Engagementpercentage|Betrokkenheidspercentage",
        "it": "Tasso di coinvolgimento",
        "pt": "Taxa de engajamento",
        "pl": "Współczynnik zaangażowania",
    },
    "bounce_rate": {
        "en": "Bounce rate|bounceRate",
        "fr": "Taux de rebond",
        "de": "Absprungrate",
        "es": "Porcentaje de rebote|Tasa de rebote",
        "nl": "Bouncepercentage",
        "it": "Frequenza di rimbalzo",
        "pt": "Taxa de rejeição",
        "pl": "Współczynnik odrzuceń",
    },
    "session_duration": {
        "en": "Average session duration|averageSessionDuration",
        "fr": "Durée moyenne des sessions|Durée moyenne de la session",
        "de": "Durchschnittliche Sitzungsdauer|Sitzungsdauer im Durchschnitt",
        "es": "Duración media de la sesión|Duración promedio de la sesión",
        "nl": "Gemiddelde sessieduur",
        "it": "Durata media della sessione",
        "pt": "Duração média da sessão",
        "pl": "Średni czas trwania sesji",
    },
}
ROLES = by_label(ALIASES)
KNOWN = frozenset({*ROLES, *by_label(BESIDES)})
# Words that other tools use too.
SHARED = frozenset(
    by_label({"any": {"any": "Users|Utilisateurs|Nutzer|Usuarios|Gebruikers|Utenti|Usuários|Utilizadores|Użytkownicy|"
                             "Conversions|Conversiones|Conversies|Conversioni|Conversões|Konwersje"}})
)  # fmt: skip
OWNED = ("users", "total_users", "conversions", "events", "engaged_sessions", "engagement_rate")
# What only this tool calls so, and what each of these is.
OWN = {label: role for label, role in (ROLES | by_label(BESIDES)).items() if role in OWNED and label not in SHARED}
