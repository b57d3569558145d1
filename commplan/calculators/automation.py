"""What handing repetitive work to a machine would save, against what the tool costs."""

from collections.abc import Sequence
from dataclasses import dataclass

from commplan.model.client import Client, Person
from commplan.model.quantity import Money
from commplan.model.team import Repetitive
from commplan.model.tool import Tool


@dataclass(frozen=True, slots=True)
class Automation:
    """What one task would save.

    Parameters
    ----------
    hours : float or None
        What a machine would save in a month [hours].
    value : float or None
        Those hours at the cost of who spends them [client's currency per month].
    cost : float or None
        What the tool costs [client's currency per month]; 0 where it is there already.
    set_up : float or None
        The hours of set-up, valued alike [client's currency, once].
    """

    hours: float | None
    value: float | None
    cost: float | None
    set_up: float | None

    @property
    def net(self) -> float | None:
        """What is left each month [client's currency per month]."""
        return None if self.value is None or self.cost is None else self.value - self.cost

    @property
    def months_to_pay_back(self) -> float | None:
        """After how many months the set-up has paid for itself [months]; None where it never does or is unknown."""
        if self.set_up is None or self.net is None or self.net <= 0:
            return None
        return self.set_up / self.net


def automation(task: Repetitive, *, client: Client, tools: Sequence[Tool] = ()) -> Automation:
    """Weigh the hours of a task against the cost of the tool that would do it.

    Parameters
    ----------
    task : Repetitive
        Its hours [hours per month], the share that would be saved [ratio, all of it where nobody said], and the tool.
    client : Client
        For the cost of an hour: that of who does it, else the mean of the firm's people.
    tools : sequence of Tool
        Those that the firm pays for already.

    Returns
    -------
    Automation
        What is not known is None; amounts in another currency than the client's are not known.

    Notes
    -----
    hours × share saved × cost of an hour - cost of the tool. Hours that are saved are worth something only if they are
    spent on something else.
    """
    rate = hour_of(task, client)
    hours = None if task.hours_per_month is None else task.hours_per_month * (1.0 if task.saves is None else task.saves)
    value = hours * rate if hours is not None and rate is not None else None
    set_up = task.set_up_hours * rate if task.set_up_hours is not None and rate is not None else None
    return Automation(hours, value, _tool_cost(task, client, tools), set_up)


def hour_of(task: Repetitive, client: Client) -> float | None:
    """What an hour of a task costs [client's currency per hour]."""
    own = [person for person in client.people or () if not person.external]
    named = [person for person in own if person.id == task.who]
    costs = [cost for person in named or own if (cost := _in_currency(person, client)) is not None]
    return sum(costs) / len(costs) if costs else None


def _in_currency(person: Person, client: Client) -> float | None:
    return _amount(person.hourly_cost, client)


def _amount(money: Money | None, client: Client) -> float | None:
    return float(money) if money is not None and money.currency == client.currency else None


def _tool_cost(task: Repetitive, client: Client, tools: Sequence[Tool]) -> float | None:
    if task.tool_cost_per_month is not None:
        return _amount(task.tool_cost_per_month, client)
    return 0.0 if task.tool is not None and task.tool in {tool.id for tool in tools} else None
