from pathlib import Path

from commplan.engagement.read import open_part
from commplan.knowledge import words
from commplan.widgets.swot import QUADRANTS, SwotForm
from tests.widgets.case import all_of, copied, press, said

EN, FR = words("en"), words("fr")


def test_four_quadrants_each_say_what_belongs_there(tmp_path: Path) -> None:
    form = SwotForm(copied(tmp_path), "swot", FR)
    grid = next(each for each in all_of(form) if type(each).__name__ == "GridBox")
    assert len(grid.children) == len(QUADRANTS) == 4
    for box, told in zip(grid.children, ("Dedans, ce qui aide", "Dedans, ce qui gêne", "Dehors, ce qui aide",
                                         "Dehors, ce qui gêne"), strict=True):  # fmt: skip
        assert told in said(box)


def test_entries_move_between_the_quadrants_and_up_and_down(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    form = SwotForm(folder, "swot", EN)
    strengths = [each.id for each in open_part(folder, "swot").strengths]
    press(form, "To Threats")
    press(form, "Move down")
    press(form, "Save")
    after = open_part(folder, "swot")
    assert after.threats[-1].id == strengths[0]
    assert [each.id for each in after.strengths] == [strengths[2], strengths[1]]
