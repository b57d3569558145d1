"""Labels of columns that hold personal data, in the languages of the tools, in the form of `plain`."""

import re

__all__ = ["among", "said"]

WHO = "customer|client|contact|person|lead|billing|shipping|mailing|primary|work|home|subscriber|buyer|payer|from|to"
BEFORE = rf"(?:(?:{WHO})[ ._-]*)*"
PLACES = "work|home|other|mobile|portable|billing|shipping|travail|domicile|facturation|livraison"
AFTER = rf"(?:[ ._-]*(?:\(?(?:{PLACES})\)?|[12]))?"
# Labels that say what they hold whatever the table is about.
CERTAIN = re.compile(
    rf"{BEFORE}(?:"
    r"e-?mail(?:[ _-]?(?:address|adresse|adres|id))?|adresse (?:de messagerie|e-?mail)|courriel|adresse electronique|"
    r"correo(?: electronico)?|direccion de (?:correo|e-?mail)(?: electronico)?|"
    r"(?:tele)?phone(?: ?(?:number|no|#))?|mobile(?: phone| number)|numero de telephone|"
    r"telephone(?: portable| mobile)?|telefon(?:nummer)?|handy(?:nummer)?|mobil(?:nummer|telefon)|telefono(?: movil)?|"
    r"movil|telefoon(?:nummer)?|mobiel|fax(?: number)?|"
    r"first[ _-]?name|last[ _-]?name|full[ _-]?name|surname|middle name|given name|family name|prenom|"
    r"nom de famille|nom complet|nom(?: du| de la| de l')? ?(?:client|contact|prospect|personne)e?|vorname|nachname|"
    r"kundenname|nombre completo|apellidos?|nombre del cliente|voornaam|achternaam|klantnaam|"
    r"street(?: ?address)?(?: ?[12])?|address(?: line)?[ _]?[123]|postal address|adresse postale|strasse|calle|straat|"
    r"optin_ip|confirm_ip|signup ip|ip(?:[ _-]address)?|adresse ip|ip-adresse?|direccion ip|"
    r"latitude|longitude|notes?|notas|notizen?|opmerkingen|remarques?|commentaires?|note attributes|customer notes?|"
    r"order notes?|birthday|date of birth|date de naissance|geburtsdatum|fecha de nacimiento|geboortedatum|euid|leid"
    rf"){AFTER}"
)
# Whoever works for the client is a person too.
STAFF = re.compile(
    r"(?:(?:lead|deal|account|contact|opportunity|record|company)(?: -)? ?(?:owner|manager|creator).*|owner|"
    r"(?:created|last modified|converted) by|creator|employee|(?:affaire - )?proprietaire(?: .*)?|createur|cree par|"
    r"besitzer|eigentumer|inhaber|propietario|eigenaar|sales ?rep(?:resentative)?|commercial|vendeur|"
    r"zustandiger mitarbeiter)"
)
# Deals are named after whoever asked.
DEALS = re.compile(
    r"(?:deal|opportunity) ?-? ?(?:name|title)|nom de (?:l'affaire|l'opportunite|la transaction|l'enregistrement)"
)
# An address in parts: `Billing City`, `Nom (facturation)`.
PARTS = "company|first name|last name|name|nom|prenom|city|town|zip|post ?code|postal code|address|adresse|street|ville"
ADDRESSED = re.compile(
    r"(?:billing|shipping|ship|mailing|customer|client|contact|facturation|livraison|person|personne|organisation|organization)"
    rf"[ :._-]*(?:{PARTS}|code postal|phone|e-?mail)\b.*"
    r"|(?:adresse|nom|prenom|ville|code postal|telephone|e-?mail)[ :-]*"
    r"\(?(?:de )?(?:facturation|livraison|expedition)\)?"
)
# Labels that say so only beside another personal column.
AMONG = re.compile(
    r"buyer(?: user id)?|"
    r"name|nom|naam|customer|client|cliente|kunde|klant|contact|personne?(?: de contact)?|contact ?person|"
    r"kontakt(?:person)?|persona de contacto|titre|title|message|comments?|mobile|portable|lat|lon|lng|"
    r"address|adresse|direccion|adres|rue|city|town|zip(?: ?code)?|post ?code|postal code|zip/postal code|state|county|"
    r"ville|code postal|plz|postleitzahl|ort|stadt|ciudad|codigo postal|stad|plaats|gender|sexe|age|"
    r"company|societe|customer id"
)


def said(label: str) -> bool:
    """Whether a label says that its column is personal."""
    return any(form.fullmatch(label) for form in (CERTAIN, STAFF, DEALS, ADDRESSED))


def among(label: str) -> bool:
    """Whether a label says so in a table that has another personal column."""
    return AMONG.fullmatch(label) is not None
