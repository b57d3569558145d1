import pytest

from commplan.sources.email_rows import CLOCK, roles_of


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Oct 26, 2018 02:56 pm", "Oct 26, 2018"),
        ("2026-04-06T11:00:00+02:00", "2026-04-06"),
        ("06/04/2026 à 11h30", "06/04/2026"),
        ("4/6/2026 5:30 PM", "4/6/2026"),
        ("2026-04-06", "2026-04-06"),
        ("4 avril 2026", "4 avril 2026"),
    ],
)
def test_the_time_of_day_is_left_out(written, day):
    assert CLOCK.sub("", written) == day


def test_labels_with_underscores_are_the_same():
    assert roles_of({"opens": {"en": "Total Opens"}}) == {"total opens": "opens", "total_opens": "opens"}
