from pathlib import Path

import pandas as pd
import pytest

from commplan.demo import DEMO_CLIENTS
from commplan.demo.__main__ import main
from commplan.demo.exports import intended, write_exports
from commplan.engagement.read import open_engagement
from commplan.model.case import Case
from commplan.rules import check
from commplan.sources import read_performance

WORKSPACE = Path(__file__).parents[2]
LARGEST_FILE = 150_000
PLANTED = {
    "demo-menuiserie-valmont": {
        "audience/supposition",
        "channels/copied",
        "channels/overcommitted",
        "foundations/contradicting_medium",
        "journey/slow_pages",
        "objectives/unmeasurable",
        "plan/aimless_action",
        "plan/empty_role",
        "steering/decorative_indicator",
        "steering/untracked_spend",
        "tools/double",
    },
    "demo-wren-and-tide": {
        "audience/unreached_persona",
        "channels/nothing_renounced",
        "coherence/lone_channel",
        "journey/failed_moment",
        "objectives/undated",
        "privacy/unfounded_mailing",
    },
}

every_client = pytest.mark.parametrize("client", DEMO_CLIENTS)


def exports(client: str) -> Path:
    return WORKSPACE / "client_data" / client / "exports"


def by_month(client: str, tool: str, column: str) -> "pd.Series[float]":
    frame = read_performance(exports(client))
    rows = frame[frame["tool"] == tool]
    return rows.groupby(rows["date"].dt.strftime("%Y-%m"))[column].sum()


@every_client
def test_committed_files_are_what_the_script_writes(client: str, tmp_path: Path) -> None:
    written = write_exports(client, tmp_path)
    committed = sorted(path for path in exports(client).iterdir() if path.is_file())
    assert [path.name for path in written] == [path.name for path in committed]
    for new, old in zip(written, committed, strict=True):
        assert new.read_bytes() == old.read_bytes(), f"{old.name}: run python -m commplan.demo"
        assert old.stat().st_size < LARGEST_FILE


@every_client
def test_writing_twice_gives_the_same_bytes(client: str, tmp_path: Path) -> None:
    once = [path.read_bytes() for path in write_exports(client, tmp_path)]
    assert [path.read_bytes() for path in write_exports(client, tmp_path)] == once


def test_the_command_writes_into_the_clients_folders(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(tmp_path)
    printed = capsys.readouterr().out.splitlines()
    assert {Path(line).parents[1].name for line in printed} == set(DEMO_CLIENTS)


@every_client
def test_clients_open_with_every_part_filled_in(client: str) -> None:
    engagement = open_engagement(client, workspace=WORKSPACE)
    assert [name for name, part in engagement.parts().items() if not part and name != "mapping"] == []
    assert engagement.mapping == (), "asked, and all that they have are exports"


@every_client
def test_exports_are_read_without_a_problem(client: str) -> None:
    frame = read_performance(exports(client))
    assert frame.attrs["problems"] == []
    assert frame.attrs["doubts"] == []
    assert all(about["used"] for about in frame.attrs["files"])


@every_client
def test_figures_add_up_to_what_the_story_says(client: str) -> None:
    frame = read_performance(exports(client))
    currency = open_engagement(client, workspace=WORKSPACE).client.currency
    for tool, expected in intended(client).items():
        rows = frame[frame["tool"] == tool]
        assert {name: round(rows[name].sum(), 2) for name in expected} == expected
        assert set(rows["currency"]) == {currency}


@every_client
def test_exports_hold_thirteen_whole_months(client: str) -> None:
    days = read_performance(exports(client))["date"]
    assert (days.min().date().isoformat(), days.max().date().isoformat()) == ("2025-10-01", "2026-10-31")
    assert days.dt.date.nunique() == 396


def test_the_later_file_restates_late_conversions() -> None:
    (change,) = read_performance(exports("demo-wren-and-tide")).attrs["restated"]
    before, after = change["conversions"]
    assert change["cost"][0] == change["cost"][1]
    assert before < after


@every_client
def test_the_written_conversion_rate_is_that_of_the_exports(client: str) -> None:
    indicators = {each.id: each for each in open_engagement(client, workspace=WORKSPACE).indicators or ()}
    rate = by_month(client, "ga4", "conversions") / by_month(client, "ga4", "sessions")
    assert indicators["site-conversion"].readings == rate.round(4).to_dict()


@every_client
def test_platforms_claim_a_little_more_than_web_analytics_gives_them(client: str) -> None:
    frame = read_performance(exports(client))
    claimed = frame.loc[frame["cost"].notna(), "conversions"].sum()
    paid = frame["channel"].isin(["paid_search", "paid_social", "paid_shopping", "cross_network"])
    assert 1.05 < claimed / frame.loc[paid, "conversions"].sum() < 1.35


@every_client
def test_planted_faults_are_found(client: str) -> None:
    case = Case(open_engagement(client, workspace=WORKSPACE), "2026-10", performance=read_performance(exports(client)))
    results = check(case)
    assert [result for result in results if result.state in ("error", "skipped")] == []
    assert PLANTED[client] <= {result.rule for result in results if result.findings}
