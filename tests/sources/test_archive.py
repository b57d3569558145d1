import io
import zipfile

import pytest

from commplan.sources import archive, read_export, read_exports, read_tables
from commplan.sources.problem import DamagedFile, Refusal

DAYS = "Date,Clicks,Impressions,CTR,Position\n2026-06-02,3,40,7.5%,8.1\n2026-06-01,2,30,6.7%,8.4\n"
COUNTRIES = "Country,Clicks,Impressions,CTR,Position\nFrance,5,70,7.1%,8.2\n"
FILTERS = "Filter,Value\nSearch type,Web\n"


def packed(**contents: bytes | str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in contents.items():
            made.writestr(name.replace("__", "."), content)
    return data.getvalue()


def test_the_tables_of_an_archive_are_read_the_dated_one_first(export):
    path = export(packed(Countries__csv=COUNTRIES, Chart__csv=DAYS, Filters__csv=FILTERS), "search.zip")
    frame = read_export(path)
    assert (frame.attrs["tool"], frame["clicks"].sum(), frame["file"].unique().tolist()) == (
        "search_console", 5.0, ["search.zip/Chart.csv"],
    )  # fmt: skip
    assert len(read_tables(path)) == 2


def test_a_table_without_dates_has_the_period_of_the_others(export):
    folder = export(packed(Countries__csv=COUNTRIES, Chart__csv=DAYS), "search.zip").parent
    (file,) = read_exports(folder).performance.attrs["files"]
    (countries,) = (other for other in file["also"] if other["dimension"] == "country")
    assert countries["period"] == ("2026-06-01", "2026-06-02")


def test_the_same_figures_in_two_members_count_once(export):
    folder = export(packed(Countries__csv=COUNTRIES, Chart__csv=DAYS), "search.zip").parent
    assert read_exports(folder).performance["clicks"].sum() == 5.0


def test_a_member_that_is_damaged_does_not_cost_the_others_theirs(export):
    broken = COUNTRIES + "Spain,1\nItaly,2,9,1%,3.0\n"
    folder = export(packed(Countries__csv=broken, Chart__csv=DAYS, logo__png=b"\x89PNG\0"), "search.zip").parent
    exports = read_exports(folder)
    assert exports.performance["clicks"].sum() == 5.0
    (problem,) = exports.performance.attrs["problems"]
    assert (problem.key, problem.file, problem.row) == ("uneven_row", "search.zip/Countries.csv", 3)


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (packed(a__csv="x" * 400_000_000), "too_large"),
        (packed(**{f"f{rank}__csv": "a,b\n" for rank in range(201)}), "too_many_members"),
        (packed(a__csv=DAYS)[:-40], "broken_workbook"),
        (packed(inner__zip=packed(a__csv=DAYS)), "zip_archive"),
    ],
)
def test_what_is_no_archive_of_exports_is_refused(export, data, key):
    with pytest.raises(Refusal) as caught:
        read_export(export(data, "export.zip"))
    assert caught.value.key == key


def test_a_locked_archive_is_refused():
    data = bytearray(packed(a__csv=DAYS))
    central = data.index(b"PK\x01\x02")
    data[central + 8] |= 1  # the flag of encryption in the directory
    with pytest.raises(DamagedFile) as caught:
        archive.members(bytes(data))
    assert caught.value.key == "locked_archive"


def test_what_a_system_adds_is_no_member():
    data = packed(**{"Chart__csv": DAYS, "__MACOSX/x": "a", ".DS_Store": "b"})
    assert [name for name, _ in archive.members(data)] == ["Chart.csv"]
