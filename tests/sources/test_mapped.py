"""Tables made by hand, read as a mapping says: alone, against adapters, and in whatever dialect they are written."""

from datetime import date, timedelta

import openpyxl
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commplan.errors import DamagedExport, ExportError, UnknownExport
from commplan.sources import read_export, read_exports, read_tables
from commplan.sources.kinds import KINDS
from tests.sources.mappings import entry
from tests.sources.test_fuzz import CHANGES, damaged

MONTHS = """Our ads,,,,
,,,,
September,Campaign,Spent,Clicks,CPC
,North,"$1,577 ",258,#DIV/0!
,South,"$2,027 ",841,$14.30
,TOTAL,"$3,604 ",1099,$16.90
,,,,
January,Campaign,Spent,Clicks,CPC
,North,$941 ,"1,154",$29.50
,Total,$941 ,"1,154",$29.50
"""
COLUMNS = {"Campaign": "campaign", "Spent": "cost", "Clicks": "clicks"}
DAILY, MONTHLY = ({label: "date", "Cost": "cost"} for label in ("Day", "Month"))
LEADS = """Date;E-mail;Nom;Montant;Suite;Note
03/10/2026;Anne@example.com;Anne Martin;1 200,50;signé;rappeler le 06 12 34 56 78
12/10/2026;paul@example.com;Paul Petit;;en cours;
14/10/2026;anne@example.com;Anne Martin;80,00;refusé;
"""
RESULTS = {"to": "outcome", "values": {"signé": "won", "refusé": "lost", "en cours": "open"}}


def ads(**more):
    return entry(**{"currency": "USD", "dates_in": "header", "year": 2025, "columns": COLUMNS, **more})


def test_one_table_a_month_with_the_month_among_the_labels(export):
    frame = read_export(export(MONTHS, "ads.csv"), [ads()])
    assert frame["date"].astype(str).tolist() == ["2025-09-01", "2025-09-01", "2026-01-01"]
    assert frame["cost"].tolist() == [1577, 2027, 941]
    assert frame["clicks"].tolist() == [258, 841, 1154]
    assert frame["line"].tolist() == [4, 5, 9]
    assert set(frame["currency"]) == {"USD"}
    known = frame.attrs
    assert (known["tool"], known["grain"], known["period"]) == ("Notebook", "month", ("2025-09-01", "2026-01-31"))
    assert known["totals"] == {"TOTAL": 6, "Total": 10}
    assert known["set_aside"] == [{"reason": "totals", "rows": 2}]
    assert [key for key, _ in known["doubts"]] == ["years_counted"]


def test_a_total_that_is_another_sum_is_told_beyond_rounding(export):
    frame = read_export(export(MONTHS.replace("$3,604", "$3,606"), "ads.csv"), [ads()])
    told = dict(frame.attrs["doubts"])["total_differs"]
    assert (told["rows"], told["total"], told["column"]) == (3604, 3606, "Spent")
    rounded = read_export(export(MONTHS.replace("$3,604", "$3,605"), "ads.csv"), [ads()])
    assert "total_differs" not in dict(rounded.attrs["doubts"])


def test_errors_of_formulas_in_a_mapped_column_are_blank_and_told(export):
    frame = read_export(export(MONTHS, "ads.csv"), [ads(columns={**COLUMNS, "CPC": "revenue"})])
    assert frame["revenue"].isna().tolist() == [True, False, False]
    assert ("formula_errors", {"column": "CPC", "count": 1}) in frame.attrs["doubts"]


def test_a_mapping_wins_over_an_adapter_only_where_it_names_the_file(export):
    google = "Campaign,Currency code,Cost,Impr.,Avg. CPC\nTea,EUR,1.00,2,0.50\n"
    path = export(google, "report.csv")
    by_name = entry(files="report*", columns={"Impr.": "impressions"})
    by_label = entry(files=None, header=["Impr."], columns={"Impr.": "impressions"})
    assert read_export(path, [by_name]).attrs["tool"] == "Notebook"
    assert read_export(path, [by_label]).attrs["tool"] == "google_ads"
    assert read_export(path, [entry(files="other*", columns={"Impr.": "impressions"})]).attrs["tool"] == "google_ads"
    unknown = export("Impr.,Weather\n7,fair\n", "notes.csv")
    assert read_export(unknown, [by_label])["impressions"].tolist() == [7]
    with pytest.raises(UnknownExport):
        read_export(unknown, [by_name])


