from pathlib import Path
from typing import Any

import ipywidgets as ipw

from commplan.engagement.read import open_part
from commplan.knowledge import words
from commplan.widgets.budget import BudgetForm
from tests.widgets.case import all_of, control, copied, press

EN, FR = words("en"), words("fr")


def boxes(form: BudgetForm) -> list[Any]:
    return [each for each in all_of(form) if isinstance(each, ipw.Checkbox) and each.tooltip]


def test_a_box_per_line_and_month_ticked_as_the_file_says(tmp_path: Path) -> None:
    form = BudgetForm(copied(tmp_path), "budget", FR)
    ticked = [each.tooltip for each in boxes(form) if each.value]
    assert len(boxes(form)) == 9 * 12
    autumn = ("août", "septembre", "octobre", "novembre", "décembre")
    expected = [f"Publicité LinkedIn, {month} 2026" for month in autumn]
    assert ticked == [*expected, "Stand au salon régional, septembre 2026"]


def test_a_tick_moves_the_sums_and_is_in_the_file(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    form = BudgetForm(folder, "budget", EN)
    before = {month: told.value for month, told in form.sums.items()}
    fair = {each.tooltip: each for each in boxes(form)}
    fair["Stand at the regional fair, November 2026"].value = True
    after = {month: told.value for month, told in form.sums.items()}
    assert {month for month in after if after[month] != before[month]} == {"2026-09", "2026-11"}
    press(form, "Save")
    lines = {line.id: line for line in open_part(folder, "budget").lines}
    assert lines["fair"].months == ("2026-09", "2026-11")
    fair["Stand at the regional fair, September 2026"].value = False
    fair["Stand at the regional fair, November 2026"].value = False
    press(form, "Save")
    assert {line.id: line for line in open_part(folder, "budget").lines}["fair"].months is None


def test_sums_are_those_of_the_calculator_and_wait_while_a_figure_is_wrong(tmp_path: Path) -> None:
    form = BudgetForm(copied(tmp_path), "budget", EN)
    assert (
        form.sums["2026-09"].value == "<small>€15,805</small>"
    )  # 78,060 over twelve months, a fifth of 3,300, and the fair's 8,640
    control(form, "Amount (1200 EUR)").value = "a lot"
    assert form.sums["2026-09"].value == "<small>–</small>"


def test_without_a_year_or_a_line_there_is_no_grid(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    (folder / "budget.yaml").write_text("", encoding="utf-8")
    assert BudgetForm(folder, "budget", EN).sums == {}
