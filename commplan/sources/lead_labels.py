"""What systems of customer relations, forms and hand-made lists call the columns of requests and deals, by language."""

from commplan.sources.label import Aliases, by_label

__all__ = ["ALIASES", "NUMERIC", "ROLES"]

ALIASES: Aliases = {
    "id": {
        "en": "Record ID|Deal ID|Contact ID|Lead ID|Opportunity ID|Record ID - Deal|Record ID - Contact|ID|"
        "hs_object_id|Deal - ID|Lead - ID|lead_id|Entry ID|Submission ID",
        "fr": "ID de fiche d'informations|ID de l'enregistrement|ID d'enregistrement|ID de la piste|"
        "ID de l'opportunité|Affaire - ID|ID de l'affaire|ID de l'entrée|ID du prospect|ID de la transaction|"
        "Identifiant|Numéro de demande",
        "de": "Datensatz-ID|Deal-ID|Lead-ID|Opportunity-ID|ID des Eintrags",
        "es": "ID de registro|ID del registro|ID del negocio|Trato - ID|ID de prospecto|ID de oportunidad|"
        "ID de entrada|"
        "ID del candidato",
    },
    "deal": {
        "en": "Deal Name|Deal - Title|Opportunity Name|dealname|Deal Title",
        "fr": "Nom de la transaction|Affaire - Titre|Nom de l'affaire|Nom de l'opportunité|Titre de l'affaire",
        "de": "Deal-Name|Deal - Titel|Opportunity-Name|Name der Opportunity|Opportunityname",
        "es": "Nombre del negocio|Trato - Título|Nombre de la oportunidad|Nombre del trato|Negocio - Título",
    },
    "date": {
        "en": "Create Date|Created Date|Created|Created At|Created Time|CreatedDate|Date Created|createdate|"
        "Deal Created|Deal - Deal Created|Deal - Add Time|created_time|Submitted At|Submission Date|Entry Date|"
        "Date Submitted|Timestamp|Date|Date Received|Received|Lead Submit Time|Submission Time|Submitted On|"
        "Lead - Lead Created|Lead Creation Time|Request Date|Enquiry Date|Inquiry Date|Lead Date|Contact Date|"
        "First Contact",
        "fr": "Date de création|Date de création de la transaction|Créé le|Créée le|Affaire créée|"
        "Affaire - Affaire créée|Affaire - Date d'ajout|Date d'ajout|Date de la demande|Date demande|Date de demande|"
        "Date de contact|Date du contact|Date de soumission|Date d'envoi|Horodateur|Date|Reçu le|Date de réception|"
        "Date d'entrée|Date du lead|Date de premier contact|Premier contact|Date de la piste|Soumis le|"
        "Heure de création",
        "de": "Erstellungsdatum|Erstellt am|Erstellt|Deal erstellt|Deal - Deal erstellt|Datum|Anfragedatum|"
        "Eingangsdatum|Eingang|Zeitstempel|Datum der Anfrage|Angelegt am|Erstelldatum|Anfrage vom|Eingegangen am",
        "es": "Fecha de creación|Creado|Creado el|Trato creado|Trato - Trato creado|Fecha|Fecha de contacto|"
        "Fecha de solicitud|Fecha de la solicitud|Fecha de entrada|Marca temporal|Fecha de envío|Fecha de alta",
    },
    "closed": {
        "en": "Close Date|Closed Date|CloseDate|closedate|Deal - Deal Closed On|Deal Closed On|Closed On|"
        "Closing Date|"
        "Date Closed|Converted Date|Conversion Date|Signed On",
        "fr": "Date de fermeture|Date de clôture|Date de fermeture de la transaction|Affaire - Affaire conclue le|"
        "Affaire conclue le|Affaire - Date de clôture|Date de signature|Signé le|Date de conversion|"
        "Affaire clôturée le",
        "de": "Abschlussdatum|Schlusstermin|Schlussdatum|Deal geschlossen am|Deal - Deal geschlossen am|Geschlossen am",
        "es": "Fecha de cierre|Trato cerrado el|Trato - Trato cerrado el|Cerrado el",
    },
    "won_at": {
        "en": "Won Time|Deal - Won Time|Won Date|Won On",
        "fr": "Date de gain|Affaire - Date de gain|Gagné le|Gagnée le|Date du gain",
        "de": "Gewonnen am|Deal - Gewonnen am|Gewinndatum|Deal - Gewinndatum",
        "es": "Fecha de ganado|Trato - Fecha de ganado|Ganado el|Fecha ganado",
    },
    "lost_at": {
        "en": "Lost Time|Deal - Lost Time|Lost Date|Lost On",
        "fr": "Date de perte|Affaire - Date de perte|Perdu le|Perdue le",
        "de": "Verloren am|Deal - Verloren am|Verlustdatum|Deal - Verlustdatum",
        "es": "Fecha de pérdida|Trato - Fecha de pérdida|Perdido el",
    },
    "stage": {
        "en": "Deal Stage|Stage|StageName|Deal - Stage|dealstage|Pipeline Stage|Opportunity Stage",
        "fr": "Phase de la transaction|Phase de transaction|Étape de la transaction|Étape|Affaire - Étape|"
        "Étape de l'affaire|Phase|Étape de vente|Étape de l'opportunité|Étape commerciale",
        "de": "Deal-Phase|Deal - Phase|Phase|Stufe|Vertriebsphase|Phase der Opportunity|Opportunity-Phase",
        "es": "Etapa del negocio|Etapa|Trato - Etapa|Fase|Etapa de la oportunidad|Etapa de oportunidad|Negocio - Etapa",
    },
    "lifecycle": {
        "en": "Lifecycle Stage|lifecyclestage",
        "fr": "Phase du cycle de vie|Étape du cycle de vie",
        "de": "Lifecycle-Phase|Lebenszyklusphase",
        "es": "Etapa del ciclo de vida|Etapa de ciclo de vida",
    },
    "status": {
        "en": "Status|Lead Status|Deal - Status|Deal Status|hs_lead_status|lead_status|LeadStatus|Outcome|Result",
        "fr": "Statut|Statut du lead|Statut de la piste|Affaire - Statut|Statut du prospect|Statut de l'affaire|"
        "Statut de la demande|Statut commercial|État|Résultat|Suite donnée|Suite|Issue|Avancement",
        "de": "Lead-Status|Leadstatus|Deal - Status|Ergebnis|Stand",
        "es": "Estado|Estado del lead|Estado del prospecto|Trato - Estado|Estatus|Resultado|Estado del candidato|"
        "Negocio - Estado",
    },
    "won": {
        "en": "Won|IsWon|Is Won|Is Closed Won|Converted|IsConverted",
        "fr": "Gagné|Gagnée|Converti|Convertie|Signé",
        "de": "Gewonnen|Konvertiert",
        "es": "Ganado|Ganada|Convertido",
    },
    "over": {
        "en": "Closed|IsClosed|Is Closed",
        "fr": "Fermé|Fermée|Clôturé|Clôturée",
        "de": "Geschlossen",
        "es": "Cerrado|Cerrada",
    },
    "amount": {
        "en": "Amount|Deal - Value|Value|Deal Value|Deal Amount|Opportunity Amount|Quote Amount|Quote Value",
        "fr": "Montant|Valeur|Affaire - Valeur|Montant HT|Montant du devis|Montant devis|Montant du devis HT|"
        "Montant devis HT|Valeur de l'affaire|Montant de la transaction",
        "de": "Betrag|Wert|Deal - Wert|Deal-Wert|Volumen|Auftragswert|Angebotssumme|Angebotswert",
        "es": "Importe|Monto|Cantidad|Trato - Valor|Valor|Valor del negocio|Valor del trato|Negocio - Valor",
    },
    "currency": {
        "en": "Currency|Deal - Currency of Value|Currency of Value|Deal Currency Code|Amount Currency|"
        "CurrencyIsoCode|"
        "Opportunity Currency",
        "fr": "Devise|Devise de Valeur|Affaire - Devise de Valeur|Devise de la transaction|Montant Devise",
        "de": "Währung|Deal - Währung von Wert|Währung von Wert|Betrag Währung",
        "es": "Moneda|Divisa|Trato - Moneda de Valor|Moneda de Valor",
    },
    "pipeline": {
        "en": "Pipeline|Deal - Pipeline|Opportunity Record Type",
        "fr": "Affaire - Pipeline|Pipeline de la transaction",
        "de": "Deal - Pipeline",
        "es": "Embudo|Trato - Embudo|Negocio - Embudo",
    },
    "source": {
        "en": "Original Source|Lead Source|LeadSource|Source|Deal - Source|Original Traffic Source|"
        "Deal - Lead Source|"
        "Deal - Source Channel|Latest Source|Latest Traffic Source|utm_source|How did you hear about us?|Channel|"
        "Lead Origin|Primary Campaign Source",
        "fr": "Source d'origine|Source|Origine|Source du lead|Source de la piste|Affaire - Origine|Canal|Provenance|"
        "Origine de la piste|Source du contact|Comment nous avez-vous connus ?|Source de trafic d'origine|"
        "Affaire - Source|Origine du contact|Source principale de la campagne|Canal d'acquisition|"
        "Origine de la demande",
        "de": "Ursprüngliche Quelle|Quelle|Leadquelle|Lead-Quelle|Herkunft|Kanal|Originalquelle|"
        "Ursprüngliche Traffic-Quelle|Wie haben Sie von uns erfahren?",
        "es": "Fuente original|Origen|Fuente|Origen del prospecto|Fuente del lead|Origen del lead|Canal|Procedencia|"
        "Origen del candidato|Fuente de tráfico original|Origen de la oportunidad",
    },
    "campaign": {
        "en": "campaign_name|Campaign Name|Campaign",
        "fr": "Nom de la campagne|Campagne",
        "de": "Kampagnenname|Kampagne",
        "es": "Nombre de la campaña|Campaña",
    },
    "platform": {"en": "platform", "fr": "Plateforme", "de": "Plattform", "es": "Plataforma"},
    "organic": {"en": "is_organic"},
    "email": {
        "en": "Email|E-mail|Email Address|Contact Email|Work Email|Your Email|Person - Email|Mail|User Email|"
        "email_address|"
        "Email - Work|Person - Email - Work",
        "fr": "Adresse e-mail|Adresse email|Adresse mail|Courriel|Personne - E-mail|Personne - Email|"
        "E-mail du contact|"
        "Adresse électronique|Votre e-mail|Votre email|Adresse de messagerie",
        "de": "E-Mail-Adresse|E-Mail|Mailadresse",
        "es": "Correo|Correo electrónico|Dirección de correo electrónico|Correo del contacto",
    },
    "phone": {
        "en": "Phone|Phone Number|Mobile|phone_number|Telephone|Tel|Mobile Phone|Mobile Phone Number|Person - Phone|"
        "User Phone|Your Phone",
        "fr": "Téléphone|Numéro de téléphone|Portable|Tél|Tél.|Personne - Téléphone|Téléphone portable|Votre téléphone",
        "de": "Telefon|Telefonnummer|Handy|Mobiltelefon|Mobilnummer",
        "es": "Teléfono|Número de teléfono|Móvil|Teléfono móvil",
    },
    "name": {
        "en": "Full Name|full_name|Name|Contact Name|Lead Name|Contact|Contact Person|Deal - Contact Person|"
        "Person - Name|Last Name|last_name|Associated Contact|Customer|Client|Your Name",
        "fr": "Nom complet|Nom|Nom et prénom|Nom Prénom|Nom du contact|Personne de contact|Prospect|Nom de famille|"
        "Affaire - Personne à contacter|Affaire - Personne de contact|Personne à contacter|Personne - Nom|Votre nom|"
        "Nom du prospect|Nom du client",
        "de": "Nachname|Ansprechpartner|Kontakt|Kontaktperson|Kunde|Vollständiger Name|Deal - Kontaktperson|"
        "Interessent",
        "es": "Nombre completo|Apellidos|Apellido|Cliente|Contacto|Persona de contacto|Trato - Persona de contacto|"
        "Nombre y apellidos",
    },
    "first_name": {"en": "First Name|first_name", "fr": "Prénom", "de": "Vorname", "es": "Nombre"},
    "company": {
        "en": "Company|Company Name|company_name|Account Name|Associated Company|Organization|Deal - Organization|"
        "Associated Company (Primary)|Company / Account",
        "fr": "Organisation|Société|Entreprise|Nom de l'entreprise|Compte|Nom du compte|Affaire - Organisation|"
        "Entreprise associée",
        "de": "Firma|Unternehmen|Unternehmensname|Accountname|Account-Name|Deal - Organisation",
        "es": "Empresa|Nombre de la empresa|Nombre de la cuenta|Organización|Trato - Organización",
    },
}
ROLES = by_label(ALIASES)
NUMERIC = frozenset({"amount"})
