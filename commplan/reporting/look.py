"""What the style sheet of a report says of one client: the brand's colours, and what runs along the printed sheets."""

from commplan.calculators.brand_colours import brand_colours
from commplan.model.client import Client

_BRAND = (
    ":root{{--brand:{light}}}@media screen and (prefers-color-scheme:dark){{:root{{--brand:{dark}}}}}"
    "@media print{{:root{{--brand:{light}}}}}"
)
_RUNNING = (
    "@media print{{@page{{@top-left{{content:{head};font-size:8pt;color:#444}}"
    '@bottom-right{{content:counter(page) " / " counter(pages);font-size:8pt;color:#444}}}}'
    "@page :first{{@top-left{{content:none}}}}}}"
)
LONGEST = 80


def look_of(client: Client, *, head: str) -> str:
    """Rules that are added to the style sheet.

    Parameters
    ----------
    client : Client
        For its brand colour.
    head : str
        What stands above every printed sheet but the first.
    """
    found = brand_colours(client.brand_colour)
    brand = _BRAND.format(light=found.light, dark=found.dark) if found else ""
    return f"\n{brand}{_RUNNING.format(head=quoted(head[:LONGEST]))}\n"


def quoted(text: str) -> str:
    """A text of a client as a string of CSS: whatever is no letter, digit or blank goes by its number."""
    return '"' + "".join(each if each.isalnum() or each == " " else f"\\{ord(each):x} " for each in text) + '"'
