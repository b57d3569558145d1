from commplan.sources import read_export


def test_leads_and_deals(export):
    leads = read_export(export(
        "Record Id,Lead Owner,Company,First Name,Last Name,Email,Phone,Lead Source,Lead Status,Created Time\n"
        "zcrm_1,Zoe,Tea Ltd,Anne,Martin,anne@example.com,,Web,Contacted,2026-08-13 10:00:00\n"
    ))  # fmt: skip
    deals = read_export(export(
        "Record Id,Deal Owner,Deal Name,Amount,Stage,Closing Date,Created Time,Lead Source\n"
        "zcrm_2,Zoe,Roof,1200,Closed Won,2026-08-20,2026-08-13 10:00:00,Web\n"
    ))  # fmt: skip
    assert [frame.attrs["tool"] for frame in (leads, deals)] == ["zoho", "zoho"]
    assert [frame["record"].iloc[0] for frame in (leads, deals)] == ["lead", "deal"]
    assert [frame["outcome"].iloc[0] for frame in (leads, deals)] == ["open", "won"]
