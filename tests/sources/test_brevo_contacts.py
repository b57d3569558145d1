from commplan.sources import read_export


def test_contacts_are_counted_and_nothing_else(export):
    frame = read_export(
        export("CONTACT ID;EMAIL;NOM;ADDED_TIME;MODIFIED_TIME\n1;zoe@example.com;Zoé;2026-01-02;2026-01-03\n")
    )
    assert frame.empty
    assert frame.attrs["doubts"] == [("contacts_only", {"contacts": 1})]
