"""A budget by category and by type of objective."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, get_args

from commplan.model.budget import Budget, Category
from commplan.model.objective import Objective, ObjectiveType
from commplan.model.quantity import Money

CATEGORIES: tuple[Category, ...] = get_args(Category)
TYPES: tuple[ObjectiveType, ...] = get_args(ObjectiveType)
State = Literal["planned", "without", "forgotten"]


@dataclass(frozen=True, slots=True)
class CategoryPart:
    """What a category gets: its amount, its share of the lines [ratio 0-1], and whether nothing was meant."""

    category: Category
    amount: Money
    share: float | None
    state: State


@dataclass(frozen=True, slots=True)
class TypePart:
    """What a type of objective gets, and how many objectives there are of it; None is money without a type."""

    type: ObjectiveType | None
    amount: Money
    share: float | None
    objectives: int


def lines_total(budget: Budget) -> Money | None:
    """The sum of all lines; None where there are none or they are in several currencies, which are never added up."""
    amounts = [line.amount for line in budget.lines or ()]
    if not amounts or len({amount.currency for amount in amounts}) > 1:
        return None
    return Money(amount=sum((amount.amount for amount in amounts), Decimal(0)), currency=amounts[0].currency)


def by_category(budget: Budget) -> tuple[CategoryPart, ...]:
    """The five categories in their order.

    Parameters
    ----------
    budget : Budget
        With lines in one currency; else nothing can be added up.

    Returns
    -------
    tuple of CategoryPart
        Their amounts add up to the sum of the lines exactly. Empty where that has none.

    Examples
    --------
    >>> budget = Budget.model_validate({"year": 2026, "without": ["external"], "lines": [
    ...     {"id": "ads", "title": "Ads", "category": "paid", "amount": "900 EUR"}]})
    >>> [(part.category, part.state) for part in by_category(budget)][1:]
    [('paid', 'planned'), ('media_creation', 'forgotten'), ('distribution', 'forgotten'), ('external', 'without')]
    """
    total = lines_total(budget)
    if total is None:
        return ()
    parts = []
    for name in CATEGORIES:
        found = [line.amount.amount for line in budget.lines or () if line.category == name]
        state: State = "planned" if found else "without" if name in (budget.without or ()) else "forgotten"
        parts.append(CategoryPart(name, *_amount(found, total), state))
    return tuple(parts)


def by_type(budget: Budget, objectives: Sequence[Objective]) -> tuple[TypePart, ...]:
    """The types of objective in their order, and what has no type where there is some.

    Parameters
    ----------
    budget : Budget
        With lines in one currency.
    objectives : sequence of Objective
        Counted by type.

    Returns
    -------
    tuple of TypePart
        Amounts add up to the sum of the lines exactly. Empty where that has none.
    """
    total = lines_total(budget)
    if total is None:
        return ()
    parts = []
    for name in (*TYPES, None):
        found = [line.amount.amount for line in budget.lines or () if line.type == name]
        count = sum(objective.type == name for objective in objectives) if name else 0
        if found or count:
            parts.append(TypePart(name, *_amount(found, total), count))
    return tuple(parts)


def _amount(found: Sequence[Decimal], total: Money) -> tuple[Money, float | None]:
    amount = sum(found, Decimal(0))
    return Money(amount=amount, currency=total.currency), float(amount / total.amount) if total.amount else None
