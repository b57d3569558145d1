"""What e-mail tools call the columns of their reports of campaigns, by language."""

from commplan.sources.email_rows import roles_of
from commplan.sources.label import Aliases

__all__ = ["ALIASES", "NUMERIC", "ROLES"]

ALIASES: Aliases = {
    "mailing": {
        "en": "Unique Id|Campaign ID|Message ID|Email ID|Newsletter ID",
        "fr": "ID de la campagne|ID de campagne|ID campagne|Identifiant de la campagne|ID unique|Identifiant unique",
        "de": "Eindeutige ID|Kampagnen-ID|Eindeutige Kennung",
        "es": "ID único|ID de campaña|ID de la campaña|Identificador único",
    },
    "campaign": {
        "en": "Title|Campaign Name|Campaign|Campaign Title|Newsletter|Email Name|Message Name",
        "fr": "Titre|Nom de la campagne|Nom de campagne|Campagne|Nom de l'e-mail|Nom de l'email",
        "de": "Titel|Kampagnenname|Name der Kampagne|Kampagne",
        "es": "Título|Nombre de la campaña|Nombre de campaña|Campaña",
    },
    "subject": {
        "en": "Subject|Subject Line|Email Subject",
        "fr": "Objet|Objet de l'e-mail|Objet de l'email|Sujet|Ligne d'objet|Ligne de sujet|Objet du mail",
        "de": "Betreff|Betreffzeile",
        "es": "Asunto|Línea de asunto|Asunto del correo",
    },
    "audience": {
        "en": "List|Audience|Lists|Audience Name|List Name|Recipient List|Segment",
        "fr": "Liste|Audience|Listes|Liste de contacts|Listes de contacts|Nom de la liste|Segment",
        "de": "Liste|Zielgruppe|Empfängerliste|Listen|Segment",
        "es": "Lista|Público|Audiencia|Listas|Segmento",
    },
    "day": {
        "en": "Send Date|Sent Date|Send Time|Date Sent|Sent On|Sent At|Sending Date|Delivery Date|Date|sentDate",
        "fr": "Date d'envoi|Envoyé le|Envoyée le|Date de l'envoi|Heure d'envoi|Date d'expédition|Date",
        "de": "Sendedatum|Versanddatum|Gesendet am|Versendet am|Versandzeit|Sendezeit|Datum",
        "es": "Fecha de envío|Enviado el|Hora de envío|Fecha",
    },
    "recipients": {
        "en": "Total Recipients|Recipients|Emails Sent|Sent|Sends|Sent Emails|Recipient Count",
        "fr": "Total des destinataires|Nombre total de destinataires|Destinataires|Nombre de destinataires|Envoyés|"
        "E-mails envoyés|Emails envoyés|Envois|Nombre d'envois|Destinataires totaux|Total destinataires",
        "de": "Empfänger insgesamt|Empfänger gesamt|Gesamtempfänger|Gesamtzahl der Empfänger|Empfänger|Gesendet|"
        "Versendet|Gesendete E-Mails|Anzahl der Empfänger|Anzahl Empfänger",
        "es": "Total de destinatarios|Destinatarios|Enviados|Correos enviados|Emails enviados|Destinatarios totales",
    },
    "delivered": {
        "en": "Successful Deliveries|Delivered|Deliveries|Emails Delivered",
        "fr": "Livraisons réussies|Envois réussis|Distributions réussies|Délivrés|Délivrées|Livrés|Remis|Distribués|"
        "E-mails délivrés|Emails délivrés|E-mails livrés|Emails livrés",
        "de": "Erfolgreiche Zustellungen|Zugestellt|Zustellungen|Zugestellte E-Mails",
        "es": "Entregas correctas|Entregas exitosas|Entregados|Entregas|Entregadas|Correos entregados",
    },
    "soft_bounces": {
        "en": "Soft Bounces|Soft Bounce|Softbounces|Soft Bounced",
        "fr": "Bounces temporaires|Rebonds temporaires|Retours temporaires|Erreurs temporaires",
        "de": "Soft-Bounces|Weiche Bounces",
        "es": "Rebotes suaves|Rebotes temporales|Rebotes leves",
    },
    "hard_bounces": {
        "en": "Hard Bounces|Hard Bounce|Hardbounces|Hard Bounced",
        "fr": "Bounces définitifs|Rebonds permanents|Rebonds définitifs|Retours permanents|Erreurs permanentes",
        "de": "Hard-Bounces|Harte Bounces",
        "es": "Rebotes duros|Rebotes permanentes|Rebotes definitivos",
    },
    "opens": {
        "en": "Total Opens|Total Openings|Total Opened",
        "fr": "Total des ouvertures|Nombre total d'ouvertures|Ouvertures totales|Total ouvertures",
        "de": "Öffnungen insgesamt|Gesamtöffnungen|Öffnungen gesamt",
        "es": "Total de aperturas|Aperturas totales",
    },
    "unique_opens": {
        "en": "Unique Opens|Openers|Unique Openers|Unique Opened|uniqueViews",
        "fr": "Ouvertures uniques|Ouvreurs|Ouvreurs uniques|Ouverts uniques",
        "de": "Eindeutige Öffnungen|Einzelne Öffnungen|Einmalige Öffnungen|Öffner",
        "es": "Aperturas únicas|Aperturas exclusivas|Abridores",
    },
    "some_opens": {
        "en": "Opens|Opened|Openings|Viewed",
        "fr": "Ouvertures|Ouverts",
        "de": "Öffnungen|Geöffnet",
        "es": "Aperturas|Abiertos",
    },
    "open_rate": {
        "en": "Open Rate|Opens Rate|Unique Open Rate|Opening Rate",
        "fr": "Taux d'ouverture|Taux d'ouvertures|Taux d'ouverture unique",
        "de": "Öffnungsrate",
        "es": "Tasa de apertura|Tasa de aperturas|Porcentaje de aperturas",
    },
    "clicks": {
        "en": "Total Clicks|Total Clicked",
        "fr": "Total des clics|Nombre total de clics|Clics totaux|Total clics",
        "de": "Klicks insgesamt|Gesamtklicks|Klicks gesamt",
        "es": "Total de clics|Clics totales",
    },
    "unique_clicks": {
        "en": "Unique Clicks|Clickers|Unique Clickers|Unique Clicked|uniqueClicks",
        "fr": "Clics uniques|Cliqueurs|Cliqueurs uniques",
        "de": "Eindeutige Klicks|Einzelne Klicks|Einmalige Klicks|Klicker",
        "es": "Clics únicos|Clics exclusivos",
    },
    "some_clicks": {"en": "Clicks|Clicked", "fr": "Clics|Cliqués", "de": "Klicks|Geklickt", "es": "Clics|Clicados"},
    "click_rate": {
        "en": "Click Rate|Clicks Rate|Unique Click Rate",
        "fr": "Taux de clics|Taux de clic",
        "de": "Klickrate",
        "es": "Tasa de clics|Porcentaje de clics",
    },
    "unsubscribes": {
        "en": "Unsubscribes|Unsubscribed|Unsubscriptions|Unsubs|Opt-outs",
        "fr": "Désabonnements|Désinscriptions|Désinscrits|Désabonnés",
        "de": "Abmeldungen|Abgemeldet|Abbestellungen",
        "es": "Cancelaciones de suscripción|Bajas|Desuscripciones|Cancelaciones|Anulaciones de suscripción",
    },
    "complaints": {
        "en": "Abuse Complaints|Spam Complaints|Complaints|Spam Reports|Marked As Spam",
        "fr": "Plaintes pour abus|Plaintes|Plaintes spam|Plaintes pour spam|Signalements d'abus|"
        "Signalés comme spam|Signalements comme spam",
        "de": "Missbrauchsbeschwerden|Beschwerden|Spam-Beschwerden|Spambeschwerden",
        "es": "Quejas de abuso|Quejas por abuso|Quejas|Quejas por spam|Denuncias de spam",
    },
    "revenue": {
        "en": "Total Revenue|Revenue",
        "fr": "Revenu total|Revenus totaux|Chiffre d'affaires|Revenus|Revenu|Total des revenus",
        "de": "Gesamtumsatz|Umsatz",
        "es": "Ingresos totales|Ingresos|Total de ingresos",
    },
    "currency": {"en": "Currency", "fr": "Devise", "de": "Währung", "es": "Moneda|Divisa"},
    "channel": {"en": "Campaign Channel|Channel", "fr": "Canal de la campagne", "de": "Kampagnenkanal", "es": "Canal"},
}
ROLES = roles_of(ALIASES)
NUMERIC = frozenset({
    "recipients", "delivered", "soft_bounces", "hard_bounces", "opens", "unique_opens", "some_opens", "clicks",
    "unique_clicks", "some_clicks", "unsubscribes", "complaints", "revenue",
})  # fmt: skip
