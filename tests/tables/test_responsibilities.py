"""The matrix of who does what."""

from commplan.model.action import Plan
from commplan.model.client import Client
from commplan.tables.responsibilities import data

CLIENT = Client.model_validate(
    {"name": "Wren", "currency": "EUR", "people": [{"id": "owner", "title": {"fr": "La gérante", "en": "The owner"}}]}
)


def _plan(**roles: str) -> Plan:
    return Plan.model_validate({"actions": [{"id": "letter", "title": "Letter", "roles": roles}]})


def test_a_role_is_named_by_its_title_and_a_gap_is_counted() -> None:
    frame = data(_plan(produces="owner", validates="none"), CLIENT)
    assert frame.loc[0, "produces"].pick("en") == "The owner"
    assert frame["validates"].isna().all()
    assert frame.attrs == {"gaps": 3, "actions": 1}


def test_somebody_who_is_not_listed_is_no_gap() -> None:
    frame = data(_plan(**dict.fromkeys(("produces", "validates", "publishes", "analyses"), "agency")), CLIENT)
    assert set(frame.iloc[0, 1:]) == {"agency"}
    assert frame.attrs == {"gaps": 0, "actions": 0}


def test_what_is_done_or_was_not_asked_leaves_nothing_to_share_out() -> None:
    done = Plan.model_validate({"actions": [{"id": "fair", "title": "Fair", "state": "done"}]})
    assert data(done, CLIENT).empty
    assert data(Plan(), CLIENT).empty
