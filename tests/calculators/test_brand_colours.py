import re
from importlib.resources import files

import pytest

from commplan.calculators.brand_colours import brand_colours
from commplan.calculators.contrast import contrast
from commplan.knowledge.load import read

STYLE = (files("commplan") / "reporting" / "template" / "commplan" / "style.css").read_text("utf-8")
THEMES = re.findall(r":root \{[^}]*\}", STYLE)[:2]


def test_grounds_are_those_of_the_style_sheet() -> None:
    light, dark = (
        dict(re.findall(r"--(paper|wash): (#\w+)", rule)) for rule in re.findall(r":root \{[^}]*\}", STYLE)[:2]
    )
    assert read("page_colours.yaml") == {"light": list(light.values()), "dark": list(dark.values())}


@pytest.mark.parametrize("colour", ["#1F4E5F", "#F2C94C", "#FFFFFF", "#000000", "#E30613"])
def test_readable_in_both_themes(colour: str) -> None:
    found, grounds = brand_colours(colour), read("page_colours.yaml")
    assert found is not None
    assert all(contrast(found.light, ground) >= 4.5 for ground in grounds["light"])
    assert all(contrast(found.dark, ground) >= 4.5 for ground in grounds["dark"])
    assert found.is_adjusted == (found.contrast < 4.5)


def test_no_colour_is_none() -> None:
    assert brand_colours(None) is None


def test_every_word_of_the_style_sheet_can_be_read_on_its_grounds() -> None:
    for rule, theme in zip(THEMES, ("light", "dark"), strict=True):
        colours = dict(re.findall(r"--(\w+): (#\w+)", rule))
        for name in ("ink", "soft", "brand", "good", "bad", "open"):
            assert all(contrast(colours[name], ground) >= 4.5 for ground in read("page_colours.yaml")[theme]), name
        assert all(contrast(colours["bar"], ground) >= 3 for ground in read("page_colours.yaml")[theme])
