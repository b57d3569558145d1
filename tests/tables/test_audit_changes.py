import datetime as dt
from typing import Any

from commplan.knowledge import items
from commplan.tables.audit_changes import lead

FIRST, SECOND, THIRD, FOURTH, *_ = items()


def audit(date: str, **levels: int) -> dict[str, Any]:
    keys = dict(zip("abcd", (FIRST, SECOND, THIRD, FOURTH), strict=True))
    return {"date": date, "answers": {keys[key]: {"level": level} for key, level in levels.items()}}


def test_what_fell_comes_first_and_what_stayed_is_left_out(data_of: Any, speak: Any) -> None:
    frame = data_of(
        "audit_changes", audit=[audit("2026-10-01", a=3, b=1, c=2), audit("2025-10-01", a=1, b=2, c=2, d=4)]
    )
    assert list(zip(frame["before"], frame["now"], strict=True)) == [(2, 1), (1, 3)]
    assert frame.attrs == {"since": dt.date(2025, 10, 1), "both": 3}
    assert "2025" in lead(frame, speak("audit_changes"))


def test_one_audit_has_nothing_to_compare_with(data_of: Any) -> None:
    assert data_of("audit_changes", audit=[audit("2026-10-01", a=3)]).empty
