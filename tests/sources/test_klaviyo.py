from commplan.sources import read_export

HEAD = (
    "Campaign Name,Tags,Subject,List,Send Time,Send Weekday,Total Recipients,Unique Placed Order,Placed Order Rate,"
    "Revenue,Unique Opens,Open Rate,Total Opens,Unique Clicks,Click Rate,Total Clicks,Unsubscribes,Spam Complaints,"
    "Spam Complaints Rate,Successful Deliveries,Bounces,Bounce Rate,Campaign ID,Campaign Channel\n"
)


def test_campaigns_and_no_messages_to_telephones(export):
    frame = read_export(export(
        HEAD + "Autumn,,Hi,All,2026-09-13 10:00:00,Sunday,1200,9,0.75%,$812.50,612,51.0%,900,80,6.7%,95,3,1,0.1%,1190,"
        "10,0.8%,01AB,email\nNow,,,All,2026-09-14 10:00:00,Monday,300,1,0.3%,$20.00,,,,12,4%,14,1,0,0%,298,"
        "2,0.6%,01AC,sms\n"
    ))  # fmt: skip
    assert frame[["mailing", "recipients", "unique_opens", "opens", "revenue"]].to_numpy().tolist() == [
        ["01AB", 1200, 612, 900, 812.5]
    ]
    assert frame.attrs["tool"] == "klaviyo"
    assert [key for key, _ in frame.attrs["doubts"]] == ["messages_not_emails", "currency_ambiguous"]
