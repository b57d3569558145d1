import pytest

from commplan.sources import read_export, read_tables

TEXTS = [
    (
        "Deal - ID,Deal - Title,Deal - Value,Deal - Currency of Value,Deal - Organization,Deal - Contact person,"
        "Deal - Pipeline,Deal - Stage,Deal - Status,Deal - Deal created,Deal - Expected close date,Deal - Won time,"
        "Deal - Lost time\n4,Anne roof,6363.64,EUR,Tea Ltd,Anne Martin,P,Offer,Won,2026-08-13 23:00:00,2026-12-31,"
        "2026-08-20 10:00:00,\n5,Ben,10,EUR,Cup Ltd,Ben Roux,P,Offer,Open,2026-08-14 23:00:00,2026-12-31,,\n"
    ),
    (
        "Affaire - ID;Affaire - Titre;Affaire - Valeur;Affaire - Devise de Valeur;Affaire - Organisation;"
        "Affaire - Personne à contacter;Affaire - Pipeline;Affaire - Étape;Affaire - Statut;Affaire - Affaire créée;"
        "Affaire - Date de gain\n4;Anne toit;6363,64;EUR;Tea;Anne Martin;P;Offre;Gagné;13/08/2026 23:00;20/08/2026\n"
        "5;Ben;10;EUR;Cup;Ben Roux;P;Offre;Ouvert;14/08/2026 23:00;\n"
    ),
    (
        '"ID","Titre","Créateur","Propriétaire","Valeur","Devise de Valeur","Organisation","Pipeline",'
        '"Personne de contact",'
        '"Étape","Statut","Affaire créée","Date de gain","Raison de la perte","Origine"\n'
        '"4","Anne toit","Zoe","Zoe","6363.64","EUR","Tea","P","Anne Martin","Offre","Gagné","2026-08-13 23:00:00",'
        '"2026-08-20 10:00:00","","Manuel"\n'
        '"5","Ben","Zoe","Zoe","10","EUR","Cup","P","Ben Roux","Offre","Ouvert","2026-08-14 23:00:00","","","Manuel"\n'
    ),
]


@pytest.mark.parametrize("text", TEXTS)
def test_deals(export, text):
    path = export(text)
    frame = read_export(path)
    assert (frame.attrs["tool"], frame["amount"].tolist()) == ("pipedrive", [6363.64, 10])
    assert frame["outcome"].tolist() == ["won", "open"]
    assert [str(day)[:10] for day in frame["closed"]] == ["2026-08-20", "NaT"]
    assert set(frame["currency"]) == {"EUR"}
    for seen in (frame.to_csv(), read_tables(path)[0].to_csv()):
        assert not any(name in seen for name in ("Anne", "Roux", "Zoe"))
