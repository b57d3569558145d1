"""Which themes speak to which persona at which stage; what is empty is a gap."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.calculators.content_coverage import STAGES, stages_of, themes_for
from commplan.knowledge.say import Column, Say
from commplan.model.content import Content
from commplan.model.journey import Journey
from commplan.model.persona import Persona
from commplan.tables.told import pointed

COLUMNS = (Column("persona"), *(Column(stage) for stage in STAGES))


def data(content: Content, personas: Sequence[Persona], journey: Journey | None = None) -> pd.DataFrame:
    """The personas by the stages.

    Returns
    -------
    DataFrame, one row per persona
        persona; for each stage the titles of the themes, `gap` where nothing speaks, `no_stage` where the journey has
        no such stage. `attrs["gaps"]` counts the gaps.
    """
    known = stages_of(journey)
    rows: list[dict[str, Any]] = []
    for persona in personas if content.themes else ():
        cells = {stage: [theme.title for theme in themes_for(content, persona.id, stage)] for stage in STAGES}
        rows.append({"persona": persona.title,
                     **{stage: pointed(titles) if titles else "gap" if stage in known else "no_stage"
                        for stage, titles in cells.items()}})  # fmt: skip
    frame = pd.DataFrame(rows, columns=[column.name for column in COLUMNS], dtype=object)
    frame.attrs = {"gaps": int((frame[list(STAGES)] == "gap").sum().sum())}
    return frame


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many gaps there are."""
    gaps = frame.attrs["gaps"]
    return say("lead.gaps", n=gaps) if gaps else say("lead.none")
