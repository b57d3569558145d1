"""Which system a table of requests comes from, by labels that only this system writes."""

from collections.abc import Callable

from commplan.sources.label import plain
from commplan.sources.lead_rows import ABOVE, lead_place
from commplan.sources.page import Head

__all__ = ["tool_of"]

Labels = set[str]


def known_as(written: str) -> frozenset[str]:
    """Labels parted by bars, in the form of `plain`."""
    return frozenset(plain(label) for label in written.split("|"))


META = known_as("created_time|ad_id|ad_name|adset_id|adset_name|campaign_id|campaign_name|form_id|form_name|is_organic")
GOOGLE = known_as(
    "GCLID|gcl_id|Google Click ID|Lead Submit Time|Lead form ID|Asset ID|adgroup_id|Ad group ID|creative_id"
)
CLICK = known_as("GCLID|gcl_id|Google Click ID")
LINKEDIN = known_as(
    "Lead Gen Form|Lead Gen Form Name|Lead Form Name|Creative Name|Creative ID|Lead Type|LinkedIn Profile URL|"
    "Profile URL|Sponsored Account|Form Name|Campaign Group Name"
)
HUBSPOT = known_as(
    "Record ID|Deal Stage|dealstage|dealname|hs_object_id|hs_lead_status|lifecyclestage|Lifecycle Stage|"
    "Original Source|"
    "Original Traffic Source|Contact owner|Deal owner|Associated Company|Associated Contact|Associated Deal|"
    "Deal Name|"
    "Record ID - Deal|Record ID - Contact|Create Date|"
    "ID de fiche d'informations|ID de l'enregistrement|Phase de la transaction|Nom de la transaction|"
    "Phase du cycle de vie|Source d'origine|"
    "Propriétaire de la transaction|Propriétaire du contact|Source de trafic d'origine|Date de fermeture|"
    "Datensatz-ID|Deal-Phase|Deal-Name|Lifecycle-Phase|Ursprüngliche Quelle|Zuständiger Mitarbeiter|"
    "Ursprüngliche Traffic-Quelle|"
    "ID de registro|ID del registro|Etapa del negocio|Nombre del negocio|Etapa del ciclo de vida|Fuente original|"
    "Propietario del negocio|Propietario del contacto|Fuente de tráfico original"
)
SALESFORCE = known_as(
    "Lead Owner|Opportunity Owner|Opportunity Name|Account Name|StageName|LeadSource|IsClosed|IsWon|CreatedDate|"
    "CloseDate|"
    "Lead Source|Lead Status|Company / Account|Probability (%)|Fiscal Period|Owner Role|Opportunity ID|Close Date|"
    "Created Date|ForecastCategory|IsConverted|Opportunity Record Type|"
    "Propriétaire de la piste|Propriétaire de l'opportunité|Nom de l'opportunité|Nom du compte|Origine de la piste|"
    "Source de la piste|Statut de la piste|Société / Compte|Probabilité (%)|Période fiscale|"
    "Lead-Inhaber|Lead-Eigentümer|Opportunity-Inhaber|Opportunity-Eigentümer|Opportunity-Name|Name der Opportunity|"
    "Account-Name|Accountname|Leadquelle|Schlusstermin|Opportunityname|Lead-Quelle|"
    "Propietario del candidato|Propietario del prospecto|Propietario de la oportunidad|Propietario de oportunidad|"
    "Nombre de la oportunidad|Nombre de la cuenta|Origen del candidato|Origen del prospecto|Estado del candidato|"
    "Estado del prospecto"
)
SALESFORCE_ONLY = known_as(
    "Opportunity Name|Opportunity Owner|Lead Owner|Nom de l'opportunité|Propriétaire de la piste"
)
# What other systems and lists kept by hand call their columns too.
COMMON = known_as("Lead Source|Lead Status|Close Date|Created Date|Account Name|Leadquelle|Lead-Quelle|Nom du compte")
ZOHO = known_as("Created Time|Modified Time|Closing Date|Deal Owner|Lead Owner|Record Id|Lead Name|Contact Owner")
ZOHO_DATES = known_as("Created Time|Closing Date")
PIPEDRIVE = known_as(
    "Deal created|Deal closed on|Currency of Value|Weighted value|Expected close date|Won time|Lost time|Lost reason|"
    "Contact person|Affaire créée|Devise de Valeur|Valeur pondérée|Date de gain|Date de perte|Raison de la perte|"
    "Personne de contact|Personne à contacter|Date de clôture prévue|Affaire conclue le|"
    "Deal erstellt|Währung von Wert|Gewichteter Wert|Trato creado|Moneda de Valor|Valor ponderado"
)
PREFIXES = ("deal-", "affaire-", "trato-", "negocio-", "lead-", "prospect-")
# `Deal-Phase` of one system and `Deal - Phase` of another are the same label here.
SHARED = known_as("Deal-Phase|Deal-Name|Lead-Status|Lead-Quelle|Lead-Inhaber|Lead-Eigentümer|Lead-ID|Deal-ID|Deal-Wert")


def meta(labels: Labels) -> bool:
    """The download of the leads of a form."""
    return "created_time" in labels and len(labels & META) >= 3


def google(labels: Labels) -> bool:
    """The download of the leads of a form, each with the click that it came from."""
    return bool(labels & CLICK) and len(labels & GOOGLE) >= 2


def pipedrive(labels: Labels) -> bool:
    """Labels with the kind of record before them, or words of its own."""
    prefixed = {label for label in labels if label.startswith(PREFIXES)} - SHARED
    return len(prefixed) >= 2 or len(labels & PIPEDRIVE) >= 2


def zoho(labels: Labels) -> bool:
    """Owners and names as other systems have them, but times instead of dates."""
    return len(labels & ZOHO) >= 2 and bool(labels & ZOHO_DATES)


def hubspot(labels: Labels) -> bool:
    """Its numbers of records, its stages, or the days on which a deal entered one."""
    entered = any(label.startswith(("date entered ", "hs_date_entered", "hs_v2_date_entered")) for label in labels)
    return (len(labels & HUBSPOT) >= 2 and not labels & SALESFORCE_ONLY) or (entered and bool(labels & HUBSPOT))


def salesforce(labels: Labels) -> bool:
    """The fields of a report on leads or opportunities."""
    seen = labels & SALESFORCE
    return len(seen) >= 2 and (len(seen) >= 4 or bool(seen - COMMON))


def linkedin(labels: Labels) -> bool:
    """The download of the leads of a form."""
    return len(labels & LINKEDIN) >= 2


# The surest first: what comes later is asked only when nothing before it answers.
TOOLS: dict[str, Callable[[Labels], bool]] = {
    "meta_leads": meta,
    "google_leads": google,
    "pipedrive": pipedrive,
    "zoho": zoho,
    "hubspot": hubspot,
    "salesforce": salesforce,
    "linkedin_leads": linkedin,
}


def tool_of(head: Head) -> str | None:
    """The system that wrote a table of requests, None when nothing says which.

    A table without a day, a stage, a status or someone to call is no table of requests.
    """
    place = lead_place(head, above=ABOVE)
    if place is None:
        return None
    ends = any(place.has(role) for role in ("stage", "status", "lifecycle", "amount", "source", "won"))
    who = any(place.has(role) for role in ("email", "phone", "name", "first_name", "company"))
    if not (ends or who) or not any(place.has(role) for role in ("date", "id", "closed", "won_at")):
        return None
    labels = {plain(cell) for cell in place.cells}
    return next((tool for tool, wrote in TOOLS.items() if wrote(labels)), None)
