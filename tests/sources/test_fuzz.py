"""Damaged files: whatever is done to one, it is read or refused; nothing else ever comes out."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commplan.errors import ExportError
from commplan.sources import read_export, read_tables
from commplan.sources.kinds import KINDS

GOOGLE = """Campaign report
1 March 2026 - 31 March 2026
Campaign,Day,Currency code,Impr.,Clicks,Cost,Conversions
Tea,2026-03-01,EUR,"9,380",264,365.22,25.00
Winter,2026-03-02,EUR,0,0,0.00,0.00
Total: Campaigns, --,EUR,9,2,3,1
"""
CARD = """Semaine,Clics,Coût,Coût(Comparaison)
Semaine du 6 janv. 2025,1 830,"831,82\u00a0€","1,00\u00a0€"
"""
META = """Reporting starts,Reporting ends,Campaign name,Results,Result indicator,Impressions,Amount spent (EUR)
2026-01-01,2026-01-31,Tea,12,actions:link_click,1000,12.34
2026-01-01,2026-01-31,Winter,,,10,1.5"""
GA4 = """# ----------------------------------------
# Report
# Account: A
# Property: B
# ----------------------------------------
# Start date: 20260101
# End date: 20260131
Date,Sessions,Active users
20260101,12,10
20260102,7,6

# Start date: 20260101
# End date: 20260131
Session default channel group,Sessions
Direct,12
"""
TABS = "Campaign\tCurrency code\tCost\tImpr.\tAvg. CPC\nTea\tEUR\t1.00\t2\t0.50\n"
LINKEDIN = """Campaign Performance Report (in UTC)
Report Start: September 1, 2026, 12:00 AM
Report End: September 30, 2026, 11:59 PM

Start Date (in UTC)\tCurrency\tCampaign Name\tTotal Spent\tImpressions\tClicks\tAverage CPC\tConversions
9/1/2026\tEUR\tTea\t"1,234.50"\t"12,000"\t100\t12.35\t2
9/2/2026\tEUR\tWinter\t10.25\t500\t4\t2.56\t1
"""
MICROSOFT = """"Report Name: Campaigns"
"Report Time: 9/1/2026 - 9/30/2026"
"Report Aggregation: Daily"

"Gregorian date","Campaign name","Currency code","Impressions","Clicks","Spend"
"9/1/2026","Tea","EUR","1,200","30","15.30"
"-","-","-","1,200","30","15.30"

"\u00a92026 Microsoft Corporation. All rights reserved. "
"""
FOLLOWS = """sep=,
"Follows"
"Date","Primary"
"2026-03-28T00:00:00","7"
"2026-03-29T01:00:00","14"

"Age & gender"
"","Women","Men"
"18-24","2.5","0.3"

