from typing import Any

from commplan.tables.regularity import lead
from tests.tables.planning import CLIENT, PARTS


def regular(key: str, start: str, end: str | None = None, **more: Any) -> dict[str, Any]:
    return {"id": key, "title": key, "channel": "letter", "start": start, "end": end, "regular": "weekly", **more}


def test_content_that_comes_back_with_its_rhythm_and_its_next_pause(data_of: Any) -> None:
    (row,) = data_of("regularity", **PARTS).to_dict("records")
    assert (str(row["channel"]), row["rhythm"], row["gap"]) == ("Letter", "monthly", None)
    assert row["pause"].en == "24 December 2026 to 3 January 2027: Rest"


def test_silence_that_nothing_explains_is_shown(data_of: Any, speak: Any) -> None:
    actions = [regular("a", "2026-10-01", "2026-11-30"), regular("b", "2027-01-15", "2027-06-30")]
    frame = data_of("regularity", client={**CLIENT, "closures": "none"}, plan={"actions": actions})
    assert (
        frame["gap"].tolist()[0].en == "1 December 2026 to 14 January 2027 (45\N{NO-BREAK SPACE}days without anything)"
    )
    assert lead(frame, speak("regularity")).endswith(speak("regularity")("lead.gaps", n=1))


def test_what_is_over_or_done_is_left_out(data_of: Any) -> None:
    actions = [regular("a", "2026-01-01", "2026-09-30"), regular("b", "2026-01-01", state="done")]
    assert data_of("regularity", client=CLIENT, plan={"actions": actions}).empty


def test_pieces_are_counted_by_the_month(data_of: Any) -> None:
    actions = [regular("a", "2026-10-01"), regular("b", "2026-10-01", regular="fortnightly")]
    frame = data_of("regularity", client=CLIENT, plan={"actions": actions})
    assert round(frame.attrs["per_month"], 2) == round(365.25 / 12 / 7 + 365.25 / 12 / 14, 2)
    assert frame["until"].tolist() == [None, None]
