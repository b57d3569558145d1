"""A cost that is aimed at and would lose money all the same."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from commplan.calculators.channel_results import threshold
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective
from commplan.model.quantity import Money
from commplan.rules.finding import Finding

PER_LEAD, PER_ORDER = ("cost_per_lead", "cost_per_own_lead"), ("cost_per_order",)


def check(client: Client, objectives: Sequence[Objective], indicators: Sequence[Indicator]) -> Iterator[Finding]:
    """A lead pays while it costs less than the margin on an average order, times the share of leads that buy."""
    reads = {indicator.id: indicator.reads for indicator in indicators}
    for rank, objective in enumerate(objectives):
        worth = _worth(client, reads.get(str(objective.indicator)))
        target = objective.target
        if worth is not None and isinstance(target, int | float) and target > worth:
            yield Finding(at=("objectives", rank, "target"), objective=objective.title,
                          target=_money(target, client), worth=_money(worth, client))  # fmt: skip


def _money(value: float, client: Client) -> Money:
    return Money(amount=Decimal(str(round(value, 2))), currency=client.currency)


def _worth(client: Client, column: str | None) -> float | None:
    """What a lead or an order may cost at most [client's currency]; None where that is not known."""
    if client.average_order is None or client.average_order.currency != client.currency:
        return None
    if column in PER_LEAD:
        return threshold(client).cost_per_lead or None
    if column not in PER_ORDER:
        return None
    return threshold(client.model_copy(update={"lead_to_sale": 1.0})).cost_per_lead  # an order is a sale
