from pathlib import Path
from typing import Any

from commplan.calculators.goal_states import goal_states
from commplan.reporting.case import open_case
from commplan.reporting.page import open_page

HEAD = (
    "Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Created at,"
    "Lineitem quantity,Lineitem name"
)
ORDER = "#{number},{number}@example.com,paid,{day} 10:00:00 +0200,EUR,100,0,0,100,{day} 10:00:00 +0200,1,Cup"
DAYS = ("2026-09-03", "2026-10-03", "2026-10-04")
ORDERS = "\n".join([HEAD, *(ORDER.format(number=1001 + rank, day=day) for rank, day in enumerate(DAYS)), ""])
OBJECTIVES = (
    "- {id: orders, title: Two orders, kind: count, per: month, indicator: orders, target: 2, deadline: 2027-06-30}\n"
)
INDICATORS = "- {id: orders, title: Orders, objective: orders, reads: orders}\n"


def test_an_objective_may_be_measured_by_the_orders(make: Any) -> None:
    root: Path = make()
    folder = root / "client_data" / "acme"
    (folder / "exports" / "orders.csv").write_text(ORDERS, encoding="utf-8")
    (folder / "objectives.yaml").write_text(OBJECTIVES, encoding="utf-8")
    (folder / "indicators.yaml").write_text(INDICATORS, encoding="utf-8")
    page = open_page("acme", "2026-10", workspace=root)
    case = open_case(page.engagement, folder, "2026-10")
    for engagement in (page.engagement, case.engagement):
        found = goal_states(engagement.objectives or (), indicators=engagement.indicators or (), performance=None,
                            client=engagement.client, month="2026-10")  # fmt: skip
        assert found["actual"].tolist() == [2]
    assert (folder / "indicators.yaml").read_text("utf-8") == INDICATORS
