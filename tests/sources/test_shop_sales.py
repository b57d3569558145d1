from commplan.sources import read_export

TAKEN_OFF = "Day,Gross sales,Discounts,Returns,Net sales\n2026-09-01,100,{0}10,{0}5,85\n2026-09-02,50,0,0,50\n"


def test_what_is_taken_off_is_negative_whatever_its_sign(export):
    for sign in ("", "-"):
        frame = read_export(export(TAKEN_OFF.format(sign)))
        assert frame[["gross_sales", "discounts", "returns"]].sum().sum() == frame["net_sales"].sum()
        assert frame["discounts"].tolist() == [-10, 0]


def test_a_sentence_instead_of_rows(export):
    frame = read_export(export("Day,Gross sales,Net sales,Total sales\nNo data available.\n"))
    assert frame.empty
    assert frame.attrs["doubts"] == [("no_data", {"found": "No data available."})]
