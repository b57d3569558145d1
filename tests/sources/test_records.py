from typing import Any

import pandas as pd

from commplan.sources.overlap import Candidate
from commplan.sources.records import keep_latest
from commplan.sources.tidy import shaped


def orders(file: str, end: str, *records: tuple[str | None, str, float]) -> Candidate:
    values: dict[str, Any] = {
        "tool": "shop", "file": file, "order": [number or "" for number, _, _ in records],
        "date": pd.to_datetime([day for _, day, _ in records]), "total": [total for _, _, total in records],
    }  # fmt: skip
    frame = shaped("orders", values, list(range(2, len(records) + 2)))
    frame.attrs = {
        "tool": "shop",
        "kind": "orders",
        "period": ("2026-06-01", end),
        "grain": "day",
        "dimension": "order",
    }
    return Candidate(frame, file)


def test_an_order_counts_once_as_the_later_file_tells_it():
    june = orders("june", "2026-06-20", ("#1", "2026-06-02", 10.0), ("#2", "2026-06-19", 20.0))
    july = orders("july", "2026-07-20", ("#2", "2026-06-19", 15.0), ("#3", "2026-07-01", 30.0))
    (change,) = keep_latest([july, june], "order")
    assert june.used.tolist() == [True, False]
    assert july.used.all()
    assert (change["file"], change["replaces"], change["total"]) == ("july", "june", (20.0, 15.0))
    assert (change["start"], change["rows"]) == ("2026-06-19", (1, 1))


def test_a_file_of_which_every_order_comes_again_is_replaced():
    first = orders("first", "2026-06-20", ("#1", "2026-06-02", 10.0))
    last = orders("last", "2026-06-30", ("#1", "2026-06-02", 10.0))
    keep_latest([first, last], "order")
    assert (first.reason, first.by) == ("replaced_by_later", "last")


def test_records_without_a_number_are_never_taken_for_each_other():
    first = orders("first", "2026-06-20", (None, "2026-06-02", 10.0))
    last = orders("last", "2026-06-30", (None, "2026-06-02", 10.0))
    assert keep_latest([first, last], "order") == []
    assert first.used.all()
    assert last.used.all()
