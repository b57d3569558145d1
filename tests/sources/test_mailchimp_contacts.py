import pytest

from commplan.sources import read_export


@pytest.mark.parametrize("heading", ["LEID,EUID", "EUID,LEID"])
def test_contacts_are_counted_and_nothing_else(export, heading):
    text = f"Email Address,First Name,MEMBER_RATING,OPTIN_TIME,{heading}\nanne@example.com,Anne,2,2026-01-01,1,a\n"
    frame = read_export(export(text))
    assert frame.empty
    assert frame.attrs["doubts"] == [("contacts_only", {"contacts": 1})]
    assert "anne" not in str(frame.attrs).casefold()
