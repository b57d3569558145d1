import pytest

from commplan.sources import read_export, read_tables

NOTES = (
    '\n"Grand Totals (2 records)"\n\n"Confidential Information - Do Not Distribute"\n'
    '"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."\n'
)
EN = (
    "Lead Owner,First Name,Last Name,Email,Company / Account,Lead Source,Lead Status,Created Date\n"
    "Zoe,Anne,Martin,anne@example.com,Tea Ltd,Web,Closed - Converted,13/08/2026\n"
    "Zoe,Ben,Roux,,Cup Ltd,Phone,Closed - Not Converted,02/08/2026\n"
)
FR = (
    "Propriétaire de la piste;Prénom;Nom;E-mail;Société / Compte;Origine de la piste;Statut de la piste;"
    "Date de création\n"
    "Zoe;Anne;Martin;anne@example.com;Tea;Web;Convertie;13/08/2026\nZoe;Ben;Roux;;Cup;Web;Non qualifiée;02/08/2026\n"
)
API = (
    "Id,Name,StageName,Amount,CreatedDate,CloseDate,LeadSource,IsWon,IsClosed\n"
    "006A,Anne Martin roof,Signature phase X,1200.5,2026-08-13T10:00:00.000Z,2026-08-14,Web,true,true\n"
    "006B,Ben,Zone B,300,2026-08-02T10:00:00.000Z,2026-08-15,Web,false,true\n"
)


@pytest.mark.parametrize(
    "text", [EN, EN + NOTES, "Leads this year\nCreated Date = This Year\n\n" + EN + NOTES, FR, API]
)
def test_reports(export, text):
    path = export(text)
    frame = read_export(path)
    assert (frame.attrs["tool"], frame.attrs["kind"], len(frame)) == ("salesforce", "leads", 2)
    assert frame["outcome"].tolist() == ["won", "lost"]
    assert [str(day)[:10] for day in frame["date"]] == ["2026-08-13", "2026-08-02"]
    for seen in (frame.to_csv(), read_tables(path)[0].to_csv()):
        assert not any(name in seen for name in ("Anne", "Roux", "anne@", "Zoe"))


def test_opportunities(export):
    frame = read_export(export(
        "Opportunity Owner,Account Name,Opportunity Name,Stage,Amount,Close Date,Created Date,Lead Source\n"
        'Zoe,Tea Ltd,Roof,Closed Won,"EUR 1,200.50",8/14/2026,8/13/2026,Web\n'
        'Zoe,Cup Ltd,Wall,Negotiation/Review,"EUR 300.00",9/14/2026,8/1/2026,Web\nTotal,,,,"EUR 1,500.50",,,\n'
    ))  # fmt: skip
    assert frame["amount"].tolist() == [1200.5, 300]
    assert frame["outcome"].tolist() == ["won", "open"]
    assert set(frame["currency"]) == {"EUR"}
    assert frame.attrs["totals"] == {"Total": 4}


def test_one_column_of_dates_settles_the_other(export):
    frame = read_export(export(EN.replace("Created Date", "Created Date,Close Date").replace("13/08/2026", "03/08/2026,15/08/2026").replace("02/08/2026", "02/08/2026,")))  # fmt: skip  # noqa: E501
    assert [str(day)[:10] for day in frame["date"]] == ["2026-08-03", "2026-08-02"]
