from commplan.sources import read_export

TEXT = "Campaign;Subject;Send Date;Recipients;Unique Opens\nAutumn;Hi;{};1200;612\nWinter;Ho;{};1200;600\n"


def test_a_mailing_without_a_number_is_known_by_its_day_and_its_name(export):
    frame = read_export(export(TEXT.format("2026-09-13", "2026-10-13")))
    assert frame["mailing"].tolist() == ["2026-09-13 Autumn Hi", "2026-10-13 Winter Ho"]
    assert frame["line"].tolist() == [2, 3]


def test_an_address_in_a_subject_is_masked(export):
    frame = read_export(export(TEXT.format("2026-09-13", "2026-10-13").replace("Hi", "Hi anne@example.com")))
    assert "anne@" not in frame.to_csv()
