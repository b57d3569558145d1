from commplan.model.action import Plan
from commplan.model.base import NONE
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.tables.planned import channel_title, current, person
from tests.tables.planning import CHANNELS, CLIENT, PLAN


def test_actions_come_in_the_order_of_time_and_stopped_ones_are_left_out() -> None:
    assert [action.id for action in current(Plan.model_validate(PLAN))] == ["letter", "mailing", "stand", "form"]


def test_who_is_named_has_a_title_who_is_not_known_keeps_the_id() -> None:
    client = Client.model_validate(CLIENT)
    assert str(person("boss", client)) == str(client.people[1].title) if client.people else False
    assert (person("stranger", client), person(NONE, client), person(None, client)) == ("stranger", "gap", None)


def test_channels_alike() -> None:
    channels = [Channel.model_validate(each) for each in CHANNELS]
    assert str(channel_title("site", channels)) == str(channels[1].title)
    assert [channel_title(key, channels) for key in ("all", NONE, None)] == ["all", "gap", None]
