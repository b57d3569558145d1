import os
from pathlib import Path

import pytest

from commplan.errors import ExportError
from commplan.sources import read_performance

GOOGLE = "Report\n{period}\nCampaign,Day,Currency code,Cost,Clicks,Impr.,Conversions\n{rows}"


def google(*days: tuple[str, float]) -> str:
    rows = "".join(f"Tea,{day},EUR,{cost:.2f},1,10,1.00\n" for day, cost in days)
    return GOOGLE.format(period=f"{days[0][0]} - {days[-1][0]}", rows=rows)


def test_one_bad_file_stops_nothing(export, tmp_path):
    export(google(("2026-06-01", 5)), "exports/june/google.csv")
    export("Plat,Prix\nTarte,12\n", "exports/carte.csv")
    export(google(("2026-05-01", 5)).replace("5.00", "a lot"), "exports/may.csv")
    frame = read_performance(tmp_path / "exports")
    assert frame["file"].tolist() == ["june/google.csv"]
    assert [(problem.key, problem.file) for problem in frame.attrs["problems"]] == [
        ("unknown_export", "carte.csv"),
        ("not_a_number", "may.csv"),
    ]
    assert "carte.csv: no tool is recognised" in str(frame.attrs["problems"][0])


def test_a_later_file_replaces_the_days_that_it_covers(export, tmp_path):
    export(google(("2026-06-01", 5), ("2026-06-02", 7)), "exports/a.csv")
    export(google(("2026-06-02", 8), ("2026-06-03", 9)), "exports/b.csv")
    frame = read_performance(tmp_path / "exports")
    assert frame["cost"].tolist() == [5.0, 8.0, 9.0]
    assert [(file["file"], file["rows_used"], file["used"]) for file in frame.attrs["files"]] == [
        ("a.csv", 1, True),
        ("b.csv", 2, True),
    ]
    (change,) = frame.attrs["restated"]
    assert (change["start"], change["end"]) == ("2026-06-02", "2026-06-02")
    assert (change["file"], change["replaces"], change["cost"]) == ("b.csv", "a.csv", (7.0, 8.0))


def test_the_same_file_twice_is_read_once(export, tmp_path):
    for name in ("exports/a.csv", "exports/copy/a.csv"):
        export(google(("2026-06-01", 5)), name)
    frame = read_performance(tmp_path / "exports")
    assert frame["cost"].sum() == 5.0
    assert [(file["used"], file["reason"], file["by"]) for file in frame.attrs["files"]] == [
        (True, None, None),
        (False, "same_content", "a.csv"),
    ]


def test_what_may_not_be_added_up_is_not_in_the_frame(export, tmp_path):
    words = 'Mot,Coût,Clics,Principales requêtes contenant ce mot\npain,"3,45\u00a0€",3,(pain)\n'
    export(words, "exports/mots.csv")
    frame = read_performance(tmp_path / "exports")
    assert frame.empty
    assert frame.columns[0] == "date"
    assert frame.attrs["files"][0]["reason"] == "not_additive"


def test_doubts_name_their_file(export, tmp_path):
    export("Campaign,Currency code,Cost,Impr.,Avg. CPC\nTea,EUR,1.00,2,0.5\n", "exports/a.csv")
    assert read_performance(tmp_path / "exports").attrs["doubts"] == [("period_missing", {"file": "a.csv"})]


def test_an_empty_folder_gives_no_rows(tmp_path):
    frame = read_performance(tmp_path)
    assert frame.empty
    assert frame.attrs == {"files": [], "problems": [], "restated": [], "doubts": []}


def test_a_missing_folder_is_refused(tmp_path):
    with pytest.raises(ExportError) as caught:
        read_performance(tmp_path / "nobody")
    assert caught.value.key == "missing_folder"


def test_what_systems_leave_behind_is_passed_over(export, tmp_path):
    for name in (".DS_Store", "~$ads.xlsx", "Thumbs.db", ".hidden/ads.csv", ".gitkeep"):
        export("x", f"exports/{name}")
    assert read_performance(tmp_path / "exports").attrs["problems"] == []


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links on this system")
def test_a_link_to_another_client_is_refused(export, tmp_path):
    other = export(google(("2026-06-01", 5)), "other/exports/google.csv")
    (tmp_path / "exports").mkdir()
    (tmp_path / "exports" / "google.csv").symlink_to(other)
    frame = read_performance(tmp_path / "exports")
    assert frame.empty
    assert [problem.key for problem in frame.attrs["problems"]] == ["outside_folder"]


def test_reading_changes_no_file(export, tmp_path):
    path = export(google(("2026-06-01", 5)), "exports/a.csv")
    before = path.read_bytes(), path.stat().st_mtime_ns
    read_performance(tmp_path / "exports")
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


CARD = "Campaign report\n{period}\nCampaign,Currency code,Clicks,Cost,Conversions\nBrand,EUR,3,1.50,1.00\n"


@pytest.mark.parametrize(
    ("period", "month"),
    [("1 October 2026 - 31 October 2026", "2026-10"), ("3 October 2026 - 9 October 2026", "2026-10"),
     ("1 September 2026 - 31 October 2026", None)],
)  # fmt: skip
def test_rows_without_days_belong_to_the_month_of_their_file_if_it_has_one(
    tmp_path: Path, period: str, month: str | None
) -> None:
    (tmp_path / "ads.csv").write_text(CARD.format(period=period), encoding="utf-8")
    assert read_performance(tmp_path)["month"].tolist() == [month]
