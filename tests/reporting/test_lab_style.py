import re

from commplan.reporting.lab_style import DARK, HOME, LAB, LIGHT, lab_style
from commplan.reporting.publish import style


def test_every_rule_is_kept_to_the_outputs() -> None:
    text = str(lab_style()).removeprefix("<style>").removesuffix("</style>")
    depth, outside = 0, ""
    for letter in text:
        depth += {"{": 1, "}": -1}.get(letter, 0)
        outside += letter if depth == 0 else ""
    assert depth == 0
    assert set(re.split(r"\s*}\s*", outside)) - {""} == {HOME, f"body[data-jp-theme-light=false] {HOME}"}


def test_every_colour_of_the_report_has_one_in_lab() -> None:
    defined = set(re.findall(r"(--[\w-]+):", LAB + LIGHT))
    assert set(re.findall(r"var\((--[\w-]+)\)", style())) <= defined
    assert set(re.findall(r"(--[\w-]+):", DARK)) <= defined
