import pytest

from commplan.sources import read_export, read_tables

TEXT = (
    "id\tcreated_time\tad_id\tad_name\tadset_id\tadset_name\tcampaign_id\tcampaign_name\tform_id\tform_name\tis_organic\t"
    "platform\tquel_est_votre_projet?\temail\tfull_name\tphone_number\tlead_status\n"
    "l:1\t2026-08-13T10:00:00+02:00\tag:1\tAd\tas:1\tSet\tc:1\tRoofs\tf:1\tForm\tfalse\tfb\ttoit\tanne@example.com\t"
    "Anne Martin\tp:+33612345678\tCREATED\n"
    "l:2\t2026-08-14T10:00:00+02:00\t\t\t\t\t\t\tf:1\tForm\ttrue\tig\tmur\tben@example.com\tBen\tp:+33612345679\tCREATED\n"
    "l:3\t2026-08-15T10:00:00+02:00\tag:1\tAd\tas:1\tSet\tc:1\tRoofs\tf:1\tForm\tfalse\tfb\tx\ttest@fb.com\t"
    "<test lead: dummy data for full_name>\tp:<test lead: dummy data for phone_number>\tCREATED\n"
)


@pytest.mark.parametrize(("text", "encoding"), [(TEXT, "utf-16"), (TEXT.replace("\t", ","), "utf-8")])
def test_leads_of_a_form(export, text, encoding):
    path = export(text, encoding=encoding)
    frame = read_export(path)
    assert (frame.attrs["tool"], set(frame["record"])) == ("meta_leads", {"lead"})
    assert frame["source"].tolist() == ["Roofs", None]
    assert frame["channel"].tolist() == ["meta_ads", None]
    assert frame.attrs["doubts"] == [("test_leads", {"count": 1})]
    for seen in (frame.to_csv(), read_tables(path)[0].to_csv()):
        assert not any(name in seen for name in ("Anne", "Ben", "example.com", "336123"))
