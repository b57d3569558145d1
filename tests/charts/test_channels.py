from commplan.charts.channels import in_money, ranks
from commplan.model.channel import Channel


def test_rank_is_the_place_in_the_clients_list() -> None:
    channels = [Channel.model_validate({"id": name, "title": name}) for name in ("a", "b", "c")]
    assert ranks(["c", "a"], channels) == [2, 0]


def test_what_is_missing_or_endless_is_no_amount() -> None:
    assert in_money([1.005, float("nan"), float("inf")], "EUR").tolist()[1:] == [None, None]
