import pytest

from commplan.calculators.campaign_kind import campaign_kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Brand | Search", "brand"), ("FR_Search_Marque_Exact", "brand"), ("Non-brand search", "not_brand"),
        ("Hors marque - Générique", "not_brand"), ("Brand awareness – video", "not_brand"),
        ("Site - Reciblage", "retargeting"), ("REMARKETING 30j", "retargeting"), ("Panier abandonné", "retargeting"),
        ("Prospecting | Broad", "prospecting"), ("Lookalike 1 %", "prospecting"), ("Acquisition LAL", "prospecting"),
        ("Autumn test", None), ("Branding the ranch", None), ("Remarquable offre", None), ("", None), (None, None),
        ("Prospecting + Retargeting", None), ("Épicerie Duval | search", "brand"), ("Épicerie fine", None),
    ],
)  # fmt: skip
def test_names(name: str | None, kind: str | None) -> None:
    assert campaign_kind(name, firm="Épicerie Duval") == kind