"Top towns/cities"
"Kyiv, Ukraine","Lviv, Ukraine"
"15.3","1.4"
"""
POSTS = """"Post ID","Page ID",Title,"Publish time",Permalink,Date,Views,Reach,Views
1827,100,"Autumn
is back",09/28/2026 18:12,https://www.facebook.com/tea/posts/1,Lifetime,27,20,3
"""
TIKTOK = """Date,Video views,Reached audience,Profile views,Likes
2025/10/31,715,NAN,25,26
2025/11/01,75155,75134,539,845
"""
UPDATES = """Sentence
Date,Impressions (organic),Impressions (total),Clicks (total),Engagement rate (total)
09/29/2026,"1,234",1234,7,5.8%
"""
MAILCHIMP = """Title,Subject,List,Send Date,Total Recipients,Successful Deliveries,Unique Opens,Abuse Complaints,Id
Spring,News,Clients,"Oct 26, 2026 02:56 pm",800,799,400,0,6bd8b0c192
Spring | Winner,News,Clients,"Oct 26, 2026 03:56 pm",3,3,1,0,6bd8b0c193
"""
BREVO = """ID de la campagne;Nom de la campagne;Date d’envoi;Destinataires;Délivrés;Ouvreurs;Cliqueurs;Hard bounces
12;Lettre;16/04/2026 11:30;1 200;1 190;480;35;6
"""
SHOPIFY = """Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,\
Lineitem name,Billing Zip,Refunded Amount,Outstanding Balance
#1002,anne@example.com,paid,2026-09-02 09:00:00 +0200,EUR,120.00,6.00,21.00,126.00,2026-09-02 08:59:00 +0200,1,Tea,\
'75011,0.00,0.00
#1002,anne@example.com,,,,,,,,2026-09-02 08:59:00 +0200,2,Cup,,,
#1001,ben@example.com,refunded,2026-09-01 23:30:00 +0200,EUR,60.00,0.00,10.00,60.00,2026-09-01 23:29:00 +0200,1,Tea,\
75012,60.00,0.00
"""
SALES = """"Day","Product title","Net items sold","Gross sales","Discounts","Returns","Net sales","Total sales"
"2026-09-01","Tea",2,100,-10,0,90,108
"2026-09-01",,0,0,0,0,0,6.5
"""
VISITORS = """"Day","Online store visitors","Sessions","Average session duration","Bounce rate"
"2026-09-01",935,1071,95.5,0.61
"""
WOOCOMMERCE = """Order Number,Order Status,Order Date,Email (Billing),Order Shipping Amount,Order Total Amount,\
Order Total Tax Amount,Quantity
1002,Completed,2026-09-02 10:22,anne@example.com,5.00,126.00,21.00,2
,,,,,,,1
1001,On hold,2026-09-01 09:00,ben@example.com,0.00,60.00,10.00,1
"""
REVENUE = """Date,Orders,Gross sales,Returns,Coupons,Net sales,Taxes,Shipping,Total sales
2026-09-01,3,110.00,5.00,10.00,95.00,19.00,6.00,120.00
"""
PRESTASHOP = """ID;Référence;Nouveau client;Livraison;Client;Total;Paiement;État;Date
12;XKBKNABJK;Oui;France;A. Martin;"1 234,56 €";Carte bancaire;Paiement accepté;2026-09-12 10:22:33
"""
ANALYTICS = """Date,"Order #",Status,Customer,"Customer type",Product(s),"Items sold",Coupon(s),"N. Revenue"
"2026-09-02 10:22:33",1002,completed,"Anne A",returning,"2 Tea",3,,90.50
"2026-09-05 08:00:00",1002,refunded,"Anne A",returning,"1 Cup",-1,,'-20.50
"""
ETSY = """Sale Date,Order ID,Buyer User ID,Full Name,Number of Items,Currency,Order Value,Discount Amount,Order Total
09/03/26,4003,anne12,Anne A,2,USD,30.00,3.00,27.00
09/01/26,4002,ben,Ben B,1,USD,20.00,0.00,25.00
"""
HEADS = (
    MAILCHIMP.encode(),
    BREVO.encode("cp1252"),
    ANALYTICS.encode(),
    ETSY.encode(),
    WOOCOMMERCE.encode(),
    REVENUE.encode(),
    PRESTASHOP.encode("cp1252"),
    SHOPIFY.encode(),
    SALES.encode(),
    VISITORS.encode(),
    FOLLOWS.encode("utf-16"),
    POSTS.encode(),
    TIKTOK.encode(),
    UPDATES.encode(),
    GOOGLE.encode(),
    CARD.encode(),
    META.encode(),
    GA4.encode(),
    TABS.encode("utf-16"),
    LINKEDIN.encode("utf-16"),
    MICROSOFT.encode(),
)
PIECES = st.sampled_from(
    [
        b'"',
        b",",
        b";",
        b"\t",
        b"\n",
        b"\r",
        b"\0",
        b"#",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"1.234",
        b"3-Apr",
        b"Total:",
        b"-",
        b"%",
    ]
)
CHANGES = st.one_of(
    st.tuples(st.just("cut"), st.floats(0, 1), st.just(b"")),
    st.tuples(st.just("drop"), st.floats(0, 1), st.just(b"")),
    st.tuples(st.just("put"), st.floats(0, 1), st.one_of(PIECES, st.binary(min_size=1, max_size=4))),
    st.tuples(st.just("repeat"), st.floats(0, 1), st.just(b"")),
)


def damaged(data: bytes, changes: list[tuple[str, float, bytes]]) -> bytes:
    for change, where, piece in changes:
        at = int(where * len(data))
        data = {
            "cut": data[:at],
            "drop": data[:at] + data[at + 1 :],
            "put": data[:at] + piece + data[at:],
            "repeat": data + data[at:],
        }[change]
    return data


def read_or_refuse(path: Path) -> None:
    frame = refusal = None
    try:
        frame = read_export(path)
        read_tables(path)
    except ExportError as error:
        refusal = error
    if refusal is not None:
        assert refusal.key != "unforeseen", repr(refusal.__cause__)
        assert str(refusal).endswith(".")
    else:
        assert tuple(frame.columns) in {shape.every for shape in KINDS.values()}


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(head=st.sampled_from(HEADS), changes=st.lists(CHANGES, max_size=4))
def test_a_damaged_file_is_read_or_refused(head, changes, tmp_path):
    path = tmp_path / "export.csv"
    path.write_bytes(damaged(head, changes))
    read_or_refuse(path)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), changes=st.lists(CHANGES, min_size=1, max_size=3))
def test_a_damaged_real_file_is_read_or_refused(data, changes, real_exports, tmp_path):
    files = sorted(path for path in real_exports.glob("*/**/*") if path.is_file())
    source = data.draw(st.sampled_from(files))
    path = tmp_path / source.name
    path.write_bytes(damaged(source.read_bytes()[:20_000], changes))
    read_or_refuse(path)
