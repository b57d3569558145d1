from typing import Any

import pytest

from commplan.charts import svg
from commplan.charts.channel_map import alt, draw, subtitle, title
from tests.charts.conftest import HOSTILE
from tests.charts.reading import plain


def channels(**serves: Any) -> list[dict[str, Any]]:
    return [{"id": key, "title": key.upper(), "state": "kept", "serves": found, "offline": key == "fair"}
            for key, found in serves.items()]  # fmt: skip


def test_links_of_kept_channels_only(data_of: Any) -> None:
    gone = {"id": "gone", "title": "Gone", "state": "renounced", "serves": ["site"]}
    frame = data_of("channel_map", channels=[*channels(site=["mail", "gone", "site"], mail="none", fair=None), gone])
    rows = frame.set_index("id")
    assert set(rows.index) == {"site", "mail", "fair"}
    assert rows["linked"]["site"] == ("mail",)
    assert [str(each) for each in rows["served_by"]["mail"]] == ["SITE"]
    assert (rows["serves"]["mail"], rows["serves"]["fair"]) == ("none", "unknown")
    assert rows["alone"].to_dict() == {"site": False, "mail": False, "fair": True}


def test_titles_say_whether_it_is_one_whole(data_of: Any, en: Any) -> None:
    say = en("channel_map")
    said = {"a": channels(site=["mail"], mail="none"), "b": channels(site=["mail"], mail="none", x=["y"], y="none"),
            "c": channels(site=["mail"], mail="none", fair="none"), "d": channels(site="none")}  # fmt: skip
    found = {key: plain(title(data_of("channel_map", channels=each), say)) for key, each in said.items()}
    assert found == {
        "a": "The 2 channels kept form a whole", "b": "The 4 channels kept form 2 separate groups",
        "c": "1 channel out of 3: helping none and helped by none", "d": "Only one channel is kept",
    }  # fmt: skip


@pytest.mark.parametrize(("fair", "key"), [(["site"], "joined"), ("none", "apart")])
def test_online_and_offline_meet_or_not(data_of: Any, speak: Any, fair: Any, key: str) -> None:
    say = speak("channel_map")
    frame = data_of("channel_map", channels=channels(site=["mail"], mail="none", fair=fair))
    assert say(f"subtitle.{key}") in subtitle(frame, say)
    assert "FAIR" in alt(frame, say)


def test_tangle_of_ten_with_hostile_names_can_be_drawn(data_of: Any, speak: Any) -> None:
    ids = [f"c{at}" for at in range(10)]
    many = [{"id": key, "title": HOSTILE[at % 4] + str(at), "state": "kept", "serves": ids[at % 3 : at + 1 : 2]}
            for at, key in enumerate(ids)]  # fmt: skip
    frame, say = data_of("channel_map", channels=many), speak("channel_map")
    text = svg(draw(frame, say), prefix="channel_map", alt=alt(frame, say))
    assert len(text.encode()) < 40_000
    assert "<script" not in text