def test_who_it_is_becomes_a_code_and_what_is_not_mapped_is_never_read(export):
    mapped = entry(kind="leads", currency="EUR", dates="day_first",
                   columns={"Date": "date", "E-mail": "contact", "Montant": "amount", "Suite": RESULTS})  # fmt: skip
    path = export(LEADS, "leads.csv", "cp1252")
    frame = read_export(path, [mapped])
    assert frame["outcome"].tolist() == ["won", "open", "lost"]
    assert frame["amount"].tolist()[::2] == [1200.5, 80]
    assert frame["contact"].nunique() == 2
    (table,) = read_tables(path, [mapped])
    for shown in (frame.to_csv(), table.to_csv(), repr(frame.attrs)):
        assert not any(word in shown for word in ("Martin", "Petit", "example.com", "06 12"))


@pytest.mark.parametrize(
    ("columns", "key"),
    [
        ({"Nom": "source", "Montant": "amount"}, None),
        ({"E-mail": "source"}, "personal_mapped"),
        ({"Note": "source"}, "personal_mapped"),
        ({"Suite": "outcome"}, "word_unknown"),
        ({"Suite": "amount"}, "not_a_number"),
        ({"Prix": "amount"}, "labels_missing"),
        ({"Montant": "amount", "Suite": RESULTS, "Prix": "source"}, "column_missing"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(export, columns, key):
    path = export(LEADS, "leads.csv")
    mapped = entry(kind="leads", currency="EUR", columns=columns)
    if key is None:
        assert len(read_export(path, [mapped])) == 3
        return
    with pytest.raises(DamagedExport) as caught:
        read_export(path, [mapped])
    assert caught.value.key == key
    assert str(caught.value).startswith("leads.csv: ")


@pytest.mark.parametrize(
    ("fields", "content", "key"),
    [
        ({"columns": DAILY}, "Day,Cost\n03/04/2026,1\n", "ambiguous_dates"),
        ({"columns": DAILY, "dates": "month_first"}, "Day,Cost\n31/04/2026,1\n", "not_a_date_mapped"),
        ({"columns": MONTHLY}, "Month,Cost\nMay,1\n", "year_missing_mapped"),
        ({"columns": MONTHLY, "year": 2026}, "Month,Cost\nMay,1\nJune,1\nMay,2\n", "year_unclear"),
        ({"columns": {"Cost": "cost"}}, "Place,Cost\nA,1.234\n", "ambiguous_mapped"),
        ({"columns": {"Cost": "cost"}, "currency": "EUR"}, "Place,Cost\nA,£1\n", "other_currency"),
        ({"columns": {"Cost": "cost"}, "currency": "EUR"}, "Place,Cost\nA,$1\n", "other_currency"),
        ({"columns": {"Cost": "cost"}, "dates_in": "above"}, "Summer\nPlace,Cost\nA,1\n", "no_date_there"),
        ({"columns": {"Place": "channel"}, "across": "cost"}, "Place,North,South\nA,1,2\n", "no_date_across"),
        ({"columns": {"Cost": "cost"}, "sheet": "Two"}, "Place,Cost\nA,1\n", "sheet_missing"),
        ({"columns": {"Cost": "cost"}}, "Cost,Cost\n1,2\n", "twice_the_label"),
        ({"columns": {"Cost": "cost", "Fee": "cost"}}, "Cost,Fee\n1,2\n", "same_meaning_twice"),
        ({"kind": "web", "columns": {"Bounces": "bounce_rate"}}, "Place,Bounces\nA,41\n", "unit_unclear"),
    ],
)  # fmt: skip
def test_what_can_be_read_in_two_ways_is_asked(export, fields, content, key):
    with pytest.raises(DamagedExport) as caught:
        read_export(export(content, "table.csv"), [entry(**fields)])
    assert caught.value.key == key


@pytest.mark.parametrize(
    ("dates_in", "name", "sheet", "above"),
    [
        ("sheet", "ads.xlsx", "Oct. 2026", ""),
        ("file", "ads_2026-10.xlsx", "Data", ""),
        ("above", "ads.xlsx", "Data", "October 2026"),
    ],
)
def test_the_date_in_the_sheet_in_the_file_or_above(tmp_path, dates_in, name, sheet, above):
    book = openpyxl.Workbook()
    page = book.active
    page.title = sheet
    for row in ([above], [], ["Campaign", "Spent"], ["North", 12.5]):
        page.append(row)
    book.save(tmp_path / name)
    frame = read_export(tmp_path / name, [entry(dates_in=dates_in, columns={"Campaign": "campaign", "Spent": "cost"})])
    assert frame["date"].astype(str).tolist() == ["2026-10-01"]
    assert (frame["cost"].tolist(), frame.attrs["grain"]) == ([12.5], "month")


def test_months_across(export):
    plan = (
        "Medium;Nov.;Dec.;Jan.;Total\nRadio;100;;50;150\nPress;1 000,50;20;;1 020,50\nTotal;1 100,50;20;50;1 170,50\n"
    )
    mapped = entry(columns={"Medium": "channel"}, across="cost", year=2026, currency="EUR")
    frame = read_export(export(plan, "plan.csv"), [mapped])
    assert {(row.channel, str(row.date.date()), row.cost) for row in frame.itertuples()} == {
        ("Radio", "2026-11-01", 100), ("Radio", "2027-01-01", 50), ("Press", "2026-11-01", 1000.5),
        ("Press", "2026-12-01", 20),
    }  # fmt: skip


def test_a_column_for_each_channel_and_weeks_by_their_distance(export):
    weekly = "week,tv_S,radio_S,sales\n2026-10-05,10,1.5,900\n2026-10-12,20,0,800\n2026-10-19,5,,700\n"
    media = {f"{name}_S": {"to": "cost", "constants": {"channel": name}} for name in ("tv", "radio")}
    spend = entry(columns={"week": "date", **media}, currency="EUR")
    sales = entry(kind="sales", tool="Shop", columns={"week": "date", "sales": "net_sales"}, currency="EUR")
    export(weekly, "exports/weekly.csv")
    read = read_exports(export(weekly, "exports/weekly.csv").parent, [spend, sales])
    assert read.performance.groupby("channel")["cost"].sum().to_dict() == {"tv": 35, "radio": 1.5}
    assert read.tables["sales"]["net_sales"].sum() == 2400
    assert read.performance.attrs["files"][0]["grain"] == "week"


def test_units_currencies_and_a_table_without_labels(export):
    path = export("2026-10-01;1,2;12\n2026-10-02;0,5;7\n", "bare.csv")
    columns = {"#1": "date", "#2": {"to": "cost", "unit": "thousands"}, "#3": {"to": "revenue", "currency": "GBP"}}
    frame = read_export(path, [entry(columns=columns, header_row=0, currency="EUR")])
    sums = frame.groupby("currency")[["cost", "revenue"]].sum()
    assert (sums.loc["EUR", "cost"], sums.loc["GBP", "revenue"]) == (1700, 19)
    assert frame["line"].tolist() == [1, 2, 1, 2]


def test_rows_to_leave_out_and_the_line_of_the_labels(export):
    text = "Spent\nsince 2020\nChannel,Spent\nTV,5\nof which spots,3\nRadio,2\n"
    mapped = entry(columns={"Spent": "cost", "Channel": "channel"}, header_row=3, leave_out="of which*",
                   period={"start": "2026-10-01", "end": "2026-10-31"})  # fmt: skip
    frame = read_export(export(text, "spent.csv"), [mapped])
    assert frame["channel"].tolist() == ["TV", "Radio"]
    assert (frame.attrs["period"], frame.attrs["grain"]) == (("2026-10-01", "2026-10-31"), "period")
    assert frame.attrs["set_aside"] == [{"reason": "left_out", "rows": 1}]


# Any frame, written in any dialect that the mapping can name, comes back as it was.

DECIMALS = {"comma": ",", "point": "."}
FORMS = {"day_first": "%d/%m/%Y", "month_first": "%m/%d/%y", "month": "%B %Y", "week": "%G-W%V"}


@st.composite
def dialects(draw):
    form = draw(st.sampled_from(sorted(FORMS)))
    start = draw(st.dates(date(2020, 1, 1), date(2030, 1, 1)))
    start = {"month": start.replace(day=1), "week": start - timedelta(start.weekday())}.get(form, start)
    days = [start] * draw(st.integers(1, 3)) if form == "month" else [start + timedelta(7 * n) for n in range(3)]
    decimal = draw(st.sampled_from(sorted(DECIMALS)))
    separators = [";", "\t"] if decimal == "comma" else [",", ";", "\t"]
    return {
        "form": form,
        "days": days,
        "decimal": decimal,
        "separator": draw(st.sampled_from(separators)),
        "thousands": draw(st.sampled_from(["", " ", "\u202f"])),
        "encoding": draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16"])),
        "unit": draw(st.sampled_from([None, "thousands", "cents"])),
        "cost": draw(st.lists(st.integers(1, 10**9), min_size=len(days), max_size=len(days))),
        "names": draw(st.lists(st.text("abcdéœ ß'-", min_size=1), min_size=len(days), max_size=len(days))),
        "above": draw(st.integers(0, 3)),
    }


def written(amount, dialect):
    cents = {"thousands": amount / 100_000, "cents": amount}.get(dialect["unit"], amount / 100)
    text = f"{cents:,.{5 if dialect['unit'] == 'thousands' else 2}f}"
    return text.replace(",", "T").replace(".", DECIMALS[dialect["decimal"]]).replace("T", dialect["thousands"])


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(dialect=dialects())
def test_whatever_the_dialect_it_comes_back_as_it_was(dialect, tmp_path):
    separator = dialect["separator"]
    names = [f"x{name.strip()}" for name in dialect["names"]]
    rows = [["When", "What", "How much"]] + [
        [day.strftime(FORMS[dialect["form"]]), name, written(cost, dialect)]
        for day, name, cost in zip(dialect["days"], names, dialect["cost"], strict=True)
    ]
    text = "title\n" * dialect["above"] + "".join(separator.join(row) + "\n" for row in rows)
    path = tmp_path / "table.csv"
    path.write_bytes(text.encode(dialect["encoding"]))
    mapped = entry(columns={"When": "date", "What": "campaign", "How much": {"to": "cost", "unit": dialect["unit"]}},
                   dates=dialect["form"], decimal=dialect["decimal"], currency="EUR")  # fmt: skip
    frame = read_export(path, [mapped])
    assert tuple(frame.columns) == KINDS["performance"].every
    assert frame["date"].dt.date.tolist() == dialect["days"]
    assert frame["campaign"].tolist() == [" ".join(name.split(" ")) for name in names]
    assert frame["cost"].tolist() == pytest.approx([cost / 100 for cost in dialect["cost"]], rel=1e-12)
    assert pd.isna(frame["conversions"]).all()


def test_one_table_proves_the_decimal_mark_of_the_others(export):
    text = 'March,Campaign,Spent\n,Tea,$1.5\nApril,Campaign,Spent\n,Tea,"$1,577"\n'
    frame = read_export(export(text, "ads.csv"), [ads(columns={"Campaign": "campaign", "Spent": "cost"})])
    assert frame["cost"].tolist() == [1.5, 1577]


def test_days_without_a_year_prove_no_decimal_mark(export):
    mapped = entry(columns={"Day": "date", "Spent": "cost"}, dates="day_first", year=2026)
    with pytest.raises(DamagedExport) as caught:
        read_export(export("Day;Spent\n13.02.;1.234\n14.02.;2.500\n", "ads.csv"), [mapped])
    assert caught.value.key == "ambiguous_mapped"


ENTRIES = [
    ads(),
    ads(dates_in="column", across="cost", columns={"Campaign": "campaign"}),
    entry(kind="leads", currency="EUR", dates="day_first",
          columns={"Date": "date", "E-mail": "contact", "Montant": "amount", "Suite": RESULTS}),
    entry(kind="orders", header_row=0, columns={"#1": "order", "#4": "total", "#2": "customer"}),
    entry(kind="social", columns={"Clicks": "value", "Spent": "value"}, dates_in="file", year=2026),
]  # fmt: skip


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(head=st.sampled_from([MONTHS, LEADS]), mapped=st.sampled_from(ENTRIES), changes=st.lists(CHANGES, max_size=4))
def test_a_damaged_table_is_read_or_refused(head, mapped, changes, tmp_path):
    path = tmp_path / "may.csv"
    path.write_bytes(damaged(head.encode(), changes))
    frame = refusal = None
    try:
        frame = read_export(path, [mapped])
        read_tables(path, [mapped])
    except ExportError as error:
        refusal = error
    if refusal is not None:
        assert refusal.key != "unforeseen", repr(refusal.__cause__)
        assert str(refusal).endswith((".", "?"))
    else:
        assert tuple(frame.columns) == KINDS[mapped.kind].every
        assert "Martin" not in frame.to_csv()
