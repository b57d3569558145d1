from commplan.sources import read_export


def test_leads_of_a_form(export):
    frame = read_export(export(
        "Lead ID,Lead Submit Time,Campaign,Ad group ID,Asset ID,GCLID,Full name,User Email,User Phone\n"
        "L1,2026-08-13 10:00:00,Roofs,12,13,abc,Anne,anne@example.com,+33612345678\n"
    ))  # fmt: skip
    assert (frame.attrs["tool"], frame["source"].iloc[0], frame["channel"].iloc[0]) == ("google_leads", "Roofs", "google_ads")  # fmt: skip  # noqa: E501
    assert "example.com" not in frame.to_csv().casefold()
