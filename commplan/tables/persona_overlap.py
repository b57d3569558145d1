"""What the personas have in common, pair by pair."""

from collections.abc import Sequence

import pandas as pd

from commplan.calculators.persona_overlap import FIELDS, overlaps
from commplan.knowledge.say import Column, Say
from commplan.model.persona import Persona

COLUMNS = (Column("first"), Column("second"), *(Column(name, "percent") for name in FIELDS))
NOTABLE = 1 / 3


def data(personas: Sequence[Persona]) -> pd.DataFrame:
    """Every pair, those who share most first.

    Returns
    -------
    DataFrame, one row per pair
        first, second; motivations, media, contact_points [ratio of words in common, missing where one says nothing].
    """
    titles = {persona.id: persona.title for persona in personas}
    rows = [{"first": titles[pair.first], "second": titles[pair.second],
             **{name: getattr(pair, name) for name in FIELDS}} for pair in overlaps(personas)]  # fmt: skip
    frame = pd.DataFrame(rows, columns=[column.name for column in COLUMNS])
    frame[list(FIELDS)] = frame[list(FIELDS)].astype(float)
    order = frame[list(FIELDS)].sum(axis=1).sort_values(ascending=False, kind="stable").index
    return frame.loc[order].reset_index(drop=True)


def lead(frame: pd.DataFrame, say: Say) -> str:
    """Whether one message or one medium could serve two of them."""
    shared = int((frame["media"] >= NOTABLE).sum())
    alike = int((frame["motivations"] >= NOTABLE).sum())
    parts = [say("lead.media", n=shared) if shared else say("lead.no_media")]
    return " ".join([*parts, say("lead.motivations", n=alike) if alike else say("lead.no_motivations")])
