"""A client's brand colour on the pages of a report: as it is where it can be read, else as near as it can be."""

from dataclasses import dataclass

from commplan.calculators.contrast import contrast, readable
from commplan.knowledge.load import read


@dataclass(frozen=True, slots=True)
class BrandColours:
    """A brand colour in both themes.

    Parameters
    ----------
    given : str
        As the client has it.
    light, dark : str
        On light and on dark pages.
    contrast : float
        That of the given one on the light page [ratio].
    """

    given: str
    light: str
    dark: str
    contrast: float

    @property
    def is_adjusted(self) -> bool:
        """Whether the colour of light and printed pages is another one than the client's."""
        return self.light != self.given


def brand_colours(colour: str | None) -> BrandColours | None:
    """The colours that a report uses for a brand.

    Parameters
    ----------
    colour : str or None
        Such as `#1F4E5F`; None where the client gave none.

    Returns
    -------
    BrandColours or None
        Each reaches a contrast of 4.5 on every ground of its theme.
    """
    if colour is None:
        return None
    grounds = read("page_colours.yaml")
    light, dark = (readable(colour, grounds[theme]) for theme in ("light", "dark"))
    return BrandColours(colour.lower(), light, dark, min(contrast(colour, ground) for ground in grounds["light"]))
