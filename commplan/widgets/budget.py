"""The budget as a grid: a row per line, a box per month, and what every month then adds up to."""

from typing import Any

import ipywidgets as ipw
from pydantic import ValidationError

from commplan.calculators.budget_months import amounts_by_month
from commplan.model.budget import Budget
from commplan.model.quantity import Money
from commplan.widgets.content import at
from commplan.widgets.fields import escaped
from commplan.widgets.form import Form
from commplan.widgets.session import without_blanks

GRID = ipw.Layout(grid_template_columns="minmax(9rem, 2fr) repeat(12, minmax(3.4rem, 1fr))", grid_gap="0 .25rem",
                  align_items="center", max_width="80rem", overflow="auto")  # fmt: skip
CENTRED = ipw.Layout(justify_content="center")
BOX = ipw.Layout(width="auto", min_width="1.5rem")
NUMBERS = range(1, 13)


class BudgetForm(Form):
    """The fields of the budget and of its lines, and below them the grid of months."""

    sums: dict[str, ipw.HTML]

    def _body(self) -> ipw.Widget:
        return ipw.VBox([super()._body(), *self._months()])

    def _months(self) -> list[ipw.Widget]:
        """Nothing while the year is not known: a month has one."""
        year, lines = at(self.session.content, ("year",)), at(self.session.content, ("lines",)) or []
        self.sums = {}
        if not isinstance(year, int) or not lines:
            return []
        months = [f"{year}-{number:02}" for number in NUMBERS]
        self.sums = {month: ipw.HTML(layout=CENTRED) for month in months}
        heads = [ipw.HTML(escaped(self.speak("grid.head"))), *map(self._head, months)]
        rows = [cell for rank, line in enumerate(lines) for cell in self._row(rank, line, months)]
        sums = [ipw.HTML(f"<strong>{escaped(self.speak('grid.sums'))}</strong>"), *self.sums.values()]
        told = ipw.HTML(escaped(self.speak("grid.told")))
        return [told, ipw.GridBox([*heads, *rows, *sums], layout=GRID)]

    def _head(self, month: str) -> ipw.Widget:
        return ipw.HTML(f"<strong>{escaped(self.words.short_month(month).split()[0])}</strong>", layout=CENTRED)

    def _row(self, rank: int, line: Any, months: list[str]) -> list[ipw.Widget]:
        title = line.get("title") or line.get("id") or self.speak("unnamed")
        shown = str(title.get(self.words.lang) if isinstance(title, dict) else title)
        chosen = line.get("months") or []
        return [
            ipw.HTML(escaped(shown)),
            *(self._box(rank, shown, month, is_chosen=month in chosen) for month in months),
        ]

    def _box(self, rank: int, title: str, month: str, *, is_chosen: bool) -> ipw.Widget:
        place = ("lines", rank, "months")
        named = f"{title}, {self.words.month(month)}"
        box = ipw.Checkbox(value=is_chosen, indent=False, layout=BOX, description=named, tooltip=named)
        box.add_class("commplan-month")

        def ticked(change: Any) -> None:
            kept = [each for each in at(self.session.content, place) or [] if each != month]
            self._set(place, sorted([*kept, month] if change["new"] else kept) or None)

        box.observe(ticked, names="value")
        return box

    def _judge(self) -> None:
        super()._judge()
        for month, told in self._amounts().items():
            if month in self.sums:
                self.sums[month].value = f"<small>{escaped(told)}</small>"

    def _amounts(self) -> dict[str, str]:
        """What each month gets, in words; nothing while a figure of the form cannot be read."""
        try:
            budget = Budget.model_validate(without_blanks(self.session.content))
        except ValidationError:
            return dict.fromkeys(self.sums, "–")
        if not budget.lines:
            return {}
        currency = budget.lines[0].amount.currency
        return {month: self.words.money(Money(amount=amount, currency=currency), cents=False)
                for month, amount in amounts_by_month(budget).items()}  # fmt: skip
