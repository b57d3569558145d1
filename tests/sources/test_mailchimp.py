from commplan.sources import read_export
from commplan.sources.folder import read_exports

HEAD = (
    'Title,Subject,List,"Send Date","Send Weekday","Total Recipients","Successful Deliveries","Soft Bounces",'
    '"Hard Bounces","Unique Opens","Open Rate","Total Opens","Unique Clicks","Click Rate","Total Clicks",'
    'Unsubscribes,"Abuse Complaints","Unique Id","Total Revenue"\n'
)


def row(
    title, recipients, opened=1, *, subject="News", sent="Oct 26, 2026 02:56 pm", key=None, revenue=0, to="Clients"
):
    key = key or f"{title}{recipients}{sent}".replace(",", "")
    figures = f"{recipients},{recipients},0,0,{opened},50.00%,{opened},1,1.00%,1,0,0"
    return f'"{title}","{subject}",{to},"{sent}",Monday,{figures},{key},{revenue}\n'


def test_one_row_a_campaign(export):
    frame = read_export(export(HEAD + row("Spring", 800, 400, key="6bd8b0c192", revenue=12.5)))
    assert (frame.attrs["tool"], frame.attrs["kind"]) == ("mailchimp", "emails")
    assert str(frame["date"][0].date()) == "2026-10-26"
    assert frame.loc[0, ["mailing", "campaign", "subject", "audience"]].tolist() == [
        "6bd8b0c192", "Spring", "News", "Clients",
    ]  # fmt: skip
    assert frame.loc[0, ["recipients", "unique_opens", "revenue"]].tolist() == [800, 400, 12.5]
    assert frame["currency"].isna().all()


def test_what_was_saved_again_elsewhere(export):
    head = HEAD.replace('"', "").replace(" ", "_").replace(",", ";")
    text = head + "Spring;News;Clients;26/10/2026 14:56;Monday;800;799;1;0;400;50,0;410;9;1,1;10;2;0;aa;12,5\n"
    frame = read_export(export(text, encoding="cp1252"))
    assert frame.loc[0, ["delivered", "clicks", "revenue"]].tolist() == [799, 10, 12.5]


def test_the_parts_of_a_test_are_not_added_to_the_whole(export):
    text = HEAD + row("Spring", 1000, 500, subject="", key="w")
    text += row("Spring | Combo 1", 250, 100, key="a") + row("Spring | Combo 2", 250, 150, key="b")
    text += row("Spring | Winner", 500, 250, key="c")
    path = export(text, "exports/mailchimp.csv")
    frame = read_export(path)
    assert frame["is_part"].tolist() == [False, True, True, True]
    assert frame.attrs["doubts"] == [("split_test_parts", {"rows": 3})]
    used = read_exports(path.parent).tables["emails"]
    assert used["recipients"].sum() == 1000
    assert used["unique_opens"].sum() == 500


def test_parts_without_their_whole_count(export):
    frame = read_export(export(HEAD + row("Spring | Combo 1", 250) + row("Spring | Combo 2", 250)))
    assert not frame["is_part"].any()


def test_test_sends_are_kept_but_not_used(export):
    path = export(HEAD + row("Spring", 2, key="t") + row("Spring", 800, key="r"), "exports/mailchimp.csv")
    frame = read_export(path)
    assert frame["is_test"].tolist() == [True, False]
    assert frame.attrs["doubts"] == [("test_sends", {"rows": 1})]
    assert read_exports(path.parent).tables["emails"]["mailing"].tolist() == ["r"]


def test_thousands_of_people_in_german(export):
    text = (
        "Titel;Betreff;Liste;Versanddatum;Empfänger gesamt;Erfolgreiche Zustellungen;Eindeutige Öffnungen;"
        "Missbrauchsbeschwerden\nTee;Hallo;Kunden;26 Okt. 2026 14:56;1.200;1.190;480;0\n"
    )
    frame = read_export(export(text))
    assert frame.loc[0, ["recipients", "delivered", "unique_opens"]].tolist() == [1200, 1190, 480]
    assert frame["mailing"].notna().all()
