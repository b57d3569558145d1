"""Who stands in exports is gathered while they are read, and only where somebody asked."""

from pathlib import Path
from typing import Any

from commplan.sources import read_exports
from commplan.sources.persons import Persons, emails_in, noted, phones_in

ORDERS = (
    "Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,"
    "Lineitem name,Lineitem price,Billing Name,Billing Street,Billing Phone\n"
    "#1001,odile.quarne@example.org,paid,2026-10-02 10:00:00 +0200,EUR,40.00,5.00,9.00,54.00,2026-10-02 10:00:00 +0200,"
    "1,Linen apron,40.00,Odile Quarnévale,12 rue des Tilleuls,+33 6 12 34 56 78\n"
)
LEADS = (
    "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lifecycle Stage,Lead Status,Create Date,"
    "Original Traffic Source\n"
    "1,Jorunn,Vexley,j.vexley@example.org,020 7946 0018,,Lead,New,2026-10-03 09:00,Organic Search\n"
)


def exports(folder: Path) -> Path:
    folder.mkdir()
    (folder / "orders.csv").write_text(ORDERS, encoding="utf-8")
    (folder / "contacts.csv").write_text(LEADS, encoding="utf-8")
    return folder


def test_persons_of_orders_and_requests(tmp_path: Path) -> None:
    with noted() as persons:
        read_exports(exports(tmp_path / "exports"))
    assert persons.emails == {"odile.quarne@example.org", "j.vexley@example.org"}
    assert "612345678" in persons.phones
    assert {"Odile Quarnévale", "12 rue des Tilleuls", "Jorunn Vexley", "Vexley Jorunn"} <= persons.names
    assert not any("Linen" in name or "Google" in name for name in persons.names)


def test_a_file_that_nobody_knows_is_looked_through_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("Odd;Table\nodile.quarne@example.org;+33 6 12 34 56 78\n", encoding="utf-8")
    with noted() as persons:
        problems = read_exports(tmp_path).performance.attrs["problems"]
    assert len(problems) == 1
    assert (persons.emails, persons.phones) == ({"odile.quarne@example.org"}, {"612345678"})


def test_nothing_is_gathered_unasked(tmp_path: Path) -> None:
    with noted() as persons:
        pass
    read_exports(exports(tmp_path / "exports"))
    assert persons == Persons()


def test_tables_without_persons_give_none(tmp_path: Path) -> None:
    (tmp_path / "ads.csv").write_text(
        "Campaign report\n1 October 2026 - 31 October 2026\nCampaign,Day,Currency code,Impr.,Clicks,Cost\n"
        "Autumn Linen Sale,2026-10-01,EUR,1000,20,30.00\n",
        encoding="utf-8",
    )
    with noted() as persons:
        read_exports(tmp_path)
    assert persons == Persons()


def test_the_same_number_however_it_is_written() -> None:
    ways = ("06 12 34 56 78", "06.12.34.56.78", "+33 6 12 34 56 78", "+33 (0)6 12 34 56 78", "0033612345678")
    assert {frozenset(phones_in(f"call {way} now")) for way in ways} == {frozenset({"612345678"})}


def test_the_same_address_however_it_is_written() -> None:
    assert emails_in("to Odile@Example.org, or /x?m=odile%40example.org") == {"odile@example.org"}


def test_real_exports_give_no_product_or_campaign(real_exports: Any) -> None:
    with noted() as persons:
        read_exports(real_exports)
    assert all("@" not in name for name in persons.names)
    assert all(len(number) == 9 for number in persons.phones)
