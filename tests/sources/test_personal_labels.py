import pytest

from commplan.sources.label import plain
from commplan.sources.personal_labels import among, said


@pytest.mark.parametrize(
    "label",
    [
        "Email", "Customer Email", "E-mail address", "Adresse e-mail", "Courriel", "E-Mail-Adresse",
        "Correo electrónico", "E-mailadres", "Billing Phone", "Phone number",
        "Téléphone", "Téléphone (portable)", "Telefon",
        "Teléfono", "Telefoonnummer", "First Name", "Prénom", "Vorname", "Apellidos", "Achternaam", "Billing Name",
        "Shipping Address1", "Billing City", "Billing Zip", "Adresse (livraison)", "OPTIN_IP", "CONFIRM_IP",
        "Adresse IP", "LATITUDE", "LONGITUDE", "NOTES", "Customer Note", "Lead Owner", "Propriétaire",
        "Date de naissance",
        "Deal Name",
    ],
)  # fmt: skip
def test_labels_of_five_languages(label):
    assert said(plain(label))


@pytest.mark.parametrize(
    "label",
    ["Campaign name", "Product name", "Lineitem name", "Name", "Email campaign", "Emails sent", "City", "Address",
     "Title", "Titre", "Company", "Mobile", "Nom de la campagne", "Page", "Age", "Country", "Vendor"],
)  # fmt: skip
def test_names_of_things_are_not_personal(label):
    assert not said(plain(label))


@pytest.mark.parametrize("label", ["Name", "Ville", "Zip code", "Kunde", "Message"])
def test_some_labels_tell_of_persons_only_beside_others(label):
    assert not said(plain(label))
    assert among(plain(label))
