from typing import Any

from commplan.tables.options import lead

SWOT = {
    "strengths": [{"id": "s", "title": "S"}],
    "opportunities": [{"id": "o", "title": "O"}],
    "options": [
        {"id": "a", "title": "A", "inside": "s", "outside": "o", "leads_to": "q"},
        {"id": "b", "title": "B", "inside": "s", "outside": "o"},
        {"id": "c", "title": "C", "inside": "s", "outside": "o"},
    ],
}
PLAN = {"actions": [{"id": "post", "title": "Posts", "drawn_from": "b"}]}


def test_link_is_read_from_either_end(data_of: Any, speak: Any) -> None:
    frame = data_of("options", swot=SWOT, plan=PLAN)
    assert [str(title) for title in frame["became"][:2]] == ["Quotes", "Posts"]
    assert frame["became"].isna().sum() == 1
    assert "2" in lead(frame, speak("options"))
