"""Each channel on one line: stop, reinforce, test or not enough data, and why."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.calculators.channel_verdicts import channel_verdicts
from commplan.knowledge.say import Column, Say
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.tables.evidence import Span, evidence, span_of, span_told
from commplan.tables.told import told

COLUMNS = (Column("title"), Column("answer"), Column("evidence"), Column("place"))


def data(performance: pd.DataFrame, client: Client, month: str, channels: Sequence[Channel] = ()) -> pd.DataFrame:
    """The verdict on each channel, from the last six months.

    Returns
    -------
    DataFrame, one row per channel, the costliest first
        The columns of `channel_verdicts`, with evidence and place (its rank by results per euro) as texts.
    """
    found = channel_verdicts(performance, client=client, channels=channels, month=month)
    channel_rows = found.loc[found["campaign"].isna()].reset_index(drop=True)
    return shown(channel_rows, client, but_for=usual_span(found))


def usual_span(found: pd.DataFrame) -> Span | None:
    """The months that most verdicts rest on: they are named once, above the table."""
    spans = Counter(span_of({str(name): value for name, value in row.items()}) for row in found.to_dict("records"))
    return spans.most_common(1)[0][0] if spans else None


def shown(found: pd.DataFrame, client: Client, *, but_for: Span | None) -> pd.DataFrame:
    """Verdicts with their evidence and rank in words; months as usual are not named again."""
    rows = [{str(name): value for name, value in row.items()} for row in found.to_dict("records")]
    texts: dict[str, Any] = {
        "evidence": [evidence(row, client, but_for=but_for) for row in rows],
        "place": [_place(row["rank_best"], row["rank_worst"]) for row in rows],
    }
    frame = found.assign(**texts)
    frame.attrs = {"span": but_for}
    return frame


def _place(best: float, worst: float) -> object:
    if pd.isna(best):
        return None
    return told("tables/verdicts", "place.sure" if best == worst else "place.between", best=best, worst=worst)


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many of each verdict, over which months, and what is missing to know what pays."""
    counts = frame["answer"].value_counts()
    parts = [say(f"lead.{name}", n=int(counts[name])) for name in ("stop", "reinforce", "test", "not_enough_data")
             if name in counts]  # fmt: skip
    span = span_told(frame.attrs["span"], say)
    said = [say("lead.all", parts=parts), say("lead.span", span=span)]
    unknown = frame.loc[frame["reason"] == "no_break_even", "missing"]
    if len(unknown):
        said.append(say("lead.missing", missing=[say(f"field.{name}") for name in unknown.iloc[0]]))
    return " ".join(said)
