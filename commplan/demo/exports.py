"""Write the exports of the demo clients, in the form and the encoding of the tools, always the same bytes."""

import dataclasses
from collections.abc import Iterable
from pathlib import Path

from commplan.demo import google_ads, meta_ads
from commplan.demo.days import AdDay, advertising, visits
from commplan.demo.ga4 import exploration, report
from commplan.demo.story import Story, read_story

__all__ = ["intended", "write_exports"]

Files = dict[str, bytes]


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
    story = read_story(client)
    contents = french_files(story) if story.language == "fr" else english_files(story)
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return sorted(folder / name for name in contents)


def french_files(story: Story) -> Files:
    """The exports of the joinery."""
    currency, start, end = story.currency, story.start, story.end
    return {
        "google-ads-campagnes.csv": google_ads.report(advertising(story, "google_ads"), "fr", currency, start, end),
        "meta-ads-campagnes.csv": meta_ads.table(advertising(story, "meta_ads"), "fr", currency, story.seed),
        "ga4-acquisition.csv": report(visits(story), "Valmont-Quessandre", start, end),
    }


def english_files(story: Story) -> Files:
    """The exports of the shop; the second file of Google Ads restates the last days of the first one."""
    rows, currency = advertising(story, "google_ads"), story.currency
    assert story.late is not None  # the story of the shop has days with late conversions
    first, second = story.late.end, story.late.start.replace(day=15)
    early = [before_late_ones(story, row) for row in rows if row.day <= first]
    return {
        "google-ads-to-2026-06-30.csv": google_ads.report(early, "en", currency, story.start, first),
        "google-ads-to-2026-10-31.csv": google_ads.report(
            [row for row in rows if row.day >= second], "en", currency, second, story.end
        ),
        "meta-ads-campaigns.csv": meta_ads.table(advertising(story, "meta_ads"), "en", currency, story.seed),
        "ga4-sales-by-channel.csv": exploration(visits(story), "Wren & Tidewick", story.start, story.end),
    }


def before_late_ones(story: Story, row: AdDay) -> AdDay:
    """A day as it was reported at first: one of several conversions had not come in yet."""
    late = story.late is not None and story.late.start <= row.day <= story.late.end
    if not late or row.conversions < 2:
        return row
    kept = row.conversions - 1
    return dataclasses.replace(row, conversions=kept, revenue=row.revenue * kept // row.conversions)


def intended(client: str) -> dict[str, dict[str, float]]:
    """What each platform's figures add up to, as the story says: cost [client's currency] and conversions [count].

    Parameters
    ----------
    client : str
        One of `DEMO_CLIENTS`.

    Returns
    -------
    dict
        Platform to `cost` and `conversions` over all months.
    """
    story = read_story(client)
    return {tool: totals(story, tool) for tool in sorted({campaign.tool for campaign in story.campaigns})}


def totals(story: Story, tool: str) -> dict[str, float]:
    """Cost and conversions of one platform."""
    cents: Iterable[int] = (round(cost * 100) for campaign in story.of(tool) for cost in campaign.cost)
    conversions = sum(sum(campaign.conversions) for campaign in story.of(tool))
    return {"cost": sum(cents) / 100, "conversions": float(conversions)}
