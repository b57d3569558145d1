from typing import Any

from commplan.tables.consistency import CRITERIA, lead

YES = dict.fromkeys(CRITERIA, "yes")


def matrix(data_of: Any, *media: dict[str, str]) -> Any:
    given = [{"id": f"m{rank}", "title": f"M{rank}", **each} for rank, each in enumerate(media)]
    return data_of("consistency", brand={"media": given})


def test_verdicts_stand_in_the_client_s_order(data_of: Any) -> None:
    frame = matrix(data_of, YES | {"tone": "no"}, {"axis": "partly"})
    assert frame.loc[0, list(CRITERIA)].tolist() == ["yes", "yes", "no", "yes"]
    assert frame.loc[1, "axis"] == "partly"
    assert frame.loc[1, ["identity", "tone", "signature"]].isna().all()


def test_sentence_counts_those_that_keep_to_all_four(data_of: Any, speak: Any) -> None:
    said = lead(matrix(data_of, YES, YES | {"tone": "no"}, {"axis": "partly"}), speak("consistency"))
    assert all(part in said for part in ("1", "3", "M1"))
    assert said.count(".") == 3


def test_sentence_when_all_is_well(data_of: Any, speak: Any) -> None:
    for media in ((YES,), (YES, YES)):
        assert lead(matrix(data_of, *media), speak("consistency")).count(".") == 1


def test_every_verdict_has_its_word(speak: Any) -> None:
    for name in CRITERIA:
        for verdict in ("yes", "partly", "no", "missing"):
            assert speak("consistency").find(f"values.{name}.{verdict}")


def test_no_media_no_rows(data_of: Any) -> None:
    assert matrix(data_of).empty
