import pytest

from commplan.sources.label import plain
from commplan.sources.universal_analytics_labels import INDEXES, is_universal, role_of


@pytest.mark.parametrize(
    ("header", "universal"),
    [
        ("Day Index,Users", True),
        ("Index des jours,Sessions", True),
        ("Page,Pageviews,Unique Pageviews", True),
        ("Canal,Sessions,Pages/session", True),
        ("Day Index", False),
        ("Date,Sessions,Active users", False),
        ("Event name,Event count,Total users", False),
    ],
)
def test_what_only_this_tool_writes(header, universal):
    assert is_universal(header.split(",")) is universal


def test_the_completions_of_a_goal():
    assert role_of(plain("Form sent (Goal 1 Completions)")) == "goal"
    assert role_of(plain("Form sent (Goal 1 Conversion Rate)")) is None
    assert role_of(plain("Goal Completions")) == "key_events"
    assert INDEXES[plain("Tagesindex")] == "day"
