from typing import Any

import pytest

from commplan.tables.trends import lead


def trends(data_of: Any, *dates: str | None, **more: Any) -> Any:
    given = [{"id": f"t{rank}", "title": f"T{rank}", "date": date, **more} for rank, date in enumerate(dates)]
    return data_of("trends", market={"trends": given})


@pytest.mark.parametrize(
    ("date", "state"),
    [
        ("2026-10-31", "recent"),
        ("2025-05-01", "recent"),
        ("2025-04-30", "old"),
        (None, "undated"),
        ("2026-11-01", "ahead"),
    ],
)
def test_age_is_counted_from_the_month_looked_at(data_of: Any, date: str | None, state: str) -> None:
    frame = trends(data_of, date)
    assert frame["state"].tolist() == [state]
    assert frame["age"].iloc[0].fr


def test_latest_first_and_undated_last(data_of: Any) -> None:
    frame = trends(data_of, "2024-01-01", None, "2026-09-01")
    assert [str(title) for title in frame["title"]] == ["T2", "T0", "T1"]


def test_sentence_counts_what_not_to_rest_on(data_of: Any, speak: Any) -> None:
    said = lead(trends(data_of, "2024-01-01", None, "2026-09-01"), speak("trends"))
    assert "18" in said
    assert said.count(".") == 4
    assert lead(trends(data_of, "2026-09-01", source="Seen"), speak("trends")).count(".") == 1


def test_no_trends_no_rows(data_of: Any) -> None:
    assert data_of("trends", market={"trends": "none"}).empty
