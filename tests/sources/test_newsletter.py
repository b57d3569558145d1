import pytest

from commplan.errors import ExportError
from commplan.sources import read_export, recognise


def test_any_report_of_mailings(export):
    text = "Campaign;Subject;Date;Sent;Opened;Clicked\nAutumn;Hi;2026-09-13;1200;612;80\nTotal;;;1200;612;80\n"
    frame = read_export(export(text))
    assert (frame.attrs["tool"], len(frame), frame["recipients"].sum()) == ("newsletter", 1, 1200)
    # Nothing says whether 612 people opened it, or some of them several times.
    assert [key for key, _ in frame.attrs["doubts"]] == ["per_person_unknown", "per_person_unknown"]
    assert frame["unique_opens"].isna().all()


def test_a_report_of_ads_is_none(export):
    with pytest.raises(ExportError):
        recognise(export("Campaign;Date;Clicks;Opens\nAutumn;2026-09-13;12;3\n"))
