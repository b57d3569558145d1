"""What the demo clients' reports are views of, without a word in any language.

`python -m tests.demo.agreed` writes it anew; the change is then read like any other.
"""

import json
from pathlib import Path
from typing import Any

from commplan.calculators.channel_results import channel_results
from commplan.calculators.monthly import months_covered
from commplan.calculators.objective_states import objective_states
from commplan.engagement.shipped import demo_clients
from commplan.reporting.page import open_page
from commplan.rules import check

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
MONTH = "2026-10"


def rounded(value: Any) -> Any:
    if isinstance(value, float):
        return None if value != value else round(value, 4)
    return value.model_dump() if hasattr(value, "model_dump") else value


def result(client: str) -> dict[str, Any]:
    """What the report is a view of, without a word in any language."""
    page = open_page(client, MONTH, workspace=ROOT)
    engagement, case = page.engagement, page.case
    assert page.performance is not None
    channels = channel_results(
        page.performance, client=engagement.client, channels=engagement.channels or (), month=MONTH
    )
    states = objective_states(engagement.objectives or (), indicators=engagement.indicators or (),
                              performance=page.performance, client=engagement.client, month=MONTH)  # fmt: skip
    plain = {
        "channels": channels.drop(columns="title"),
        "objectives": states.drop(columns=["title", "unit", "deadline"]),
    }
    tables = {name: [{str(key): rounded(value) for key, value in row.items()} for row in frame.to_dict("records")]
              for name, frame in plain.items()}  # fmt: skip
    judged = {
        each.rule: {"state": each.state, "at": [list(found.at) for found in each.findings]} for each in check(case)
    }
    return {**tables, "check": judged, "months": len(months_covered(page.performance))}


def agree() -> None:
    """Write the results of all demo clients."""
    GOLDEN.mkdir(exist_ok=True)
    for path in demo_clients():
        text = json.dumps(result(path.name), indent=1, sort_keys=True)
        (GOLDEN / f"{path.name}.json").write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    agree()
