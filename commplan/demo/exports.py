"""Write the exports of the demo clients, in the form and the encoding of the tools, always the same bytes."""

import dataclasses
import datetime as dt
from pathlib import Path

from commplan.demo import ga4, google_ads, meta_ads
from commplan.demo.days import AdDay, advertising, visits
from commplan.demo.story import Story, read_story
from commplan.model.quantity import Period

__all__ = ["intended", "write_exports"]

# Conversions come in for some days after the click: the last days of an export are not complete yet.
LATE = dt.timedelta(days=10)


def write_exports(client: str, folder: Path) -> list[Path]:
    """Write every export of a demo client.

    Parameters
    ----------
    client : str
        One of `DEMO_CLIENTS`.
    folder : Path
        Where to; it is made if it is not there. Files of the same names are replaced, others are left alone.

    Returns
    -------
    list of Path
        The files, in the order of their names. Writing them twice gives the same bytes.

    Raises
    ------
    FileNotFoundError
        There is no story of such a client.
    """
    contents = exports_of(read_story(client))
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return sorted(folder / name for name in contents)


def exports_of(story: Story) -> dict[str, bytes]:
    """The content of each file by its name; a name ends with the last day that is in it."""
    analytics = ga4.report if story.language == "fr" else ga4.exploration
    return {
        **{f"google-ads-{drop.end}.csv": google_export(story, drop) for drop in story.google_drops},
        f"meta-ads-{story.end}.csv": meta_ads.table(story, advertising(story, "meta_ads")),
        f"ga4-{story.end}.csv": analytics(story, visits(story)),
    }


def google_export(story: Story, drop: Period) -> bytes:
    """What Google Ads said of some days when they had just ended."""
    rows = [row for row in advertising(story, "google_ads") if drop.start <= row.day <= drop.end]
    if drop != story.google_drops[-1]:
        rows = [before_late_ones(row) if row.day > drop.end - LATE else row for row in rows]
    return google_ads.report(story, rows, drop)


def before_late_ones(row: AdDay) -> AdDay:
    """A day as it was reported at first: one of several conversions had not come in yet."""
    if row.conversions < 2:
        return row
    kept = row.conversions - 1
    return dataclasses.replace(row, conversions=kept, revenue=row.revenue * kept // row.conversions)


def intended(client: str) -> dict[str, dict[str, float]]:
    """What each platform's figures add up to, as the story says.

    Parameters
    ----------
    client : str
        One of `DEMO_CLIENTS`.

    Returns
    -------
    dict
        Platform to `cost` [client's currency, excl. VAT] and `conversions` [count] over all months.
    """
    story = read_story(client)
    return {tool: totals(story, tool) for tool in sorted({campaign.tool for campaign in story.campaigns})}


def totals(story: Story, tool: str) -> dict[str, float]:
    """Cost and conversions of one platform; costs are added up in cents."""
    cents = sum(round(cost * 100) for campaign in story.of(tool) for cost in campaign.cost)
    conversions = sum(sum(campaign.conversions) for campaign in story.of(tool))
    return {"cost": cents / 100, "conversions": float(conversions)}
