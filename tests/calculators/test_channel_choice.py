from itertools import chain, combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from commplan.calculators.channel_choice import Option, changes, choose

SCORE = st.integers(0, 4)
OPTIONS = st.lists(st.tuples(st.tuples(SCORE, SCORE, SCORE), st.integers(0, 30), st.integers(0, 900)), max_size=6).map(
    lambda rows: [
        Option(f"c{at}", scores, float(hours), float(money)) for at, (scores, hours, money) in enumerate(rows)
    ]
)
HOURS, MONEY = st.integers(0, 80).map(float), st.integers(0, 2000).map(float)


def points(options: list[Option], keys: tuple[str, ...]) -> int:
    return sum(sum(option.scores) for option in options if option.key in keys)


def worth(options: list[Option], keys: tuple[str, ...]) -> tuple[int, float]:
    """Of sets with the same points, the one that takes fewer hours is the better one."""
    return points(options, keys), -sum(option.hours for option in options if option.key in keys)


@given(OPTIONS, HOURS, MONEY)
def test_no_set_of_three_within_the_means_scores_more(options: list[Option], hours: float, money: float) -> None:
    chosen = choose(options, hours=hours, money=money)
    able = [option for option in options if min(option.scores) > 0]
    sets = chain.from_iterable(combinations(able, size) for size in range(4))
    best = max(sum(sum(one.scores) for one in group) for group in sets
               if sum(one.hours for one in group) <= hours and sum(one.money for one in group) <= money)  # fmt: skip
    assert points(options, chosen) == best
    assert len(chosen) <= 3
    taken = [option for option in options if option.key in chosen]
    assert sum(option.hours for option in taken) <= hours
    assert sum(option.money for option in taken) <= money
    assert all(min(option.scores) > 0 for option in taken)


@settings(max_examples=60, deadline=None)
@given(OPTIONS, HOURS, MONEY)
def test_more_of_something_is_the_least_that_changes_the_choice(
    options: list[Option], hours: float, money: float
) -> None:
    present = choose(options, hours=hours, money=money)
    for change in changes(options, hours=hours, money=money):
        if change.kind == "criterion":
            continue
        assert set(change.chosen) != set(present)
        if change.amount > 0:
            short = change.amount - 0.01
            more = {
                "hours": hours + short * (change.kind == "hours"),
                "money": money + short * (change.kind == "money"),
            }
            assert points(options, choose(options, **more)) == points(options, present)
            assert worth(options, change.chosen) > worth(options, present)


def test_four_more_hours_may_change_it() -> None:
    options = [Option("site", (4, 4, 3), 20), Option("fair", (4, 3, 2), 25), Option("mail", (3, 4, 3), 10)]
    found = {(change.kind, change.amount > 0): change for change in changes(options, hours=51)}
    assert found["hours", True].amount == 4
    assert found["hours", True].chosen == ("site", "fair", "mail")


def test_smallest_change_of_one_score_is_found_in_both_directions() -> None:
    options = [Option("a", (3, 3, 3), 10), Option("b", (3, 3, 2), 10)]
    found = [change for change in changes(options, hours=10) if change.kind == "criterion"]
    assert {abs(change.amount) for change in found} == {2.0}
    assert {change.chosen for change in found} == {("b",)}


def test_a_zero_is_not_made_up_for() -> None:
    assert choose([Option("a", (0, 4, 4)), Option("b", (1, 1, 1))]) == ("b",)


def test_nothing_to_choose_from() -> None:
    assert choose([]) == ()
    assert changes([]) == ()
    assert choose([Option("a", (4, 4, 4), 10)], hours=5) == ()
