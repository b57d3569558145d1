from typing import Any

from commplan.tables.actions import lead
from tests.tables.planning import PARTS


def test_every_action_that_was_not_stopped_in_order_of_time(data_of: Any) -> None:
    rows = data_of("actions", **PARTS).to_dict("records")
    assert [str(row["title"]) for row in rows] == ["Letter", "Mailing", "Stand", "Form"]
    assert [row["objective"] if row["objective"] is None else str(row["objective"]) for row in rows] == [
        "30 quotes", "none", "30 quotes", None,
    ]  # fmt: skip
    assert [row["state"] for row in rows] == ["doing", "to_do", "to_do", "done"]
    assert rows[1]["result"] == "none"
    assert rows[0]["result"] is None


def test_when_says_what_is_known_in_both_languages(data_of: Any) -> None:
    letter, mailing, stand, form = (row["when"] for row in data_of("actions", **PARTS).to_dict("records"))
    assert letter.en == "every month, 2 February 2026 to 30 June 2027"
    assert mailing.fr == "à partir du 9 novembre 2026"
    assert stand.fr == "du 11 janvier 2027 au 18 mars 2027"
    assert form.en == "until 30 June 2026"


def test_cost_is_that_of_what_is_still_open(data_of: Any, speak: Any) -> None:
    frame = data_of("actions", **PARTS)
    assert [str(cost.amount) for cost in frame.attrs["costs"]] == ["1000"]
    assert (frame.attrs["open"], frame.attrs["uncosted"]) == (3, 1)
    assert lead(frame, speak("actions")).count(".") == 3


def test_currencies_are_never_added_up(data_of: Any, speak: Any) -> None:
    actions = [{"id": code.lower(), "title": code, "cost": f"10 {code}"} for code in ("EUR", "USD")]
    frame = data_of("actions", plan={"actions": actions})
    assert [cost.currency for cost in frame.attrs["costs"]] == ["EUR", "USD"]
    assert lead(frame, speak("actions"))


def test_what_is_all_done_is_said_to_be(data_of: Any, speak: Any) -> None:
    frame = data_of("actions", plan={"actions": [{"id": "a", "title": "A", "state": "done"}]})
    assert lead(frame, speak("actions")) == speak("actions")("lead.done")
    assert data_of("actions", plan={"actions": "none"}).empty
