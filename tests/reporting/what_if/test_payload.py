import json

from commplan.calculators.what_if import what_if
from commplan.reporting.what_if.payload import payload
from tests.calculators.what_if_case import rows, today


def test_it_is_json_without_what_is_not_known() -> None:
    found = json.loads(json.dumps(payload(what_if(today(margin=None))), allow_nan=False))
    assert found["levers"]["margin"] is None
    assert found["channels"][2]["results"] is None
    assert found["levers"]["spend"] == [600, 400, 300]
    assert {len(draws) for draws in found["draws"].values()} == {400}


def test_it_stays_small() -> None:
    assert len(json.dumps(payload(what_if(today(rows()))))) < 25_000
