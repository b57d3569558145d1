"""What became of a request, from the words of its stage or status: won, lost, or still open.

Systems have their own words for the ends of a sale, and every firm adds others. Words that say neither give None.
"""

import re
from collections.abc import Callable

import numpy as np
import pandas as pd

from commplan.sources.label import plain
from commplan.sources.table import Cells

__all__ = ["flagged", "outcome_of", "outcomes"]

LOST = re.compile(
    r"lost|closed.?lost|perdu(?:e?s?)|verloren|perdid[oa]s?|perte|unqualified|disqualified|non.qualifiee?s?|"
    r"disqualifiee?s?|unqualifiziert|nicht qualifiziert|no (?:calificad|cualificad)[oa]|descartad[oa]|rechazad[oa]|"
    r"not interested|no interest|pas interessee?|kein interesse|sin interes|refusee?s?|refus|rejected|rejetee?s?|"
    r"declined|abgelehnt|absage|abandonnee?s?|abandoned|sans suite|annulee?s?|cancell?ed|storniert|cancelad[oa]|junk|"
    r"spam|dead|bad (?:lead|timing|fit)|not converted|non convertie?s?|nicht konvertiert|no convertid[oa]|hors cible|"
    r"faux numero|wrong number|duplicate|doublon"
)
WON = re.compile(
    r"won|closed.?won|gagnee?s?|gewonnen|ganad[oa]s?|signee?s?|signed|unterschrieben|firmad[oa]|vendue?s?|sold|verkauft|"
    r"vendid[oa]|converted|convertie?s?|konvertiert|convertid[oa]|acceptee?s?|accepted|angenommen|aceptad[oa]|"
    r"bon de commande|commande (?:passee|recue|confirmee|validee)|ordered|beauftragt|auftrag erteilt|facturee?s?|"
    r"invoiced|paid|payee?s?|conclue?s?|reussie?s?"
)
# Words that say so only when nothing else stands beside them: `customer contacted` is no sale.
WON_ALONE = frozenset(
    [
        "customer",
        "client",
        "cliente",
        "kunde",
        "evangelist",
        "promoteur",
        "success",
        "succes",
        "auftrag",
        "sale",
        "vente",
    ]
)
OPEN = re.compile(
    r"connected|open|ouverte?s?|offen|abiert[oa]|new|nouveau|nouvelle|neu|nuev[oa]|en cours|in progress|in bearbeitung|"
    r"en curso|working|contacted|contactee?s?|kontaktiert|qualified|qualifiee?s?|qualifiziert|c[au]alificad[oa]|"
    r"contactad[oa]|"
    r"a (?:traiter|relancer|rappeler|contacter|recontacter)|relance[er]?s?|devis(?: envoyee?s?| en cours| a faire)?|"
    r"proposal|proposition|propuesta|angebot|quote|negotiat\w*|negociat\w*|negociacion|verhandlung|nurtur\w*|pending|"
    r"en attente|ausstehend|pendiente|attempt\w*|discovery|demo\w*|prospect\w*|prospek\w*|appointment|rendez.vous|rdv|"
    r"termin|cita|presentation|evaluation|needs analysis|analyse des besoins|value proposition|id. decision makers|"
    r"perception analysis|decision maker\w*|contract sent|contrat envoye|subscriber|abonnee?|lead|mql|sql|opportunity|"
    r"opportunite|marketing.?qualified.?lead|sales.?qualified.?lead|created|intake|appointmentscheduled|qualifiedtobuy|"
    r"presentationscheduled|decisionmakerboughtin|contractsent"
)
# What turns the next word into something that is still to come, or into its opposite.
NOT_YET = re.compile(r"(?:not yet |pas encore |noch nicht |aun no |todavia no |a |zu |por |to be )$")
NOT = re.compile(r"(?:not |non |pas |nicht |no )$")
ACCEPTED_LEAD = re.compile(r"sales accepted(?: lead)?|sal")
YES = frozenset(["true", "1", "yes", "oui", "vrai", "ja", "wahr", "si", "verdadero", "x"])
NO = frozenset(["false", "0", "no", "non", "faux", "nein", "falsch", "falso"])


def outcome_of(text: str) -> str | None:
    """What one text says.

    Examples
    --------
    >>> [outcome_of(text) for text in ("Closed Won", "Fermé perdu", "Devis envoyé", "Closed - Not Converted", "Zone B")]
    ['won', 'lost', 'open', 'lost', None]
    """
    seen = " ".join(plain(text).replace("_", " ").replace("-", " ").replace("/", " ").split())
    if seen in WON_ALONE:
        return "won"
    if ACCEPTED_LEAD.fullmatch(seen):
        return "open"
    if whole(LOST, seen) is not None:
        return "lost"
    won = whole(WON, seen)
    if won is None:
        return "open" if whole(OPEN, seen) is not None else None
    before = seen[: won.start()]
    if NOT_YET.search(before):
        return "open"
    return None if NOT.search(before) else "won"


def whole(words: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The first of some words in a text, as a word of its own."""
    return re.search(rf"(?<![a-z])(?:{words.pattern})(?![a-z])", text)


def outcomes(cells: Cells, reader: Callable[[str], str | None]) -> Cells:
    """What a reader makes of each text of a column."""
    codes, uniques = pd.factorize(cells)
    found: Cells = np.empty(len(uniques), dtype=object)
    found[:] = [reader(str(text)) for text in uniques]
    return np.asarray(found[codes], dtype=object)


def flagged(text: str) -> str | None:
    """Whether a cell says yes or no, None when it says neither."""
    seen = plain(text)
    return "yes" if seen in YES else "no" if seen in NO else None
