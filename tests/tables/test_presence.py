from typing import Any

from commplan.tables.presence import lead

CHANNELS = [
    {"id": "ads", "title": "Ads", "state": "kept"},
    {"id": "mail", "title": "Mail", "state": "kept"},
    {"id": "tv", "title": "TV", "state": "renounced"},
    {"id": "fair", "title": "Fair"},
]
MARKET = {
    "competitors": [
        {"id": "x", "title": "X", "channels": ["ads", "radio"]},
        {"id": "y", "title": "Y", "channels": ["ads", "fair"]},
        {"id": "z", "title": "Z"},
    ]
}


def test_every_channel_where_somebody_is(data_of: Any) -> None:
    frame = data_of("presence", market=MARKET, channels=CHANNELS)
    rows = frame.to_dict("records")
    there = [row["competitors"] if row["competitors"] == "none" else [str(each) for each in row["competitors"]]
             for row in rows]  # fmt: skip
    assert [(str(row["channel"]), row["you"], names) for row, names in zip(rows, there, strict=True)] == [
        ("Ads", "kept", ["X", "Y"]), ("Mail", "kept", "none"), ("Fair", "candidate", ["Y"]), ("radio", "absent", ["X"]),
    ]  # fmt: skip


def test_sentence_counts_and_warns_against_imitation(data_of: Any, speak: Any) -> None:
    said = lead(data_of("presence", market=MARKET, channels=CHANNELS), speak("presence"))
    assert said.count(".") == 5
    alone = data_of(
        "presence", market={"competitors": [{"id": "x", "title": "X", "channels": "none"}]}, channels=CHANNELS
    )
    assert lead(alone, speak("presence")).count(".") == 1


def test_without_competitors_there_is_nobody_to_compare_with(data_of: Any) -> None:
    assert data_of("presence", market={"competitors": "none"}, channels=CHANNELS).empty


def test_every_state_has_its_word(speak: Any) -> None:
    for key in ("you.kept", "you.candidate", "you.renounced", "you.absent", "competitors.none"):
        assert speak("presence").find(f"values.{key}")
