from commplan.sources import read_export

HEAD = (
    "Campaign Name,Tags,Subject,List,Send Time,Send Weekday,Total Recipients,Unique Placed Order,Placed Order Rate,"
    "Revenue,Unique Opens,Open Rate,Total Opens,Unique Clicks,Click Rate,Total Clicks,Unsubscribes,Spam Complaints,"
    "Spam Complaints Rate,Successful Deliveries,Bounces,Bounce Rate,Campaign ID,Campaign Channel\n"
)


def row(name, recipients, revenue, channel="Email"):
    return (
        f'{name},"a, b",Hi,"All, VIP",2026-04-06 11:00:00,Monday,{recipients},23.0,0.02%,{revenue},58.0,48.43%,83.0,'
        f"7.0,0.64%,9.0,4.0,1.0,0.01%,{recipients},0.0,0.00%,ID{recipients},{channel}\n"
    )


def test_one_row_a_campaign(export):
    frame = read_export(export(HEAD + row("Spring", "12140.0", "1222.91")))
    assert frame.attrs["tool"] == "klaviyo"
    assert frame.loc[0, ["recipients", "unique_opens", "revenue"]].tolist() == [12140, 58, 1222.91]
    assert frame["mailing"].tolist() == ["ID12140.0"]


def test_few_recipients_who_bought_are_no_test(export):
    frame = read_export(export(HEAD + row("Spring", "12140.0", "10.00") + row("VIP", "4.0", "37.03")))
    assert not frame["is_test"].any()


def test_text_messages_are_left_aside(export):
    frame = read_export(export(HEAD + row("Spring", "12140.0", "1.00") + row("Spring", "50.0", "2.00", "SMS")))
    assert len(frame) == 1
    assert frame.attrs["doubts"] == [("other_channels", {"rows": 1})]
