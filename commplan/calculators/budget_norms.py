"""What others spend on communication, as a share of revenue: several norms, each with its source, never one."""

from dataclasses import dataclass

from commplan.knowledge import Fact, facts
from commplan.model.client import Client

OF_REVENUE = ("marketing_budget_share/any/any", "marketing_budget_share/us/small-business")
OF_GROSS_PROFIT = "marketing_budget_gross_profit/any/any"


@dataclass(frozen=True, slots=True)
class Norm:
    """A range that a source gives.

    Parameters
    ----------
    fact : Fact
        The figure with its source and worth.
    low, high : float
        As a share of revenue [ratio 0-1].
    """

    fact: Fact
    low: float
    high: float


def budget_norms(client: Client) -> tuple[Norm, ...]:
    """The norms that can be held against a client's budget.

    Parameters
    ----------
    client : Client
        Its margin turns a share of gross profit into one of revenue; without it that norm is left out.

    Returns
    -------
    tuple of Norm
        In the order: quoted for SMEs in general, quoted for small companies in the United States, from a study of
        gross profit.

    Notes
    -----
    ``share of revenue = share of gross profit x margin``; the contribution margin stands for gross profit.

    References
    ----------
    M. Wright, "A new theorem for optimizing the advertising budget", *Journal of Advertising Research* 49(2), 2009.

    Examples
    --------
    >>> client = Client(name="A", currency="EUR", margin=0.40)
    >>> [(round(norm.low, 3), round(norm.high, 3)) for norm in budget_norms(client)]
    [(0.02, 0.05), (0.07, 0.08), (0.044, 0.044)]
    """
    known = [facts()[key] for key in OF_REVENUE]
    norms = [Norm(fact, fact.low, fact.high) for fact in known if fact.low is not None and fact.high is not None]
    of_profit = facts()[OF_GROSS_PROFIT]
    if client.margin is not None and of_profit.value is not None:
        share = of_profit.value * client.margin
        norms.append(Norm(of_profit, share, share))
    return tuple(norms)
