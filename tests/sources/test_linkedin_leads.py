from commplan.sources import read_export


def test_leads_of_a_form(export):
    frame = read_export(export(
        "Lead ID,Lead Creation Time,Campaign Name,Creative Name,Lead Gen Form Name,First Name,Last Name,Email Address\n"
        "L1,2026-08-13 10:00:00,Roofs,C1,Form,Anne,Martin,anne@example.com\n"
    ))  # fmt: skip
    assert (frame.attrs["tool"], frame["source"].iloc[0]) == ("linkedin_leads", "Roofs")
    assert set(frame["channel"]) == {"linkedin_ads"}
    assert "example.com" not in frame.to_csv().casefold()
