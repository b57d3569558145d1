"""What of the client's own look a report could take over, and what it could not and why."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from commplan.calculators.brand_colours import brand_colours
from commplan.knowledge.say import Column, Say
from commplan.model.client import Client

FORM = "line"
COLUMNS = (Column("given"), Column("used"), Column("contrast", "number1"), Column("logo"))


def data(client: Client, extras: Mapping[str, Any]) -> pd.DataFrame:
    """The brand colour and the logo.

    Returns
    -------
    DataFrame, one row, or none where the client has given neither
        given and used (colours, missing without one), contrast of the given one on the page [ratio], logo (`shown`, or
        why it is not: `absent`, `large`, `unknown`, `unsafe`; missing without one).
    """
    colours = brand_colours(client.brand_colour)
    logo = (extras["logo"] or "shown") if client.logo else None
    row = {"given": colours.given if colours else None, "used": colours.light if colours else None,
           "contrast": colours.contrast if colours else None, "logo": logo}  # fmt: skip
    return pd.DataFrame([row] if colours or logo else [], columns=[column.name for column in COLUMNS], dtype=object)


def lead(frame: pd.DataFrame, say: Say) -> str:
    """What was taken over, and what was not."""
    row = {str(name): value for name, value in frame.iloc[0].items()}
    colour = "same" if row["given"] == row["used"] else "adjusted"
    parts = [say(f"colour.{colour}", **row)] if row["given"] else []
    return " ".join([*parts, *([say(f"logo.{row['logo']}")] if row["logo"] else [])])
